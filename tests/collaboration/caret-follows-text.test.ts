// Somebody joins or splits the paragraph in which another writes: his caret goes with his text, and so does what he types next.
import {
  $getSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from "lexical";
import { describe, expect, it } from "vitest";
import {
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import { type BlockId, emptyResolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import { Writer } from "./writer.ts";

function openTwo(): readonly [Writer, Writer] {
  const document = createSharedDocument();
  const blocks = ["one lamp", "two lamps", "three lamps"].map((text) => ({
    id: text as BlockId, // a test's own id
    kind: "operative" as const,
    level: 0 as const,
    spans: [{ kind: "text" as const, text }],
  }));
  writeSharedResolution({ ...emptyResolution("hrc"), blocks }, { document, rootName });
  const first = encodeSharedDocument(document);
  const writers = [new Writer({ client: 1 }), new Writer({ client: 2 })] as const;
  for (const writer of writers) {
    writer.receive([first]);
    writer.takeSent();
  }
  return writers;
}

function exchange([one, other]: readonly [Writer, Writer]): void {
  for (let round = 0; round < 2; round += 1) {
    const [fromOne, fromOther] = [one.takeSent(), other.takeSent()];
    one.receive(fromOther);
    other.receive(fromOne);
  }
}

/** Behind so many characters of the second paragraph. */
function placeCaret(editor: LexicalEditor, offset: number): void {
  editor.update(
    () => {
      const block = $getBlocks()[1];
      block?.selectStart();
      const selection = $getSelection();
      if (block === undefined || !$isRangeSelection(selection)) return;
      const place = { owner: block.getKey(), offset };
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

const join = (editor: LexicalEditor): void => {
  placeCaret(editor, 0);
  editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
};
const split = (editor: LexicalEditor): void => {
  placeCaret(editor, 4);
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
};

const texts = (writer: Writer): readonly string[] =>
  writer.read().blocks.flatMap((block) => ("spans" in block ? [textOf(block.spans)] : []));

describe("the caret of who writes in a paragraph", () => {
  const places = [
    { where: "at its end", offset: 9, joined: "one lamptwo lamps", parts: ["two ", "lamps"] },
    { where: "within it", offset: 6, joined: "one lamptwo la", parts: ["two ", "la"] },
  ];
  for (const { where, offset, joined, parts } of places) {
    const rest = "two lamps".slice(offset);
    for (const typed of ["", "AB"]) {
      const when = typed === "" ? "" : ", and has just typed";
      it(`follows it to the paragraph it is joined to: ${where}${when}`, () => {
        const [one, other] = openTwo();
        one.act((editor) => placeCaret(editor, offset));
        if (typed !== "") one.act((editor) => type(editor, typed));
        other.act(join);
        exchange([one, other]);
        one.act((editor) => type(editor, "X"));
        exchange([one, other]);
        for (const writer of [one, other])
          expect(texts(writer)).toEqual([`${joined}${typed}X${rest}`, "three lamps"]);
      });

      it(`follows it to the paragraph that is split off: ${where}${when}`, () => {
        const [one, other] = openTwo();
        one.act((editor) => placeCaret(editor, offset));
        if (typed !== "") one.act((editor) => type(editor, typed));
        other.act(split);
        exchange([one, other]);
        one.act((editor) => type(editor, "X"));
        exchange([one, other]);
        for (const writer of [one, other])
          expect(texts(writer)).toEqual(["one lamp", parts[0], `${parts[1]}${typed}X${rest}`, "three lamps"]);
      });
    }
  }
});
