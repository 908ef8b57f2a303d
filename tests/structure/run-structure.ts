// One writer who does things at random to a text, and what must be true all along.
import { setImmediate } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { $createTextNode } from "lexical";
import {
  applyStored,
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import type { Block, BlockId, BlockKind, Level, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { emptyNegotiation, emptyResolution } from "#core/resolution/resolution.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $createBlockNode } from "#editor/nodes/block-node.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import { $createNoteMarkNode } from "#editor/nodes/note-mark-node.ts";
import { findUndoManager } from "#editor/undo-steps.ts";
import { readJson } from "#formats/json/read-json.ts";
import { writeJson } from "#formats/json/write-json.ts";
import { firstToken } from "#tests/collaboration/actions.ts";
import { dieOf } from "#tests/collaboration/die.ts";
import { Writer } from "#tests/collaboration/writer.ts";
import { findFaults } from "./find-faults.ts";
import { structureActions } from "./structure-actions.ts";

/** Faults that must be caught: a test that finds nothing proves nothing. */
export type PlantedFault = "none" | "change-without-undo" | "id-given-twice" | "lost-note" | "level-nowhere";

export interface StructureRun {
  readonly seed: number;
  readonly actions: number;
  readonly fault: PlantedFault;
}

/** What went wrong, in one line, or null. */
export async function runStructure({ seed, actions, fault }: StructureRun): Promise<string | null> {
  const die = dieOf(seed);
  const writer = new Writer({ client: seed });
  applyStored(writer.document, [firstContent(1_000_000 + seed)]);
  const start = writer.read();
  const tokens = { next: firstToken };
  for (let step = 0; step < actions; step += 1) {
    const index = die(structureActions.length);
    const action = structureActions[index];
    writer.pause();
    writer.act((editor) => action?.(editor, die, tokens));
    // A paste goes in a moment after it was asked for.
    await setImmediate();
    if (step === 2) plant(writer, fault);
    const fault0 = findFaults(writer.read())[0];
    if (fault0 !== undefined) return `step ${step} (action ${index}): ${fault0}`;
    if (writer.recoveries > 0) return `step ${step} (action ${index}): the binding failed`;
  }
  return checkEnd(writer, start);
}

function checkEnd(writer: Writer, start: Resolution): string | null {
  const end = writer.read();
  if (!same(writer.readAfresh(), end)) return "a window opened now shows something else";
  if (!same(throughJson(end), end)) return "JSON gives something else back";
  const steps = findUndoManager(writer.editor)?.undoStack.length ?? 0;
  const undone = repeat(writer, "undo", 10_000);
  if (!same(writer.read(), start)) return `undo of ${steps} steps does not lead back to the start`;
  repeat(writer, "redo", undone);
  if (!same(writer.read(), end)) return "redo does not lead to the end again";
  return same(writer.readAfresh(), end) ? null : "a window opened after redo shows something else";
}

/** How often it was possible. What was undone before the end is not part of it: redo goes on as far as undo went back. */
function repeat(writer: Writer, id: "undo" | "redo", most: number): number {
  const command = allCommands.find((each) => each.id === id);
  let times = 0;
  while (times < most && command?.isPossible(writer.editor) === true) {
    writer.act((editor) => void command.run(editor));
    times += 1;
  }
  return times;
}

function throughJson(resolution: Resolution): Resolution | null {
  const read = readJson(writeJson(resolution), { newId: () => "new", defaultBody: "hrc" });
  return read.ok && read.value.messages.length === 0 ? read.value.value : null;
}

function same(one: Resolution | null, other: Resolution): boolean {
  return isDeepStrictEqual(one, other);
}

/** Changes behind the back of what keeps the document well formed, or behind that of undo. */
function plant(writer: Writer, fault: PlantedFault): void {
  const change = ($run: () => void): void =>
    writer.act((editor) => editor.update($run, { discrete: true, skipTransforms: true }));
  const $last = () => $getBlocks().at(-1);
  if (fault === "id-given-twice")
    change(() => $last()?.insertAfter($createBlockNode("text", 0, first), false));
  if (fault === "level-nowhere") change(() => $last()?.setKind("operative", 3));
  if (fault === "lost-note") change(() => $last()?.append($createNoteMarkNode(lost)));
  if (fault === "change-without-undo") {
    change(() => $last()?.append($createTextNode("planted")));
    findUndoManager(writer.editor)?.clear();
  }
}

// Ids of a text that is written here are as good as any.
const first = "t" as BlockId;
const lost = "lost" as NoteId;
const noted = "n1" as NoteId;

const block = (id: string, kind: BlockKind, text: string, level: Level = 0): Block => ({
  id: id as BlockId, // as above
  kind,
  level,
  spans: text === "" ? [] : [{ kind: "text", text }],
});

const startingText: Resolution = {
  ...emptyResolution("hrc"),
  blocks: [
    block(first, "title", "Harbours and their keepers"),
    block("e", "enacting", "The Human Rights Council,"),
    block("p1", "preambular", "Noting the harbours,"),
    {
      ...block("p2", "preambular", ""),
      spans: [
        { kind: "text", text: "Mindful" },
        { kind: "note", note: noted },
      ],
    },
    block("o1", "operative", "Welcomes the lamps:"),
    block("s1", "subparagraph", "The lamp of the north;", 1),
    block("s2", "subparagraph", "With its keeper;", 2),
    block("c1", "continuation", "and all who tend it;", 0),
    block("o2", "operative", "Decides to light them."),
    block("x", "annex", "Lamps"),
    block("x1", "text", "A list of lamps."),
  ],
  notes: [{ id: noted, spans: [{ kind: "text", text: "See the register of lamps." }] }],
  negotiation: {
    ...emptyNegotiation,
    statuses: { o1: "agreed", o2: "bracketed" },
  },
};

function firstContent(client: number): Uint8Array {
  const document = createSharedDocument();
  document.clientID = client;
  writeSharedResolution(startingText, { document, rootName });
  return encodeSharedDocument(document);
}
