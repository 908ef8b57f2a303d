// Several people hold, renumber, insert, remove and take back at the same moment: all windows end with the same numbers.
import { $createRangeSelection, $setSelection, INSERT_PARAGRAPH_COMMAND, UNDO_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import {
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import { holdNumbers, numberAlternative } from "#core/numbering/held-numbers.ts";
import { showNumbers } from "#core/numbering/show-numbers.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { type BlockId, emptyResolution } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $findBlock } from "#editor/nodes/find-nodes.ts";
import { $selectPoints, $textLength } from "#editor/nodes/text-position.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { Die } from "./actions.ts";
import { dieOf } from "./die.ts";
import { Writer } from "./writer.ts";

const profile = readProfile("hrc");

function openThree(seed: number): readonly Writer[] {
  const document = createSharedDocument();
  document.clientID = 1_000 + seed;
  const blocks = ["o1", "o2", "o3", "o4"].map((name) => ({
    id: name as BlockId, // a test's own id
    kind: "operative" as const,
    level: 0 as const,
    spans: [{ kind: "text" as const, text: `Urges port ${name};` }],
  }));
  writeSharedResolution({ ...emptyResolution("hrc"), blocks }, { document, rootName });
  const first = encodeSharedDocument(document);
  return [1, 2, 3].map((client) => {
    const writer = new Writer({ client });
    writer.receive([first]);
    writer.takeSent();
    return writer;
  });
}

const edit = (writer: Writer, ...edits: readonly Edit[]): void =>
  writer.act((editor) => applyEdits(editor, edits, "command"));

function insertAfter(writer: Writer, block: BlockId): void {
  writer.act((editor) =>
    editor.update(
      () => {
        const node = $findBlock(block);
        if (node === null) return;
        const selection = $createRangeSelection();
        const end = { owner: node.getKey(), offset: $textLength(node) };
        $selectPoints(selection, end, end);
        $setSelection(selection);
        editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      },
      { discrete: true },
    ),
  );
}

function actAtRandom(writer: Writer, die: Die): void {
  const { blocks, negotiation } = writer.read();
  const block = blocks[die(blocks.length)]?.id;
  const act = die(6);
  writer.pause();
  if (act === 0) edit(writer, { kind: "set-held-numbers", numbers: holdNumbers(blocks, profile) });
  else if (act === 1) edit(writer, { kind: "set-held-numbers", numbers: {} });
  else if (act === 2) writer.act((editor) => editor.dispatchCommand(UNDO_COMMAND, undefined));
  else if (block === undefined) return;
  else if (act === 3) insertAfter(writer, block);
  else if (act === 4) edit(writer, { kind: "remove-block", block });
  else {
    const number = numberAlternative(blocks, negotiation.heldNumbers, block);
    if (number !== null)
      edit(writer, { kind: "set-held-numbers", numbers: { ...negotiation.heldNumbers, [block]: number } });
  }
}

function shown(resolution: ReturnType<Writer["read"]>): readonly string[] {
  const { labels, struck } = showNumbers(resolution, profile);
  return [
    ...resolution.blocks.map(({ id }) => labels.get(id)?.name ?? ""),
    ...struck.map(({ number }) => `~${number}~`),
  ];
}

describe("numbers that several hold and renumber at once", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))("are the same for all: seed %i", (seed) => {
    const die = dieOf(seed);
    const writers = openThree(seed);
    for (let round = 0; round < 5; round += 1) {
      for (const writer of writers) for (let act = die(4); act > 0; act -= 1) actAtRandom(writer, die);
      // What one window settles of what met is a change that goes out in turn.
      for (let turn = 0; turn < 3; turn += 1) {
        const sent = writers.map((writer) => writer.takeSent());
        for (const [at, writer] of writers.entries())
          writer.receive(sent.flatMap((updates, from) => (from === at ? [] : updates)));
      }
      const [one, ...others] = writers;
      if (one === undefined) throw new Error("Nobody writes.");
      const seen = shown(one.read());
      for (const writer of others) expect(shown(writer.read())).toEqual(seen);
      for (const writer of writers) expect(shown(writer.readAfresh())).toEqual(seen);
      const numbers = seen.filter((name) => !name.startsWith("~"));
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });
});
