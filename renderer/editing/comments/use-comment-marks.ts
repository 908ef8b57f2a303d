// A bar in the margin of each paragraph with an open comment: an attribute that the style sheet draws.
import { type LexicalEditor, mergeRegister } from "lexical";
import { useEffect } from "react";
import type { Comment } from "#core/resolution/resolution.ts";
import { BlockNode } from "#editor/nodes/block-node.ts";
import "./comments.css";

export function useCommentMarks(editor: LexicalEditor, comments: readonly Comment[]): void {
  const commented = JSON.stringify(comments.flatMap(({ block, resolved }) => (resolved ? [] : block)));
  useEffect(() => {
    // What was written as text above.
    const blocks = new Set(JSON.parse(commented) as readonly string[]);
    const draw = (): void => {
      const root = editor.getRootElement();
      if (root !== null) drawMarks(root, blocks);
    };
    draw();
    return mergeRegister(
      // A paragraph that was moved or changed its kind may have another element.
      editor.registerMutationListener(
        BlockNode,
        (changes) => {
          if (blocks.size === 0) return;
          for (const change of changes.values()) if (change === "created") return draw();
        },
        { skipInitialization: true },
      ),
      editor.registerRootListener(draw),
    );
  }, [editor, commented]);
}

/** Writes only what differs: an attribute written is a style computed again. */
function drawMarks(root: HTMLElement, commented: ReadonlySet<string>): void {
  if (commented.size === 0 && root.querySelector(":scope > .block[data-commented]") === null) return;
  for (const element of root.querySelectorAll<HTMLElement>(":scope > .block")) {
    const is = commented.has(element.dataset["block"] ?? "");
    if (is === (element.dataset["commented"] !== undefined)) continue;
    if (is) element.dataset["commented"] = "";
    else delete element.dataset["commented"];
  }
}
