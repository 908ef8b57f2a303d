import { describe, expect, it } from "vitest";
import { orderComments } from "#core/resolution/order-comments.ts";
import {
  type Block,
  type BlockId,
  type Comment,
  emptyNegotiation,
  emptyResolution,
  type Note,
  type NoteId,
  type Resolution,
  type Span,
} from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readZip } from "#formats/zip/read-zip.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { addComments } from "./add-comments.ts";

const id = (text: string): BlockId => text as BlockId; // a test's own id
const note: Note = { id: "n1" as NoteId, spans: [{ kind: "text", text: "A/1/1." }] }; // as above
const block = (name: string, kind: Block["kind"], ...spans: Span[]): Block => ({
  id: id(name),
  kind,
  level: 0,
  spans,
});
const text = (words: string): Span => ({ kind: "text", text: words });
const italic = (words: string): Span => ({ kind: "text", text: words, italic: true });

const draft: Resolution = {
  ...emptyResolution("hrc"),
  blocks: [
    block("t", "title", text("Lamps")),
    block("e", "enacting", italic("The Human Rights Council"), text(",")),
    block("p", "preambular", italic("Noting"), text(" the lamps of <all> harbours,")),
    block(
      "o",
      "operative",
      italic("Urges"),
      text(" pilots"),
      { kind: "note", note: note.id },
      text(" & crews to wait;"),
    ),
    block("q", "operative", italic("Decides"), text(" to wait too.")),
  ],
  notes: [note],
};

const remark = {
  author: "",
  delegation: "Ghana",
  at: "2026-01-02T10:00:00Z",
  text: "Why <this>?\nAnd when?",
};

function commentOn(name: string, words: string, more: Partial<Comment> = {}): Comment {
  const said = textOf(draft.blocks.find((each) => each.id === name)?.spans ?? []);
  const start = said.indexOf(words);
  const place = words === "" ? { start: 0, end: 0 } : { start, end: start + words.length };
  return {
    ...remark,
    id: `c-${name}`,
    block: id(name),
    ...place,
    words,
    resolved: false,
    answers: [],
    ...more,
  };
}

async function readBack(comments: readonly Comment[]) {
  const context = { profile: readProfile("hrc"), now: "2026-01-02T12:00:00Z" };
  const bytes = addComments(await writeDocx(draft, context), draft, comments);
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `r${last}`;
  };
  const read = readDocx(bytes, { newId, defaultBody: "hrc" });
  if (!read.ok) throw new Error("a file just written is read");
  return { bytes, value: read.value.value };
}

/** Each as a line: where it is and what is said. */
function linesOf({ blocks, negotiation }: Resolution): readonly string[] {
  return negotiation.comments.map(({ block: at, start, end, words, resolved, answers, ...said }) => {
    const index = blocks.findIndex((each) => each.id === at);
    const shown = textOf(blocks[index]?.spans ?? []).slice(start, end);
    const thread = [said, ...answers].map((each) => `${each.delegation} ${each.at} ${each.text}`);
    return JSON.stringify([index, shown, words, resolved, ...thread]);
  });
}

async function check(comments: readonly Comment[]): Promise<void> {
  const ordered = orderComments(comments);
  const { value } = await readBack(ordered);
  const given = { ...draft, negotiation: { ...emptyNegotiation, comments: ordered } };
  expect(linesOf(value)).toEqual(linesOf(given));
  expect(value.blocks.map(({ spans }) => textOf(spans))).toEqual(
    draft.blocks.map(({ spans }) => textOf(spans)),
  );
}

describe("comments in a Word file", () => {
  it("are read back on their words: in a run, over looks and marks, at the ends of a paragraph, one in another", async () => {
    await check([
      commentOn("p", "lamps of <all>"),
      commentOn("o", "ges pilots & cre", { at: "2026-01-03T10:00:00Z" }),
      commentOn("o", "pilots", { id: "c2", at: "2026-01-04T10:00:00Z" }),
      commentOn("q", "Decides", { at: "2026-01-05T10:00:00Z" }),
      commentOn("q", "too.", { id: "c3", at: "2026-01-06T10:00:00Z" }),
      commentOn("e", "Council,", { at: "2026-01-07T10:00:00Z" }),
    ]);
  });

  it("are read back with their answers, resolved or open, and on whole paragraphs", async () => {
    const answer = { ...remark, delegation: "Peru", text: "Soon." };
    await check([
      commentOn("t", "", { resolved: true }),
      commentOn("q", "wait", {
        at: "2026-01-03T10:00:00Z",
        answers: [
          { ...answer, id: "a1", at: "2026-01-03T11:00:00Z" },
          { ...answer, id: "a2", at: "2026-01-03T12:00:00Z", text: "Today." },
        ],
      }),
    ]);
  });

  it("stay where their words or their paragraph are gone", async () => {
    const gone = [
      commentOn("q", "wait", { start: 8, end: 8 }),
      commentOn("q", "", { id: "c4", block: id("none"), at: "2026-01-03T10:00:00Z" }),
    ];
    const { value } = await readBack(gone);
    expect(value.negotiation.comments.map(({ text: said }) => said)).toEqual([remark.text, remark.text]);
  });

  it("name the delegation alone, and the same comments give the same bytes", async () => {
    const comments = [commentOn("p", "lamps", { author: "Flavia" })];
    const [one, other] = [await readBack(comments), await readBack(comments)];
    expect(one.bytes).toEqual(other.bytes);
    const zip = readZip(one.bytes);
    const all = zip.ok ? [...zip.files.values()].map((part) => new TextDecoder().decode(part)).join("") : "";
    expect(all).toContain("Ghana");
    expect(all).not.toContain("Flavia");
  });

  it("are not there unless they are given", async () => {
    const bytes = await writeDocx(draft, { profile: readProfile("hrc"), now: "2026-01-02T12:00:00Z" });
    expect(addComments(bytes, draft, [])).toBe(bytes);
  });
});
