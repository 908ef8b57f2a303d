import { describe, expect, it } from "vitest";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { emptyOwnRules, type OwnRules } from "./own-rules.ts";
import { formatOwnRules, parseOwnRules } from "./parse-own-rules.ts";
import { setSeverityOf, withOwnRules } from "./with-own-rules.ts";

const known = { name: "Ghana’s", bodies: ["hrc", "ga"], rules: ["no-double-space", "no-contraction"] };
const hrc = readProfile("hrc");

function complain(text: string): string {
  const read = parseOwnRules(text, known);
  return read.ok ? "fine" : read.detail;
}

describe("own rules", () => {
  it("come back as they were written, and may leave out all but the body", () => {
    const own: OwnRules = {
      ...emptyOwnRules("Ghana’s", "hrc"),
      severities: { "no-double-space": "off", "no-contraction": { working: "off", tabled: "error" } },
      phrases: ["the lamps of all"],
      spellings: ["organise"],
      avoid: [{ words: "lamp post", instead: "street lamp", message: "" }],
    };
    expect(parseOwnRules(formatOwnRules(own), known)).toEqual({ ok: true, value: own });
    expect(parseOwnRules('{"extends":"ga"}', known)).toEqual({
      ok: true,
      value: emptyOwnRules("Ghana’s", "ga"),
    });
  });

  it("say in which line what is wrong", () => {
    expect(complain('{\n "extends": "hrc",,\n}')).toMatch(/^line 2: a comma/);
    expect(complain("[]")).toMatch(/^line 1: the file must be one object/);
    expect(complain('{\n "extends": "un"}')).toBe("line 2: “extends” must be one of hrc, ga");
    expect(complain('{"extends": "hrc",\n "colour": 1}')).toMatch(/^line 2: “colour” is not one of/);
    expect(complain('{"extends": "hrc", "severities": {\n\n "no-such": "off"}}')).toBe(
      "line 3: there is no rule “no-such”",
    );
    expect(complain('{"extends": "hrc", "severities": {\n "no-contraction": "loud"}}')).toMatch(
      /^line 2: “no-contraction” must be one of error, warning/,
    );
    expect(complain('{"extends": "hrc",\n "phrases": [7]}')).toMatch(/^line 2: “phrases” must be a list/);
    expect(complain('{"extends": "hrc",\n "avoid": ["x"]}')).toMatch(/^line 2: “avoid” must be a list/);
  });

  it("are laid over the profile of their body alone", () => {
    expect(withOwnRules(hrc, emptyOwnRules("x", "ga"))).toBe(hrc);
    expect(withOwnRules(hrc, null)).toBe(hrc);
    const own = withOwnRules(
      { ...hrc, severities: { "no-contraction": "info" } },
      {
        ...emptyOwnRules("x", "hrc"),
        severities: { "no-contraction": { tabled: "error" }, "no-double-space": "off" },
      },
    );
    expect(setSeverityOf(own, "no-contraction", "tabled")).toBe("error");
    expect(setSeverityOf(own, "no-contraction", "working")).toBe("info");
    expect(setSeverityOf(own, "no-double-space", "adopted")).toBe("off");
    expect(setSeverityOf(own, "constructor", "adopted")).toBe(null);
  });

  it("switch a rule off, and keep a spelling", () => {
    const facts = readFacts();
    let next = 0;
    const text = "body: hrc\nstage: working\n---\n\n*Noting*  that we organise a harbour,\n";
    const read = readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" }).value;
    const found = (resolution: Resolution, own: OwnRules | null): readonly string[] =>
      lintResolution(resolution, withOwnRules(hrc, own), facts)
        .map(({ rule }) => rule)
        .filter((rule) => ["no-double-space", "oxford-spelling"].includes(rule));
    expect(found(read, null).length).toBe(2);
    expect(
      found(read, {
        ...emptyOwnRules("x", "hrc"),
        severities: { "no-double-space": "off" },
        spellings: ["Organise"],
      }),
    ).toEqual([]);
    expect(found(emptyResolution("hrc"), null)).toEqual([]);
  });
});
