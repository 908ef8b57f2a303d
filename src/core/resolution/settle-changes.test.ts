import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import {
  type Block,
  type BlockId,
  emptyResolution,
  type Proposal,
  type Resolution,
  type Span,
} from "./resolution.ts";
import { changeIdsOf, settleChanges } from "./settle-changes.ts";
import { textOf } from "./spans.ts";

// Ids of a test's own.
const id = (name: string): BlockId => name as BlockId;
const text = (words: string): Span => ({ kind: "text", text: words });
const by = (name: string, delegation: string) => ({ id: name, delegation, supporters: [], at: "" });
const block = (name: string, words: string): Block => ({
  id: id(name),
  kind: "operative",
  level: 0,
  spans: [text(words)],
});

const proposals: readonly Proposal[] = [
  {
    ...by("1", "Ruritania"),
    kind: "replace-words",
    in: { block: id("a") },
    start: 9,
    end: 12,
    spans: [text("new")],
  },
  { ...by("2", "Syldavia"), kind: "split-paragraph", block: id("a"), start: 18 },
  {
    ...by("3", "Ruritania"),
    kind: "insert-paragraph",
    after: id("a"),
    paragraph: block("x", "Thanks Poldévie;"),
  },
  { ...by("4", "Syldavia"), kind: "join-paragraphs", block: id("b") },
  { ...by("5", "Syldavia"), kind: "delete-paragraph", block: id("d") },
];
const empty = emptyResolution("hrc");
const draft: Resolution = {
  ...empty,
  blocks: [
    block("a", "Welcomes old ports and bays;"),
    block("b", "Urges calm"),
    block("c", " and care;"),
    block("d", "Ends."),
  ],
  negotiation: { ...empty.negotiation, proposals },
};
const texts = ({ blocks }: Resolution) => blocks.map(({ spans }) => textOf(spans));
let made = 0;
const newId = (): string => `made${made++}`;

describe("settleChanges", () => {
  it("gives the text with all changes, split, joined, new and gone", () => {
    const accepted = settleChanges(draft, () => "accept", newId);
    expect(texts(accepted)).toEqual([
      "Welcomes new ports",
      " and bays;",
      "Thanks Poldévie;",
      "Urges calm and care;",
    ]);
    expect(accepted.negotiation.proposals).toEqual([]);
  });

  it("gives the text as it was", () => {
    const rejected = settleChanges(draft, () => "reject", newId);
    expect(rejected).toEqual({ ...draft, negotiation: empty.negotiation });
  });

  it("leaves open what is not decided on", () => {
    const settled = settleChanges(
      draft,
      ({ delegation }) => (delegation === "Ruritania" ? "accept" : null),
      newId,
    );
    expect(texts(settled)).toEqual([
      "Welcomes new ports and bays;",
      "Thanks Poldévie;",
      "Urges calm",
      " and care;",
      "Ends.",
    ]);
    expect(changeIdsOf(settled)).toEqual(["2", "4", "5"]);
  });

  const joinA: Proposal = { ...by("1", "Ruritania"), kind: "join-paragraphs", block: id("a") };
  const deleteB: Proposal = { ...by("2", "Syldavia"), kind: "delete-paragraph", block: id("b") };
  const newX: Proposal = {
    ...by("3", "Syldavia"),
    kind: "insert-paragraph",
    after: id("a"),
    paragraph: block("x", " Thanks;"),
  };
  const open = (...list: readonly Proposal[]): Resolution => ({
    ...draft,
    negotiation: { ...empty.negotiation, proposals: list },
  });
  const choose =
    (choices: Readonly<Record<string, "accept" | "reject">>) =>
    ({ id: change }: { readonly id: string }) =>
      choices[change] ?? null;

  it("keeps the words of a paragraph open that would go and is joined to another before that is said", () => {
    const joined = settleChanges(open(joinA, deleteB), choose({ 1: "accept" }), newId);
    expect(texts(joined)).toEqual(["Welcomes old ports and bays;Urges calm", " and care;", "Ends."]);
    expect(changeIdsOf(joined)).toEqual(["2"]);
    expect(texts(settleChanges(joined, () => "reject", newId))).toEqual(texts(joined));
    const gone = ["Welcomes old ports and bays; and care;", "Ends."];
    expect(texts(settleChanges(joined, () => "accept", newId))).toEqual(gone);
    expect(texts(settleChanges(open(joinA, deleteB), () => "accept", newId))).toEqual(gone);
  });

  it("joins a paragraph to the new one behind it, and to the next one should that not be taken up", () => {
    const joined = settleChanges(open(joinA, newX), choose({ 1: "accept" }), newId);
    expect(changeIdsOf(joined)).toEqual(["3"]);
    expect(texts(settleChanges(joined, () => "accept", newId))).toEqual([
      "Welcomes old ports and bays; Thanks;",
      "Urges calm",
      " and care;",
      "Ends.",
    ]);
    expect(texts(settleChanges(joined, () => "reject", newId))).toEqual([
      "Welcomes old ports and bays;Urges calm",
      " and care;",
      "Ends.",
    ]);
  });

  it("deletes both parts of a paragraph that is split before it goes as a whole", () => {
    const split: Proposal = { ...by("4", "Ruritania"), kind: "split-paragraph", block: id("b"), start: 5 };
    const parts = settleChanges(open(deleteB, split), choose({ 4: "accept" }), newId);
    expect(texts(parts)).toEqual(["Welcomes old ports and bays;", "Urges", " calm", " and care;", "Ends."]);
    expect(texts(settleChanges(parts, () => "accept", newId))).toEqual([
      "Welcomes old ports and bays;",
      " and care;",
      "Ends.",
    ]);
  });

  it("gives the same one by one as all at once, whatever is open", () => {
    void fc.assert(
      fc.property(
        arbitraryResolution,
        fc.constantFrom("accept" as const, "reject" as const),
        (resolution, choice) => {
          let steps = resolution;
          for (const change of changeIdsOf(resolution))
            steps = settleChanges(steps, (mark) => (mark.id === change ? choice : null), newId);
          const all = settleChanges(resolution, () => choice, newId);
          expect(steps.negotiation.proposals).toEqual([]);
          expect(texts(steps)).toEqual(texts(all));
          expect(steps.notes).toEqual(all.notes);
        },
      ),
    );
  });
});
