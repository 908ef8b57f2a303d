// Several writers at once, some of them offline now and then, all by the throw of a seeded die.
import { applyUpdate } from "yjs";
import {
  createSharedDocument,
  encodeSharedDocument,
  rootName,
} from "#collaboration/document/shared-document.ts";
import { showChanges } from "#core/resolution/marked-text.ts";
import {
  type Block,
  type BlockId,
  emptyMasthead,
  emptyResolution,
  type Proposal,
  type Resolution,
} from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { $changeUnshared, type Die, firstToken, mixes } from "./actions.ts";
import { dieOf } from "./die.ts";
import { Writer } from "./writer.ts";

/** Faults that the oracles must find: a harness that finds nothing proves nothing. */
type Fault = "none" | "lost-update" | "unbound-writer";

export interface SessionOptions {
  readonly seed: number;
  readonly mix: keyof typeof mixes;
  readonly fault: Fault;
}

export interface Verdict {
  readonly seed: number;
  readonly mix: string;
  /** What differs, in one line, or null. */
  readonly difference: string | null;
  readonly recoveries: number;
  /** Characters typed, and how many of them are gone, or stand more than once, though nobody deleted them at his window. */
  readonly typed: number;
  readonly lost: number;
  readonly doubled: number;
  /** Characters that somebody deleted and that stand there all the same. */
  readonly returned: number;
}

const rounds = 6;
const actionsInARound = 6;

