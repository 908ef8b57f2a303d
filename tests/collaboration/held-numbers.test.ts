// Two people at a text whose numbers are held, or that refers to itself: neither loses what the other did.
import { $createRangeSelection, $setSelection, INSERT_PARAGRAPH_COMMAND, UNDO_COMMAND } from "lexical";
import { expect, it } from "vitest";
import {
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import { holdNumbers } from "#core/numbering/held-numbers.ts";
import { showNumbers } from "#core/numbering/show-numbers.ts";
import { referenceTexts } from "#core/references/reference-texts.ts";
import { type BlockId, emptyResolution, type ReferenceSpan } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $findBlock } from "#editor/nodes/find-nodes.ts";
import { $selectPoints, $textLength } from "#editor/nodes/text-position.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { Writer } from "./writer.ts";

const profile = readProfile("hrc");
const id = (text: string): BlockId => text as BlockId; // a test's own id

function openTwo(): readonly [Writer, Writer] {
  const document = createSharedDocument();
  const blocks = ["o1", "o2", "o3"].map((name) => ({
    id: id(name),
    kind: "operative" as const,
    level: 0 as const,
    spans: [{ kind: "text" as const, text: `Urges port ${name};` }],
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
  const [fromOne, fromOther] = [one.takeSent(), other.takeSent()];
  one.receive(fromOther);
  other.receive(fromOne);
}

function hold(writer: Writer): void {
  writer.act((editor) =>
    applyEdits(
      editor,
      [{ kind: "set-held-numbers", numbers: holdNumbers(writer.read().blocks, profile) }],
      "command",
    ),
  );
}

function insertAfter(writer: Writer, block: string): void {
  writer.act((editor) => {
    editor.update(
      () => {
        const node = $findBlock(id(block));
        if (node === null) return;
        const selection = $createRangeSelection();
        const end = { owner: node.getKey(), offset: $textLength(node) };
        $selectPoints(selection, end, end);
        $setSelection(selection);
        editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      },
      { discrete: true },
    );
  });
}

function shown(writer: Writer): string {
  const resolution = writer.read();
  const { labels, struck } = showNumbers(resolution, profile);
  const names = resolution.blocks.map((block) => labels.get(block.id)?.name ?? "");
  return [...names, ...struck.map(({ number }) => `~${number}~`)].join(" ");
}

it("two insert at one place, and each has a number of its own for both", () => {
  const writers = openTwo();
  const [one, other] = writers;
  hold(one);
  exchange(writers);
  insertAfter(one, "o1");
  insertAfter(other, "o1");
  expect(shown(one)).toBe("OP1 OP1 bis OP2 OP3");
  exchange(writers);
  expect(shown(one)).toBe("OP1 OP1 bis OP1 ter OP2 OP3");
  expect(shown(other)).toBe(shown(one));
});

it("two delete, and both numbers are struck out; undo brings back one's own", () => {
  const writers = openTwo();
  const [one, other] = writers;
  hold(one);
  exchange(writers);
  one.pause();
  one.act((editor) => applyEdits(editor, [{ kind: "remove-block", block: id("o1") }], "command"));
  other.act((editor) => applyEdits(editor, [{ kind: "remove-block", block: id("o2") }], "command"));
  exchange(writers);
  expect(shown(one)).toBe("OP3 ~1~ ~2~");
  expect(shown(other)).toBe(shown(one));
  one.act((editor) => editor.dispatchCommand(UNDO_COMMAND, undefined));
  exchange(writers);
  expect(shown(one)).toBe("OP1 OP3 ~2~");
  expect(shown(other)).toBe(shown(one));
});

it("one makes the numbers anew while the other inserts", () => {
  const writers = openTwo();
  const [one, other] = writers;
  hold(one);
  exchange(writers);
  one.act((editor) => applyEdits(editor, [{ kind: "set-held-numbers", numbers: {} }], "command"));
  insertAfter(other, "o2");
  exchange(writers);
  expect(shown(one)).toBe("OP1 OP2 OP3 OP4");
  expect(shown(other)).toBe(shown(one));
});

it("one moves the paragraph the other refers to", () => {
  const writers = openTwo();
  const [one, other] = writers;
  one.act((editor) =>
    applyEdits(
      editor,
      [
        { kind: "replace-text", in: { block: id("o3") }, start: 0, end: 0, text: "See 1. " },
        { kind: "set-reference", in: { block: id("o3") }, start: 4, end: 5, target: id("o1"), text: "1" },
      ],
      "command",
    ),
  );
  other.act((editor) =>
    applyEdits(editor, [{ kind: "move-block", block: id("o1"), after: id("o2") }], "command"),
  );
  exchange(writers);
  for (const writer of writers) {
    const { blocks } = writer.read();
    const reference = blocks
      .flatMap(({ spans }) => spans)
      .find((span): span is ReferenceSpan => span.kind === "reference");
    const { labels } = showNumbers(writer.read(), profile);
    expect(reference && referenceTexts(blocks, labels)(reference).text).toBe("2");
  }
});
