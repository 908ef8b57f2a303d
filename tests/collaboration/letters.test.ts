// Letters go into the shared text by themselves, without a look at the rest of it, and say the same as the binding would.
import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import { XmlElement } from "yjs";
import {
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import { type Block, type BlockId, emptyResolution, type NoteId } from "#core/resolution/resolution.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { Writer } from "./writer.ts";

// A test's own ids.
const note = "n" as NoteId;
const spans: Block["spans"] = [
  { kind: "text", text: "Among" },
  { kind: "text", text: " the lamps", italic: true },
  { kind: "note", note },
  { kind: "text", text: " and stairs" },
];
const block: Block = { id: "b" as BlockId, kind: "operative", level: 0, spans };

function openWriter(): Writer {
  const document = createSharedDocument();
  const notes = [{ id: note, spans: [{ kind: "text", text: "See above." } as const] }];
  writeSharedResolution({ ...emptyResolution("hrc"), blocks: [block], notes }, { document, rootName });
  const writer = new Writer({ client: 1 });
  writer.receive([encodeSharedDocument(document)]);
  return writer;
}

function placeCaret(editor: LexicalEditor, offset: number): void {
  editor.update(
    () => {
      const [first] = $getBlocks();
      first?.selectStart();
      const selection = $getSelection();
      if (first === undefined || !$isRangeSelection(selection)) return;
      const place = { owner: first.getKey(), offset };
      $selectPoints(selection, place, place);
    },
    { discrete: true },
  );
}

function type(editor: LexicalEditor, text: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(text);
    },
    { discrete: true },
  );
}

/** As Backspace does within a run of text; a page is needed for the key itself. */
function takeBack(editor: LexicalEditor): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const { offset } = selection.anchor;
      const node = selection.anchor.getNode();
      if ($isTextNode(node) && !node.isToken() && offset > 0) node.spliceText(offset - 1, 1, "", true);
    },
    { discrete: true },
  );
}

/** How often somebody asks for the list of what stands in the document. */
function countListings(writer: Writer, act: () => void): number {
  const root = writer.document.get(rootName, XmlElement);
  const { toArray } = root;
  let count = 0;
  root.toArray = () => {
    count += 1;
    return toArray.call(root);
  };
  act();
  root.toArray = toArray;
  return count;
}

describe("a letter", () => {
  it.each([
    ["in roman", 3],
    ["before italics", 5],
    ["in italics", 9],
    ["before a mark", 15],
    ["behind the words after a mark", 20],
    ["at the end", 27],
  ])("%s is shared without a look at the rest of the text", (_, offset) => {
    const writer = openWriter();
    placeCaret(writer.editor, offset);
    // The first letter also tells the paragraph how the next ones look.
    type(writer.editor, "y");
    expect(countListings(writer, () => type(writer.editor, "x"))).toBe(0);
    expect(writer.readAfresh()).toEqual(writer.read());
    const back = (): void => takeBack(writer.editor);
    expect(countListings(writer, back)).toBe(0);
    back();
    expect(writer.readAfresh()).toEqual(writer.read());
    expect(writer.read().blocks).toEqual([block]);
  });

  it.each([
    ["right behind a mark, whose look it must not take", 16],
    ["before all others", 0],
  ])("%s is left to the binding", (_, offset) => {
    const writer = openWriter();
    placeCaret(writer.editor, offset);
    expect(countListings(writer, () => type(writer.editor, "x"))).toBeGreaterThan(0);
    expect(writer.readAfresh()).toEqual(writer.read());
  });

  it("is one of many, anywhere and in any order, and what is shared is what is seen", () => {
    const random = seededRandom(11);
    const writer = openWriter();
    for (let turn = 0; turn < 300; turn += 1) {
      const length = writer
        .read()
        .blocks[0]?.spans.reduce((size, span) => size + (span.kind === "text" ? span.text.length : 1), 0);
      placeCaret(writer.editor, Math.floor(random() * ((length ?? 0) + 1)));
      if (random() < 0.6) type(writer.editor, ["a", "aa", " ", "lamp"][Math.floor(random() * 4)] ?? "a");
      else takeBack(writer.editor);
      expect(writer.readAfresh()).toEqual(writer.read());
    }
    expect(writer.recoveries).toBe(0);
  });
});
