import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { arrangeProposals, foldChanges } from "./fold-changes.ts";
import { showChanges } from "./marked-text.ts";
import {
  type Block,
  type BlockId,
  emptyResolution,
  type NoteId,
  type Proposal,
  type Resolution,
  type Span,
} from "./resolution.ts";

// Ids of a test's own.
const id = (name: string): BlockId => name as BlockId;
const note = (name: string): NoteId => name as NoteId;
const text = (words: string): Span => ({ kind: "text", text: words });
const source = (name: string) => ({ id: name, delegation: "Ruritania", supporters: [], at: "" });
const block = (name: string, ...spans: Span[]): Block => ({
  id: id(name),
  kind: "operative",
  level: 0,
  spans,
});

const draft = (proposals: readonly Proposal[], blocks: readonly Block[]): Resolution => {
  const empty = emptyResolution("hrc");
  return { ...empty, blocks, negotiation: { ...empty.negotiation, proposals } };
};
const words = (name: string, start: number, end: number, put: string): Proposal => ({
  ...source(name),
  kind: "replace-words",
  in: { block: id("a") },
  start,
  end,
  spans: put === "" ? [] : [text(put)],
});
const shown = (resolution: Resolution): string =>
  showChanges(resolution)
    .blocks.map(({ spans, change }) =>
      [
        change?.kind ?? "",
        ...spans.map((span) => {
          const word = span.kind === "note" ? "*" : span.text;
          return span.change === undefined ? word : `{${span.change.kind} ${word}}`;
        }),
      ].join("|"),
    )
    .join("\n");

describe("a text shown with its changes", () => {
  const ports = block("a", text("Welcomes old ports"));

  it("has the words that go before those that come for them", () => {
    expect(shown(draft([words("1", 9, 12, "new")], [ports]))).toBe(
      "|Welcomes |{deleted old}|{inserted new}| ports",
    );
  });

  it("counts a footnote mark as one character", () => {
    const marked = block("a", text("Recalls"), { kind: "note", note: note("n") }, text(" ports"));
    expect(shown(draft([words("1", 7, 9, "")], [marked]))).toBe("|Recalls|{deleted *}|{deleted  }|ports");
  });

  it("has new paragraphs in their order, and signs where one is split or joined", () => {
    const fresh = (name: string): Proposal => ({
      ...source(name),
      kind: "insert-paragraph",
      after: id("a"),
      paragraph: block(name, text(name)),
    });
    const split: Proposal = { ...source("s"), kind: "split-paragraph", block: id("a"), start: 8 };
    const join: Proposal = { ...source("j"), kind: "join-paragraphs", block: id("a") };
    const gone: Proposal = { ...source("g"), kind: "delete-paragraph", block: id("b") };
    const all = draft([split, join, fresh("x"), fresh("y"), gone], [ports, block("b", text("Urges"))]);
    expect(shown(all)).toBe(
      "|Welcomes|{split ¶}| old ports|{joined ¶}\ninserted|{inserted x}\ninserted|{inserted y}\ndeleted|Urges",
    );
    expect(arrangeProposals(all)).toEqual(all);
  });

  it("leaves out what has no place, or lies within another change", () => {
    const odd = [words("1", 9, 12, "new"), words("2", 10, 14, "x"), words("3", 90, 95, "y")];
    expect(arrangeProposals(draft(odd, [ports])).negotiation.proposals.map((each) => each.id)).toEqual(["1"]);
  });

  it("keeps notes apart whose marks are only proposed", () => {
    const added: Proposal = {
      ...source("1"),
      kind: "replace-words",
      in: { block: id("a") },
      start: 18,
      end: 18,
      spans: [{ kind: "note", note: note("n") }],
    };
    const resolution = draft([added], [ports]);
    const withNote: Resolution = {
      ...resolution,
      negotiation: { ...resolution.negotiation, proposedNotes: [{ id: note("n"), spans: [text("A/1.")] }] },
    };
    expect(showChanges(withNote).notes).toHaveLength(1);
    expect(arrangeProposals(withNote)).toEqual(withNote);
  });

  it("is folded into the very resolution it was made of, whatever that is", () => {
    void fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        const { blocks, notes, negotiation } = resolution;
        const { proposals, proposedNotes } = negotiation;
        expect(foldChanges(showChanges(resolution))).toEqual({ blocks, notes, proposals, proposedNotes });
      }),
    );
  });

  it("is made in linear time, however many changes a paragraph has", () => {
    const long = block("a", text("port ".repeat(40_000)));
    const many = Array.from({ length: 40_000 }, (_, at) => words(`${at}`, at * 5, at * 5 + 4, "bay"));
    const before = performance.now();
    expect(arrangeProposals(draft(many, [long])).negotiation.proposals).toHaveLength(40_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
