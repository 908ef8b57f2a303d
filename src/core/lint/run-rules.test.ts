import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import { emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { Severity } from "./finding.ts";
import { createLinter, lintResolution } from "./lint-resolution.ts";
import type { Rule } from "./rule.ts";
import { createRunner } from "./run-rules.ts";

const facts = readFacts();
const profile = readProfile("hrc");

function read(text: string): Resolution {
  let next = 0;
  return readText(`body: hrc\nstage: working\n---\n\n${text}`, {
    newId: () => `id${++next}`,
    defaultBody: "hrc",
  }).value;
}

const draft = read(`*The Human Rights Council*,

*Recalling* lamps,

1. *Welcomes* lenses;[^1]

2. *Decides* to act.

[^1]: See A/1.
`);

/** Says one thing of every block it is shown, and counts how often it was asked. */
function chatty(over: Partial<Rule> = {}): { readonly rule: Rule; readonly asked: () => readonly string[] } {
  const seen: string[] = [];
  const rule: Rule = {
    id: "chatty",
    group: "structure",
    severity: "warning",
    *check({ resolution }) {
      for (const { id, spans } of resolution.blocks) {
        seen.push(textOf(spans));
        yield { message: "Said.", place: { kind: "block", block: id, start: 0, end: 1 }, fix: null };
      }
    },
    ...over,
  };
  return { rule, asked: () => seen.splice(0) };
}

function severities(rule: Rule, change: { resolution?: Partial<Resolution>; set?: Severity | "off" } = {}) {
  const findings = createRunner([rule], () => [])({
    resolution: { ...draft, ...change.resolution },
    profile: { ...profile, severities: change.set === undefined ? {} : { chatty: change.set } },
    facts,
  });
  return [...new Set(findings.map(({ severity }) => severity))];
}

describe("a runner", () => {
  it("asks a scoped rule only about blocks that changed", () => {
    const { rule, asked } = chatty({ scope: ["preambular", "operative"] });
    const lint = createRunner([rule], () => []);
    const request = { resolution: draft, profile, facts };
    expect(lint(request)).toHaveLength(3);
    expect(asked()).toEqual(["Recalling lamps,", "Welcomes lenses;", "Decides to act."]);
    const block = draft.blocks[3]?.id ?? draft.blocks[0]?.id;
    if (block === undefined) throw new Error("The draft has blocks");
    const changed = applyEdits(draft, [
      { kind: "replace-text", in: { block }, start: 0, end: 7, text: "Agrees" },
    ]);
    expect(lint({ ...request, resolution: changed })).toHaveLength(3);
    expect(asked()).toEqual(["Agrees to act."]);
    lint({ ...request, resolution: { ...changed, stage: "tabled" } });
    expect(asked()).toHaveLength(3);
  });

  it("asks a rule with cues only about texts that have one, in any letters", () => {
    const { rule, asked } = chatty({ scope: ["operative", "preambular", "note"], cues: ["lamps", ";", "1"] });
    createRunner([rule], () => [])({ resolution: draft, profile, facts });
    expect(asked().toSorted()).toEqual(["Recalling lamps,", "Welcomes lenses;"]);
    const figure = chatty({ scope: ["operative"], cues: ["0", "to to"] });
    const resolution = read("*The Human Rights Council*,\n\n1. *Decides* to to act;\n\n2. *Notes* lamp 7.\n");
    createRunner([figure.rule], () => [])({ resolution, profile, facts });
    expect(figure.asked()).toEqual(["Decides to to act;", "Notes lamp 7."]);
  });

  it("takes the profile's severity, silences a rule, and lets a rule lower itself", () => {
    expect(severities(chatty().rule)).toEqual(["warning"]);
    expect(severities(chatty().rule, { set: "error" })).toEqual(["error"]);
    expect(severities(chatty().rule, { set: "off" })).toEqual([]);
    const shy = chatty({
      *check() {
        yield { message: "Said.", place: { kind: "document" }, fix: null, severity: "info" };
        yield { message: "Said.", place: { kind: "document" }, fix: null, severity: "error" };
      },
    });
    expect(severities(shy.rule)).toEqual(["info", "warning"]);
  });

  it("runs a rule only where it makes sense", () => {
    const style = chatty({ group: "style" });
    expect(severities(chatty().rule, { resolution: { kind: "text" } })).toEqual([]);
    expect(severities(chatty({ anyDocument: true }).rule, { resolution: { kind: "text" } })).toEqual([
      "warning",
    ]);
    expect(severities(chatty().rule, { resolution: { kind: "statement" } })).toEqual([]);
    expect(severities(style.rule, { resolution: { kind: "statement" } })).toEqual(["warning"]);
    expect(severities(style.rule, { resolution: { language: "fr" } })).toEqual([]);
    expect(severities(chatty().rule, { resolution: { language: "fr" } })).toEqual(["warning"]);
    expect(severities(chatty({ stages: ["adopted"] }).rule)).toEqual([]);
  });

  it("puts findings in the order of the document, a note's where its mark stands", () => {
    const places = ["adoption", "note", "masthead", "block"] as const;
    const [, , marked, last] = draft.blocks;
    const note = draft.notes[0]?.id;
    if (marked === undefined || last === undefined || note === undefined)
      throw new Error("The draft has a note");
    const rule = chatty({
      *check() {
        for (const kind of places) {
          const place =
            kind === "note"
              ? ({ kind, note, start: 0, end: 1 } as const)
              : kind === "block"
                ? ({ kind, block: last.id, start: 0, end: 1 } as const)
                : ({ kind } as const);
          yield { message: kind, place, fix: null };
        }
        yield { message: "before", place: { kind: "block", block: marked.id, start: 0, end: 1 }, fix: null };
      },
    });
    const found = createRunner([rule.rule], () => [])({ resolution: draft, profile, facts });
    expect(found.map(({ message }) => message)).toEqual(["masthead", "before", "note", "block", "adoption"]);
  });
});

describe("lintResolution", () => {
  it("says nothing of an empty draft, nor of placeholders in a working one", () => {
    expect(lintResolution(emptyResolution("hrc"), profile, facts)).toEqual([]);
    const open = read(`# Lamps

*The Human Rights Council*,

*Recalling* its resolution 58/__ of __ April 2025 [and the report on lamps],

1. *Requests* the ports [to act / to consider acting];

2. *Decides* to remain seized of the matter.
`);
    expect(lintResolution(open, profile, facts)).toEqual([]);
  });

  it("gives the same findings for a changed draft as for a new one", () => {
    const lint = createLinter();
    let resolution = draft;
    for (const text of ["Urge", "Urges", "Urges all", "Recalls"]) {
      const block = resolution.blocks[2]?.id;
      if (block === undefined) throw new Error("The draft has blocks");
      resolution = applyEdits(resolution, [{ kind: "replace-text", in: { block }, start: 0, end: 8, text }]);
      expect(lint({ resolution, profile, facts })).toEqual(lintResolution(resolution, profile, facts));
    }
  });

  it("takes a paragraph of 400,000 characters of anything", () => {
    for (const piece of [
      "a",
      " ",
      "[",
      "“",
      '"',
      "1 000 ",
      "also ",
      "resolution ",
      "-",
      "(",
      ".",
      "%",
      "organise ",
    ]) {
      const long = read(`1. *Welcomes* lamps.`);
      const block = long.blocks[0]?.id;
      if (block === undefined) throw new Error("The draft has blocks");
      const text = piece.repeat(Math.floor(400_000 / piece.length));
      const resolution = applyEdits(long, [{ kind: "replace-text", in: { block }, start: 8, end: 8, text }]);
      const started = performance.now();
      lintResolution(resolution, profile, facts);
      expect(performance.now() - started, `a long run of ${JSON.stringify(piece)}`).toBeLessThan(10_000);
    }
  });
});
