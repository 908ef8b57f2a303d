import { describe, expect, it } from "vitest";
import type {
  Block,
  BlockId,
  Masthead,
  MastheadChange,
  Proposal,
  Resolution,
  Sponsor,
} from "#core/resolution/resolution.ts";
import { settleChanges } from "#core/resolution/settle-changes.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { unprintedChanges, writeTracked } from "./write-tracked.ts";

let ids = 0;
const newId = (): string => `id${++ids}`;
const context = { newId, defaultBody: "hrc" };
const profiles = [readProfile("hrc")];
const now = () => new Date("2026-11-21T14:02:07Z");
const knowledge = { profiles, context, now, loadFacts: () => Promise.reject(new Error("not asked")) };

const base = readText(
  `# Care of lighthouses

*The Human Rights Council*,

*Noting* that lamps go out,

1. *Encourages* States to trim the wicks;

2. *Requests* the Office to polish the lenses, in the north;

3. *Decides* to look again.
`,
  context,
).value;

function blockWith(words: string): Block {
  const found = base.blocks.find(({ spans }) => textOf(spans).includes(words));
  if (found === undefined) throw new Error(`No paragraph has “${words}”.`);
  return found;
}

function source(delegation: string): Pick<Proposal, "id" | "delegation" | "supporters" | "at"> {
  return { id: newId(), delegation, supporters: [], at: "2026-11-02T10:00:00Z" };
}

function replace(delegation: string, before: string, after: string): Proposal {
  const { id, spans } = blockWith(before);
  const start = textOf(spans).indexOf(before);
  const words = after === "" ? [] : ([{ kind: "text", text: after }] as const);
  const place = { in: { block: id }, start, end: start + before.length };
  return { ...source(delegation), kind: "replace-words", ...place, spans: words };
}

// An id of a test's own.
const added: Block = {
  id: "added" as BlockId,
  kind: "preambular",
  level: 0,
  spans: [
    { kind: "text", text: "Recalling", italic: true },
    { kind: "text", text: " the storms of last year," },
  ],
};

const proposals: readonly Proposal[] = [
  { ...source("Ghana"), kind: "insert-paragraph", after: blockWith("lamps go out").id, paragraph: added },
  replace("Chile", "trim", "cut"),
  replace("Ghana", ", in the north", ""),
  { ...source("Chile"), kind: "delete-paragraph", block: blockWith("look again").id },
];
const open: Resolution = { ...base, negotiation: { ...base.negotiation, proposals } };

function linesOf({ blocks }: Resolution): readonly string[] {
  return blocks.map(({ kind, spans }) => `${kind} ${textOf(spans)}`);
}

describe("writeTracked", () => {
  it("carries each change on under its delegation: rejected it is the text, accepted the text with all", async () => {
    const written = await writeTracked(
      { resolution: open, name: "Lamps", format: "docx", changes: "track" },
      knowledge,
    );
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
    const read = (changes: "accept" | "reject") => {
      const outcome = readDocx(written.value, { ...context, changes });
      if (!outcome.ok) throw new Error(outcome.problem.kind);
      return linesOf(outcome.value.value);
    };
    expect(read("reject")).toEqual(linesOf(base));
    expect(read("accept")).toEqual(linesOf(settleChanges(open, () => "accept", newId)));
    const undecided = readDocx(written.value, context);
    const received =
      !undecided.ok && undecided.problem.kind === "open-changes" ? undecided.problem.received : null;
    expect(
      received?.changes.map(({ author, kind, words }) => `${author} ${kind} ${words}`).toSorted(),
    ).toEqual([
      "Chile deleted Decides to look again.",
      "Chile deleted trim",
      "Chile inserted cut",
      "Chile joined ",
      "Ghana deleted , in the north",
      "Ghana inserted Recalling the storms of last year,",
      "Ghana split ",
    ]);
    expect(new Set(received?.changes.map(({ date }) => date))).toEqual(new Set(["2026-11-21T14:02:07Z"]));
  });
});

describe("writeTracked of a masthead", () => {
  const session = { kind: "regular", number: 58, dates: null } as const;
  const sponsors = (...names: readonly string[]): readonly Sponsor[] =>
    names.map((name) => ({ name, role: "additional", onBehalfOf: null, nonMember: false, joined: null }));
  const change = (
    delegation: string,
    before: Partial<Masthead>,
    after: Partial<Masthead>,
  ): MastheadChange => ({ ...source(delegation), deleted: "", inserted: "", before, after });
  const symbol = (text: string) => ({ symbol: { text, derived: false } });
  const tabled: Resolution = {
    ...base,
    stage: "tabled",
    masthead: {
      ...base.masthead,
      ...symbol("A/HRC/58/L.3"),
      session,
      sponsors: sponsors("Albania", "Chad"),
    },
  };
  const mastheadChanges = [
    change("Ghana", symbol("A/HRC/58/L.3"), symbol("A/HRC/58/L.4")),
    change("Chile", { session }, { session: { ...session, number: 59 } }),
    change("Ghana", { committee: null }, { committee: "Third Committee" }),
    change(
      "Chile",
      { sponsors: sponsors("Albania", "Chad") },
      { sponsors: sponsors("Albania", "Chad", "Denmark") },
    ),
    change(
      "Ghana",
      { sponsors: sponsors("Albania", "Chad") },
      { sponsors: sponsors("Albania", "Benin", "Chad") },
    ),
  ];
  const headed: Resolution = { ...tabled, negotiation: { ...open.negotiation, mastheadChanges } };
  const factsOf = ({ masthead }: Resolution) => ({
    symbol: masthead.symbol?.text,
    session: masthead.session,
    committee: masthead.committee,
    sponsors: masthead.sponsors.map(({ name }) => name),
  });

  it("carries its changes on as well, with those of the text", async () => {
    const written = await writeTracked(
      { resolution: headed, name: "Lamps", format: "docx", changes: "track" },
      knowledge,
    );
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
    const read = (changes: "accept" | "reject" | "show") => {
      const outcome = readDocx(written.value, { ...context, changes });
      if (!outcome.ok) throw new Error(outcome.problem.kind);
      return outcome.value.value;
    };
    const accepted = settleChanges(headed, () => "accept", newId);
    expect(factsOf(read("reject"))).toEqual(factsOf(tabled));
    expect(factsOf(read("accept"))).toEqual(factsOf(accepted));
    expect(linesOf(read("accept"))).toEqual(linesOf(accepted));
    const again = read("show");
    expect(
      again.negotiation.mastheadChanges
        .map(({ delegation, after }) => [delegation, ...Object.keys(after)].join(" "))
        .toSorted(),
    ).toEqual(["Chile session", "Chile sponsors", "Ghana committee", "Ghana sponsors", "Ghana symbol"]);
    expect(factsOf(settleChanges(again, () => "accept", newId))).toEqual(factsOf(accepted));
  });

  it("says which of them no line of the document could carry", () => {
    const [profile] = profiles;
    if (profile === undefined) throw new Error("no profile");
    const issued = change("Peru", { version: null }, { version: "draft 4" });
    const negotiation = { ...headed.negotiation, mastheadChanges: [...mastheadChanges, issued] };
    const writing = { profile, now: now().toISOString(), loadFacts: knowledge.loadFacts };
    expect(unprintedChanges({ ...headed, negotiation }, writing)).toEqual([issued]);
  });
});
