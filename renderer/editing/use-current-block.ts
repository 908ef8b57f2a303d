import { $getSelection, $isRangeSelection, type LexicalEditor } from "lexical";
import { startTransition, useEffect, useState } from "react";
import type { BlockId, BlockKind } from "#core/resolution/resolution.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";

/** On a machine that is never at rest it comes after so long. */
const patience = 150;

export interface CurrentBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly italic: boolean;
}

/** The block the caret is in. */
export function useCurrentBlock(editor: LexicalEditor): CurrentBlock | null {
  const [current, setCurrent] = useState<CurrentBlock | null>(null);
  useEffect(() => {
    let seen: CurrentBlock | null = null;
    let idle: number | null = null;
    const show = (): void => {
      idle = null;
      startTransition(() => setCurrent(seen));
    };
    const stop = editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($readCurrentBlock);
      if (isSame(seen, next)) return;
      seen = next;
      // After the key's own frame, and together with a new paragraph: what is around the text is drawn once for both.
      idle ??= requestIdleCallback(show, { timeout: patience });
    });
    return () => {
      stop();
      if (idle !== null) cancelIdleCallback(idle);
    };
  }, [editor]);
  return current;
}

function $readCurrentBlock(): CurrentBlock | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  if (!$isBlockNode(owner)) return null;
  return { id: owner.getBlockId(), kind: owner.getKind(), italic: selection.hasFormat("italic") };
}

function isSame(one: CurrentBlock | null, other: CurrentBlock | null): boolean {
  return one?.id === other?.id && one?.kind === other?.kind && one?.italic === other?.italic;
}
