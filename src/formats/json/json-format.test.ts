import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockId, emptyResolution, type NoteId, type Resolution } from "#core/resolution/resolution.ts";
import type { ReadOutcome } from "#formats/format.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { readJson } from "./read-json.ts";
import { writeJson } from "./write-json.ts";

let ids = 0;
const context = { newId: () => `new-${++ids}`, defaultBody: "hrc" };

function read(content: unknown): ReadOutcome {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return readJson(new TextEncoder().encode(text), context);
}

function asFile(change: object = {}): Record<string, unknown> {
  return { format: "penholder-resolution", version: 1, ...emptyResolution("hrc"), ...change };
}

function problemOf(outcome: ReadOutcome): unknown {
  return outcome.ok ? "read" : outcome.problem;
}

describe("the JSON form", () => {
  it("gives back the same value without a message", () => {
    fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        expect(readJson(writeJson(resolution), context)).toEqual({
          ok: true,
          value: { value: resolution, messages: [] },
        });
      }),
      { numRuns: 300 },
    );
  });

  it("reads a file with a byte order mark", () => {
    expect(read(`\ufeff${JSON.stringify(asFile())}`).ok).toBe(true);
  });

  it("reads a file made before officers and amendments had a place", () => {
    const { submittedBy: _, amends: __, ...masthead } = emptyResolution("hrc").masthead;
    const outcome = read(asFile({ masthead }));
    expect(outcome.ok ? outcome.value.value : outcome.problem).toEqual(emptyResolution("hrc"));
  });

  it("reads a file made before findings could be kept, and one whose reasons are beyond all bounds", () => {
    const { waivers: _, ownRules: __, ...negotiation } = emptyResolution("hrc").negotiation;
    const old = read(asFile({ negotiation }));
    expect(old.ok ? old.value : old.problem).toEqual({ value: emptyResolution("hrc"), messages: [] });
    const waiver = { rule: "r", scope: "document", in: null, words: "", by: "", at: "2026-01-01T00:00:00Z" };
    const waivers = [
      { ...waiver, reason: "Agreed" },
      { ...waiver, rule: "s", reason: "x".repeat(100_000) },
    ];
    const odd = read(asFile({ negotiation: { ...negotiation, waivers } }));
    expect(odd.ok && odd.value.value.negotiation.waivers.map(({ reason }) => reason)).toEqual(["Agreed"]);
    expect(odd.ok && odd.value.messages.map(({ kind }) => kind)).toEqual(["waiver-left-out"]);
  });

  it("reads proposals of before they had kinds, and says which have no place", () => {
    const { proposedNotes: _, ...negotiation } = emptyResolution("hrc").negotiation;
    const older = {
      id: "1",
      delegation: "Ruritania",
      supporters: [],
      block: "b",
      start: 0,
      end: 5,
      text: "Urges",
    };
    const proposals = [older, { ...older, id: "2", block: "gone" }];
    const blocks = [{ id: "b", kind: "operative", level: 0, spans: [{ kind: "text", text: "Calls on" }] }];
    const outcome = read(asFile({ blocks, negotiation: { ...negotiation, proposals } }));
    expect(outcome.ok && outcome.value.value.negotiation.proposals).toEqual([
      {
        ...{ kind: "replace-words", id: "1", delegation: "Ruritania", supporters: [], at: "" },
        ...{ in: { block: "b" }, start: 0, end: 5, spans: [{ kind: "text", text: "Urges" }] },
      },
    ]);
    expect(outcome.ok && outcome.value.messages.map(({ kind }) => kind)).toEqual(["change-left-out"]);
  });

  it("says a newer version", () => {
    expect(problemOf(read(asFile({ version: 2 })))).toEqual({
      kind: "newer-version",
      version: 2,
      supported: 1,
    });
  });

  it("says what is empty, binary or something else", () => {
    expect(problemOf(read(" \n"))).toEqual({ kind: "empty" });
    expect(problemOf(readJson(Uint8Array.of(0xff, 0xfe, 0, 1), context))).toEqual({ kind: "binary" });
    expect(problemOf(read("[1, 2]"))).toMatchObject({ kind: "damaged" });
    expect(problemOf(read({ format: "other", version: 1 }))).toMatchObject({ kind: "damaged" });
  });

  it("says where a file is not well-formed", () => {
    expect(problemOf(read('{\n  "format": "a"\n  "version": 1 }'))).toEqual({
      kind: "damaged",
      detail: "it is not well-formed JSON at line 3, column 3",
    });
    expect(problemOf(read('{ "format": oops }'))).toEqual({
      kind: "damaged",
      detail: `it is not well-formed JSON near “{ "format": oops }”`,
    });
    expect(problemOf(read('{"format": "penholder-resol'))).toMatchObject({ kind: "damaged" });
  });

  it("says which field is wrong", () => {
    const outcome = problemOf(
      read(asFile({ blocks: [{ id: "b", kind: "preambular", level: 7, spans: [] }] })),
    );
    expect(outcome).toMatchObject({ kind: "damaged", detail: expect.stringContaining("“blocks.0.level”") });
  });

  it("leaves out unknown fields and says so", () => {
    const outcome = read(
      asFile({ colour: "blue", masthead: { ...emptyResolution("hrc").masthead, emblem: 1 } }),
    );
    expect(outcome.ok && outcome.value.value).toEqual(emptyResolution("hrc"));
    expect(outcome.ok && outcome.value.messages.map((message) => message.text).sort()).toEqual([
      "The field “colour” is not known and was left out.",
      "The field “masthead.emblem” is not known and was left out.",
    ]);
  });

  it("keeps prototype keys inert", () => {
    const hostile = JSON.stringify(asFile()).replace(
      '"body"',
      '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "body"',
    );
    const outcome = read(hostile);
    expect(outcome.ok && outcome.value.value).toEqual(emptyResolution("hrc"));
    expect(Reflect.get({}, "polluted")).toBe(undefined);
    expect(outcome.ok && Reflect.get(outcome.value.value, "polluted")).toBe(undefined);
  });

  it("refuses nesting that no resolution has", () => {
    expect(problemOf(read(`${"[".repeat(100_000)}${"]".repeat(100_000)}`))).toEqual({
      kind: "damaged",
      detail: "it is nested too deeply",
    });
  });

  it("repairs double ids and marks without a note, and says so", () => {
    const id = "same" as BlockId; // the brand says: an id of a block
    const note = "gone" as NoteId; // the brand says: an id of a note
    const blocks: Resolution["blocks"] = [
      { id, kind: "preambular", level: 0, spans: [{ kind: "text", text: "One," }] },
      { id, kind: "preambular", level: 0, spans: [{ kind: "note", note }] },
    ];
    const outcome = read(asFile({ blocks }));
    if (!outcome.ok) throw new Error("a repairable file was refused");
    expect(outcome.value.value.blocks[0]?.id).toBe("same");
    expect(outcome.value.value.blocks[1]?.id).toMatch(/^new-/);
    expect(outcome.value.value.notes).toEqual([{ id: "gone", spans: [] }]);
    expect(outcome.value.messages.map((message) => message.kind)).toEqual([
      "duplicate-id",
      "note-without-text",
    ]);
  });

  it("leaves out links that lead to no web page", () => {
    const spans = [{ kind: "text", text: "here", link: "javascript:alert(1)" }];
    const outcome = read(asFile({ blocks: [{ id: "b", kind: "text", level: 0, spans }] }));
    expect(outcome.ok && outcome.value.value.blocks[0]?.spans).toEqual([{ kind: "text", text: "here" }]);
    expect(outcome.ok && outcome.value.messages.map((message) => message.kind)).toEqual(["unsafe-link"]);
  });

  it("answers a file cut anywhere with a problem, never with an exception", () => {
    const whole = writeJson({ ...emptyResolution("ga"), stage: "tabled" });
    for (let length = 0; length < whole.length - 2; length += 7)
      expect(readJson(whole.subarray(0, length), context).ok).toBe(false);
  });
});
