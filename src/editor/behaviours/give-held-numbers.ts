// While numbers are held as circulated, a new paragraph is given its own ("7 bis") as it is made, in the same step: people
// speak of it by that name at once, and it must not change when somebody inserts another one beside it.
import { type LexicalEditor, RootNode } from "lexical";
import { areNumbersHeld, numberHeldBlocks } from "#core/numbering/held-numbers.ts";
import { $readHeldNumbers } from "#editor/convert/held-numbers.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $findMasthead } from "#editor/nodes/find-nodes.ts";

export function giveHeldNumbers(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(RootNode, (root) => {
    const before = editor.getEditorState();
    // The same root has the same children: typing stays cheap.
    if (before._nodeMap.get("root") === root) return;
    const circulated = $findMasthead()?.getProperties().heldNumbers ?? {};
    if (!areNumbersHeld(circulated)) return;
    const blocks = root.getChildren().filter($isBlockNode);
    const made = blocks.filter((block) => !before._nodeMap.has(block.getKey()));
    if (made.length === 0) return;
    const held = $readHeldNumbers(circulated);
    const numbers = numberHeldBlocks(blocks.map($describe), held);
    for (const block of made) {
      const id = block.getBlockId();
      const number = numbers.get(id);
      if (held[id] === undefined && number !== undefined) block.setHeldNumber(number);
    }
  });
}

const $describe = (block: BlockNode) => ({
  id: block.getBlockId(),
  kind: block.getKind(),
  level: block.getLevel(),
  spans: [],
});
