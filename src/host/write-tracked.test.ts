import { describe, expect, it } from "vitest";
import type { Block, BlockId, Proposal, Resolution } from "#core/resolution/resolution.ts";
import { settleChanges } from "#core/resolution/settle-changes.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { writeTracked } from "./write-tracked.ts";

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