export function runSession({ seed, mix, fault }: SessionOptions): Verdict {
  const die = dieOf(seed);
  const count = 2 + die(2);
  const writers = Array.from({ length: count }, (_, index) => new Writer({ client: seed * 10 + index + 1 }));
  const first = firstContent(seed * 10 + 9, withChanges.has(mix) ? changedText : startingText);
  for (const writer of writers) {
    writer.receive([first]);
    writer.takeSent();
  }
  const tokens = { next: firstToken };
  const deleted = new Set<string>();
  const waiting = writers.map((): Uint8Array[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const offline = writers.map(() => die(3) === 0);
    for (let turn = 0; turn < actionsInARound; turn += 1) {
      const index = die(count);
      const writer = writers[index];
      const list = mixes[mix];
      const action = list[die(list.length)];
      if (writer === undefined || action === undefined) continue;
      writer.pause();
      const before = allText(writer.read());
      writer.act((editor) => action(editor, die, tokens));
      const after = new Set(allText(writer.read()));
      for (const letter of before) if (letter >= "\ue000" && !after.has(letter)) deleted.add(letter);
      post(writers, waiting, index);
      if (die(2) === 0) deliver(writers, waiting, offline);
    }
  }
  if (fault === "lost-update") dropOne(waiting, die);
  deliver(writers, waiting, []);
  const difference = fault === "unbound-writer" ? compareUnbound(writers) : compare(writers);
  const text = writers[0] === undefined ? "" : allText(writers[0].read());
  return { seed, mix, difference, ...countTokens(text, tokens.next, deleted), recoveries: sum(writers) };
}

/** The three oracles: editor against editor, editor against the shared document, fresh load against live. */
function compare(writers: readonly Writer[]): string | null {
  const [one] = writers;
  if (one === undefined) return "no writers";
  const shown = JSON.stringify(one.read());
  for (const [index, writer] of writers.entries()) {
    if (JSON.stringify(writer.read()) !== shown) return `writer ${index} shows something else than writer 0`;
    const fresh = JSON.stringify(writer.readAfresh());
    if (fresh !== JSON.stringify(writer.read())) return `a reload shows something else than writer ${index}`;
  }
  const states = writers.map((writer) => stateOf(writer));
  const odd = states.findIndex((state) => state !== states[0]);
  return odd === -1 ? null : `the document of writer ${odd} differs from that of writer 0`;
}

/** The same document after passing through a new one: equal documents have equal contents there. */
function stateOf(writer: Writer): string {
  const copy = createSharedDocument();
  applyUpdate(copy, encodeSharedDocument(writer.document));
  return JSON.stringify([copy.get(rootName).toString(), writer.readAfresh()]);
}

/** The fault: a window whose editor was changed behind the binding's back. */
function compareUnbound(writers: readonly Writer[]): string | null {
  writers[0]?.editor.update($changeUnshared, { discrete: true, tag: "skip-collab" });
  return compare(writers);
}

function post(writers: readonly Writer[], waiting: readonly Uint8Array[][], from: number): void {
  const sent = writers[from]?.takeSent() ?? [];
  for (const [index, inbox] of waiting.entries()) if (index !== from) inbox.push(...sent);
}

function deliver(
  writers: readonly Writer[],
  waiting: readonly Uint8Array[][],
  offline: readonly boolean[],
): void {
  for (const [index, writer] of writers.entries()) {
    // Who is offline neither sends nor receives; what he did waits with him as it waits with the others.
    if (offline[index] === true) continue;
    writer.receive(waiting[index]?.splice(0) ?? []);
    post(writers, waiting, index);
  }
  if (offline.length === 0 && waiting.some((inbox) => inbox.length > 0)) deliver(writers, waiting, offline);
}

function dropOne(waiting: readonly Uint8Array[][], die: Die): void {
  const full = waiting.filter((inbox) => inbox.length > 0);
  full[die(full.length)]?.pop();
}

function firstContent(client: number, text: Resolution): Uint8Array {
  const document = createSharedDocument();
  document.clientID = client;
  writeSharedResolution(text, { document, rootName });
  return encodeSharedDocument(document);
}

const block = (id: string, kind: Block["kind"], text: string, level: Block["level"] = 0): Block => ({
  // Ids of a text that is written here are as good as any.
  id: id as BlockId,
  kind,
  level,
  spans: text === "" ? [] : [{ kind: "text", text }],
});

const startingText: Resolution = {
  ...emptyResolution("hrc"),
  masthead: { ...emptyMasthead, version: "draft 1" },
  blocks: [
    block("t", "title", "Harbours and their keepers"),
    block("e", "enacting", "The Human Rights Council,"),
    block("p1", "preambular", "Noting the harbours,"),
    block("p2", "preambular", "Mindful of their keepers,"),
    block("o1", "operative", "Welcomes the lamps:"),
    block("s1", "subparagraph", "The lamp of the north;", 1),
    block("s2", "subparagraph", "The lamp of the south;", 1),
    block("o2", "operative", "Decides to light them."),
  ],
};

const withChanges: ReadonlySet<SessionOptions["mix"]> = new Set([
  "settling changes",
  "typing and settling changes",
  "everything",
  "everything and undo",
] as const);

const changedBlock = (name: string) => name as BlockId; // as above
const from = (id: string, delegation: string) => ({ id, delegation, supporters: [], at: "" });
const changes: readonly Proposal[] = [
  {
    ...from("1", "Ruritania"),
    kind: "replace-words",
    in: { block: changedBlock("p1") },
    start: 7,
    end: 10,
    spans: [{ kind: "text", text: "all" }],
  },
  {
    ...from("2", "Syldavia"),
    kind: "replace-words",
    in: { block: changedBlock("p1") },
    start: 19,
    end: 19,
    spans: [{ kind: "text", text: " and bays" }],
  },
  { ...from("3", "Syldavia"), kind: "split-paragraph", block: changedBlock("p2"), start: 9 },
  { ...from("4", "Ruritania"), kind: "join-paragraphs", block: changedBlock("s1") },
  {
    ...from("5", "Ruritania"),
    kind: "insert-paragraph",
    after: changedBlock("s2"),
    paragraph: block("new", "operative", "Thanks the keepers;"),
  },
  { ...from("6", "Syldavia"), kind: "delete-paragraph", block: changedBlock("o2") },
];
const changedText: Resolution = {
  ...startingText,
  negotiation: { ...startingText.negotiation, proposals: changes },
};

/** With what is proposed: it is on the page as well. */
function allText(resolution: Resolution): string {
  const { blocks, notes } = showChanges(resolution);
  return [...blocks, ...notes].map(({ spans }) => textOf(spans)).join("\n");
}

/** Each insertion carries a character of its own, so that loss and doubling can be counted. */
function countTokens(
  text: string,
  next: number,
  deleted: ReadonlySet<string>,
): Pick<Verdict, "typed" | "lost" | "doubled" | "returned"> {
  let lost = 0;
  let doubled = 0;
  let returned = 0;
  for (let token = firstToken; token < next; token += 1) {
    const letter = String.fromCharCode(token);
    const times = text.split(letter).length - 1;
    if (times === 0 && !deleted.has(letter)) lost += 1;
    if (times > 0 && deleted.has(letter)) returned += 1;
    if (times > 1) doubled += times - 1;
  }
  return { typed: next - firstToken, lost, doubled, returned };
}

function sum(writers: readonly Writer[]): number {
  return writers.reduce((total, writer) => total + writer.recoveries, 0);
}
