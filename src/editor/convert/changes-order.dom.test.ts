// On a page Lexical keeps the page's text in its root and makes a new root for every letter: an editor without a page does not.
import { $getRoot, $isTextNode, createEditor, type LexicalEditor, type UpdateListenerPayload } from "lexical";
import { beforeEach, describe, expect, it } from "vitest";
import { type BlockId, emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { $findMasthead, $getBlocks } from "#editor/nodes/find-nodes.ts";
import { resolutionNodes } from "#editor/nodes/resolution-nodes.ts";
import { $moveBlock } from "#editor/shared-order.ts";
import { $readResolution } from "./read-resolution.ts";
import { changesOrder, readWatched } from "./watch-resolution.ts";
import { $writeBlock, $writeResolution } from "./write-resolution.ts";

const draft: Resolution = {
  ...emptyResolution("hrc"),
  // Ids that are written here are as good as any.
  blocks: ["p0", "p1", "p2", "p3"].map((id) => ({
    id: id as BlockId,
    kind: "operative" as const,
    level: 0 as const,
    spans: [{ kind: "text" as const, text: `Urges ${id};` }],
  })),
};

let editor: LexicalEditor;
let seen: UpdateListenerPayload | null;

beforeEach(() => {
  editor = createEditor({
    nodes: resolutionNodes,
    onError: (error) => {
      throw error;
    },
  });
  const page = document.createElement("div");
  document.body.append(page);
  editor.setRootElement(page);
  editor.update(() => $writeResolution(draft), { discrete: true });
  editor.registerUpdateListener((update) => {
    seen = update;
  });
});

function hasChangedOrder($change: () => void): boolean {
  seen = null;
  editor.update($change, { discrete: true });
  expect(readWatched(editor)).toEqual(editor.getEditorState().read($readResolution));
  if (seen === null) throw new Error("Nothing was changed.");
  return changesOrder(seen);
}

const $type = (at: number): void => {
  const text = $getBlocks()[at]?.getFirstChild();
  if ($isTextNode(text)) text.setTextContent(`${text.getTextContent()}a`);
};

describe("changesOrder", () => {
  it("says no for letters, though the root is another one after each", () => {
    for (const at of [0, 1, 3, 3]) {
      const root = editor.getEditorState()._nodeMap.get("root");
      expect(hasChangedOrder(() => $type(at))).toBe(false);
      expect(editor.getEditorState()._nodeMap.get("root")).not.toBe(root);
    }
  });

  const changes: readonly (readonly [string, () => void])[] = [
    ["a paragraph of another kind", () => void $getBlocks()[1]?.setKind("preambular", 0)],
    ["another level", () => void $getBlocks()[1]?.setKind("subparagraph", 1)],
    ["a paragraph that goes", () => $getBlocks()[2]?.remove()],
    ["the first that goes", () => $getBlocks()[0]?.remove()],
    [
      "a new paragraph",
      () =>
        void $getBlocks()[3]?.insertAfter(
          $writeBlock({ id: "new" as BlockId, kind: "operative", level: 0, spans: [] }),
        ),
    ],
    [
      "two that change places",
      () => {
        const [, one, other] = $getBlocks();
        if (one !== undefined && other !== undefined) $moveBlock(one, other);
      },
    ],
    ["the masthead", () => void $findMasthead()?.setProperties({ number: "58/1" })],
    ["everything taken out", () => void $getRoot().clear()],
  ];
  for (const [what, $change] of changes)
    it(`says yes for ${what}`, () => {
      expect(hasChangedOrder($change)).toBe(true);
    });
});
