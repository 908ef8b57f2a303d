// The law: automatic changes touch only the characters this person is typing. Everything else on the page is bait here: words
// that italics, quotation marks, dashes and spaces would love to change, written by others, pasted, or there from the start.
import { setImmediate } from "node:timers/promises";
import {
  $createRangeSelection,
  $createTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
  TextNode,
} from "lexical";
import { describe, expect, it } from "vitest";
import {
  applyStored,
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import type { Block, BlockId, Span } from "#core/resolution/resolution.ts";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { typedTypography } from "#editor/behaviours/typed-typography.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $findBlock } from "#editor/nodes/find-nodes.ts";
import { $selectPoints } from "#editor/nodes/text-position.ts";
import type { Die } from "#tests/collaboration/actions.ts";
import { dieOf } from "#tests/collaboration/die.ts";
import { Writer } from "#tests/collaboration/writer.ts";

const baits = [
  'Urges the "keepers" of 1995-1998 to read pp. 3-4',
  "Recalling its 'first' lamp, and No. 4 of 12 May 1999-2001",
  'Decides that "lamps" burn ... 10 - 12 hours',
  'Requests the port, paragraphs 3-5 and "4"',
];
const typings = ['"', "'", "-", " ", "9", "Urges ", '"lamps" ', "1-2 ", "Recalling ", "No. 4"];

// Ids of a text that is written here are as good as any.
const idOf = (index: number): BlockId => `b${index}` as BlockId;
const blocks: readonly Block[] = baits.map((text, index) => ({
  id: idOf(index),
  kind: index % 2 === 0 ? "preambular" : "operative",
  level: 0,
  spans: [{ kind: "text", text }],
}));

function firstContent(): Uint8Array {
  const document = createSharedDocument();
  document.clientID = 9;
  writeSharedResolution({ ...emptyResolution("hrc"), blocks }, { document, rootName });
  return encodeSharedDocument(document);
}

function openWriter(client: number): Writer {
  const writer = new Writer({ client });
  typedTypography(writer.editor, { quotationMarks: true, rangeDashes: true, nonBreakingSpaces: true });
  applyStored(writer.document, [firstContent()]);
  return writer;
}

function goTo(editor: LexicalEditor, block: BlockId, offset: number): void {
  editor.update(
    () => {
      const node = $findBlock(block);
      if (node === null) return;
      const place = { owner: node.getKey(), offset };
      const selection = $createRangeSelection();
      $selectPoints(selection, place, place);
      $setSelection(selection);
    },
    { discrete: true },
  );
}

async function type(editor: LexicalEditor, text: string): Promise<void> {
  for (const letter of text) {
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter);
    editor.update(() => {}, { discrete: true });
    // What is changed by itself is changed a moment later.
    await setImmediate();
  }
}

/** The characters with their looks, to be compared one by one. */
function charactersOf(spans: readonly Span[]): readonly string[] {
  return spans.flatMap((span) => {
    if (span.kind !== "text") return [span.kind];
    const { text, kind: _, ...look } = span;
    return [...text].map((letter) => letter + JSON.stringify(look));
  });
}

function charactersIn(writer: Writer, block: BlockId): readonly string[] {
  return charactersOf(writer.read().blocks.find(({ id }) => id === block)?.spans ?? []);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((character, index) => character === other[index]);
}

/** What stands around a stretch of typed characters. */
function around(all: readonly string[], from: number, length: number): readonly string[] {
  return [...all.slice(0, from), ...all.slice(from + length)];
}

/** One person types into what is there; a colleague's words arrive in the same paragraph and in others. */
async function findDepartures(die: Die, plant: (editor: LexicalEditor) => void): Promise<readonly string[]> {
  const typist = openWriter(1);
  const colleague = openWriter(2);
  plant(typist.editor);
  const departures: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const block = idOf(die(baits.length));
    const before = charactersIn(typist, block);
    const others = typist.read().blocks.filter(({ id }) => id !== block);
    const at = die(before.length + 1);
    const text = typings[die(typings.length)] ?? "";
    goTo(typist.editor, block, at);
    await type(typist.editor, text);
    const after = charactersIn(typist, block);
    if (!same(around(after, at, text.length), before))
      departures.push(`typing "${text}" at ${at} of ${block}`);
    if (JSON.stringify(typist.read().blocks.filter(({ id }) => id !== block)) !== JSON.stringify(others))
      departures.push(`typing "${text}" in ${block} changed another paragraph`);
    colleague.receive(typist.takeSent());
    // A colleague, whose window changes nothing by itself in this moment, puts bait behind the typist's caret.
    const bait = baits[die(baits.length)] ?? "";
    const end = charactersIn(colleague, block).length;
    colleague.editor.update(() => $findBlock(block)?.append($createTextNode(bait)), {
      discrete: true,
      tag: "paste",
    });
    typist.receive(colleague.takeSent());
    await type(typist.editor, typings[die(typings.length)] ?? "");
    await setImmediate();
    // The typist may stand before or behind them.
    const shown = charactersIn(typist, block);
    const given = charactersIn(colleague, block).slice(end);
    const stands = shown.some((_, from) => same(shown.slice(from, from + given.length), given));
    if (!stands) departures.push(`words of a colleague in ${block}`);
    colleague.receive(typist.takeSent());
  }
  return departures;
}

/** A behaviour as it must not be: it corrects whatever it sees. */
function correctEverything(editor: LexicalEditor): void {
  editor.registerNodeTransform(TextNode, (node) => {
    const text = node.getTextContent();
    const corrected = text.replaceAll('"', "”").replaceAll("-", "–");
    if (corrected !== text) node.setTextContent(corrected);
  });
}

describe("nothing agreed changes by itself", () => {
  it("while somebody types in the words of others, and theirs arrive", async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const departures = await findDepartures(dieOf(seed), () => undefined);
      expect([seed, ...departures]).toEqual([seed]);
    }
  });

  it("and one who corrects what he sees would be found out", async () => {
    const found = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((seed) => findDepartures(dieOf(seed), correctEverything)),
    );
    expect(found.filter((departures) => departures.length > 0).length).toBeGreaterThan(4);
  });

  it.each(baits)("in what was pasted: %s", async (bait) => {
    const writer = openWriter(1);
    goTo(writer.editor, idOf(0), 0);
    const clipboardData = { getData: (kind: string) => (kind === "text/plain" ? bait : "") };
    // What the behaviour looks at.
    const event = { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
    writer.act((editor) => void editor.dispatchCommand(PASTE_COMMAND, event));
    await setImmediate();
    expect(charactersIn(writer, idOf(0)).slice(0, bait.length)).toEqual(
      [...bait].map((letter) => `${letter}{}`),
    );
    await type(writer.editor, ' "x" ');
    expect(charactersIn(writer, idOf(0)).slice(0, bait.length)).toEqual(
      [...bait].map((letter) => `${letter}{}`),
    );
  });

  it("and what is changed while it is typed is taken back by one step", async () => {
    const writer = openWriter(1);
    const start = writer.read();
    goTo(writer.editor, idOf(0), 0);
    await type(writer.editor, '"');
    expect(charactersIn(writer, idOf(0))[0]).toBe("“{}");
    const undo = allCommands.find(({ id }) => id === "undo");
    writer.act((editor) => void undo?.run(editor));
    expect(charactersIn(writer, idOf(0))[0]).toBe('"{}');
    for (let left = 5; left > 0; left -= 1) writer.act((editor) => void undo?.run(editor));
    expect(writer.read()).toEqual(start);
  });
});
