// Every rule against its page: what passes, what fails and with which words, and that fixes fix.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findCitations } from "#core/citations/find-citations.ts";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import { emptyOwnRules } from "#core/profile/own-rules.ts";
import { withOwnRules } from "#core/profile/with-own-rules.ts";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import { emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { parseRulePage } from "#tests/support/rule-page.ts";
import { allRules } from "./all-rules.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { createRunner } from "./run-rules.ts";

const folder = "src/core/lint/rules";
const facts = readFacts();
const profiles = new Map(["hrc", "ga", "sc", "ecosoc"].map((body) => [body, readProfile(body)]));

// House rules of a delegation's own, for the rules that read them.
profiles.set(
  "delegation",
  withOwnRules(readProfile("hrc"), {
    ...emptyOwnRules("Ruritania’s", "hrc"),
    avoid: [
      { words: "lamp post", instead: "street lamp", message: "So says our style sheet." },
      { words: "stakeholder", instead: null, message: "" },
    ],
  }),
);

function read(text: string): Resolution {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" }).value;
}

function profileOf(resolution: Resolution) {
  const profile = profiles.get(resolution.body);
  if (profile === undefined) throw new Error(`No profile ${resolution.body}`);
  return profile;
}

function lint(rule: Rule, resolution: Resolution): readonly Finding[] {
  return createRunner([rule], findCitations)({ resolution, profile: profileOf(resolution), facts });
}

function show(finding: Finding, resolution: Resolution): string {
  const labels = labelBlocks(resolution.blocks, profileOf(resolution));
  return `${namePlace(finding.place, resolution, labels) ?? "document"}: ${finding.message}`;
}

/** Applies the first fix until none is left; a fix that leaves its finding would go on for ever. */
function fixAll(rule: Rule, resolution: Resolution): Resolution {
  let fixed = resolution;
  for (let rounds = 0; rounds < 50; rounds += 1) {
    const fix = lint(rule, fixed).find((finding) => finding.fix !== null)?.fix;
    if (fix === undefined || fix === null) return fixed;
    fixed = applyEdits(fixed, fix.edits);
  }
  throw new Error("The fixes of this rule go on for ever");
}

describe("the list of rules", () => {
  it("names every rule file once, and every rule has its page", () => {
    const files = readdirSync(folder);
    const rules = files.filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -3));
    const pages = files.filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3));
    expect(allRules.map(({ id }) => id).sort()).toEqual(rules.sort());
    expect(pages.sort()).toEqual(rules.sort());
  });

  it("knows every rule that a profile sets the severity of", () => {
    const known = new Set(allRules.map(({ id }) => id));
    for (const { severities } of profiles.values()) {
      expect(Object.keys(severities).filter((id) => !known.has(id))).toEqual([]);
    }
  });
});

describe.each(allRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const path = `${folder}/${id}.md`;
  const page = parseRulePage(existsSync(path) ? readFileSync(path, "utf8") : "");

  it("has a page with its name, a purpose, a source and examples of both kinds", () => {
    expect(page.id).toBe(id);
    expect(page).toMatchObject({ hasPurpose: true, hasSource: true });
    expect(page.passes.length).toBeGreaterThan(0);
    expect(page.fails.length).toBeGreaterThan(0);
  });

  it.each(page.passes.map((text) => [text]))("says nothing of %j", (text) => {
    const resolution = read(text);
    expect(lint(rule, resolution).map((finding) => show(finding, resolution))).toEqual([]);
  });

  it.each(page.fails.map(({ text, findings }) => [text, findings] as const))(
    "says exactly what its page says of %j",
    (text, expected) => {
      const resolution = read(text);
      const findings = lint(rule, resolution);
      expect(findings.map((finding) => show(finding, resolution))).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    },
  );

  it.each(page.fails.map(({ text }) => [text]))("leaves nothing to fix once %j is fixed", (text) => {
    const resolution = read(text);
    for (const { fix, place } of lint(rule, resolution)) {
      const [edit, ...more] = fix?.edits ?? [];
      if (edit?.kind !== "replace-text" || more.length > 0) continue;
      expect({ ...edit.in, start: edit.start, end: edit.end }).toEqual({ ...place, kind: undefined });
    }
    const unfixable = lint(rule, resolution).filter(({ fix }) => fix === null).length;
    const fixed = fixAll(rule, resolution);
    const left = lint(rule, fixed);
    expect(left.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(left.length).toBeLessThanOrEqual(unfixable);
    expect(fixAll(rule, fixed)).toEqual(fixed);
  });

  it("says what it has to say of empty and half-typed texts without falling over", () => {
    expect(() => lint(rule, emptyResolution("hrc"))).not.toThrow();
    for (const { text } of [...page.fails, ...page.passes.map((passing) => ({ text: passing }))]) {
      for (let end = text.length; end > 0; end -= 11) {
        const half = read(text.slice(0, end));
        if (profiles.has(half.body)) expect(() => lint(rule, half)).not.toThrow();
      }
    }
  });
});
