// A mark in the margin of each paragraph in which something was found: an attribute that the style sheet draws.
import { type LexicalEditor, mergeRegister } from "lexical";
import { useEffect } from "react";
import type { Finding, Severity } from "#core/lint/finding.ts";
import { BlockNode } from "#editor/nodes/block-node.ts";
import "./margin-marks.css";

export function useMarginMarks(editor: LexicalEditor, findings: readonly Finding[] | null): void {
  useEffect(() => {
    const worst = worstByBlock(findings ?? []);
    const draw = (): void => {
      const root = editor.getRootElement();
      if (root !== null) drawMarks(root, worst);
    };
    draw();
    return mergeRegister(
      // A paragraph that was moved or changed its kind may have another element.
      editor.registerMutationListener(
        BlockNode,
        (changes) => {
          for (const change of changes.values()) if (change === "created") return draw();
        },
        { skipInitialization: true },
      ),
      editor.registerRootListener(draw),
    );
  }, [editor, findings]);
}

const weights: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

function worstByBlock(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { place, severity } of findings) {
    if (place.kind !== "block") continue;
    const before = worst.get(place.block);
    if (before === undefined || weights[before] < weights[severity]) worst.set(place.block, severity);
  }
  return worst;
}

/** Writes only what differs: an attribute written is a style computed again. */
function drawMarks(root: HTMLElement, worst: ReadonlyMap<string, Severity>): void {
  if (worst.size === 0 && root.querySelector(":scope > .block[data-found]") === null) return;
  for (const element of root.querySelectorAll<HTMLElement>(":scope > .block")) {
    const found = worst.get(element.dataset["block"] ?? "");
    if (element.dataset["found"] === found) continue;
    if (found === undefined) delete element.dataset["found"];
    else element.dataset["found"] = found;
  }
}
