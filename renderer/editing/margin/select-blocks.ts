import { $createRangeSelection, $setSelection, type LexicalEditor } from "lexical";
import type { BlockId } from "#core/resolution/resolution.ts";
import { $findBlock } from "#editor/nodes/find-nodes.ts";
import { $selectPoints, $textLength } from "#editor/nodes/text-position.ts";

/** Selects whole paragraphs that follow one another, ready to be cut, copied or typed over. */
export function selectBlocks(editor: LexicalEditor, blocks: readonly BlockId[]): void {
  editor.update(() => {
    const [first, last] = [blocks[0], blocks.at(-1)].map((id) => (id === undefined ? null : $findBlock(id)));
    if (first === null || first === undefined || last === null || last === undefined) return;
    const selection = $createRangeSelection();
    $selectPoints(
      selection,
      { owner: first.getKey(), offset: 0 },
      { owner: last.getKey(), offset: $textLength(last) },
    );
    $setSelection(selection);
  });
  editor.focus();
}
