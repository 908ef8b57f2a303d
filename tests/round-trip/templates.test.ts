// Every template opens clean, breaks no rule, and is what it was when written out and read again.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { findSlots } from "#core/slots/find-slots.ts";
import type { Message } from "#formats/format.ts";
import { formatText } from "#formats/txt/format-text.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readTemplates } from "#host/read-templates.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";

const root = join(import.meta.dirname, "..", "..");
const templates = await readTemplates(root);
const bodies = readdirSync(join(root, "templates"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function read(text: string, body: string): { value: Resolution; messages: readonly Message[] } {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: body });
}

describe("the gallery", () => {
  it.each(bodies)("has a whole text for %s, and paragraphs where it has a profile of its own", (body) => {
    const kinds = templates.filter(({ summary }) => summary.body === body).map(({ summary }) => summary.kind);
    const wanted = readProfile(body).extends === null ? ["resolution", "paragraph"] : ["resolution"];
    expect(kinds).toEqual(expect.arrayContaining(wanted));
  });

  it("has at least 20 whole texts and 120 paragraphs, each of its own name", () => {
    const count = (kind: string): number => templates.filter(({ summary }) => summary.kind === kind).length;
    expect(count("resolution")).toBeGreaterThanOrEqual(20);
    expect(count("paragraph")).toBeGreaterThanOrEqual(120);
    expect(new Set(templates.map(({ summary }) => summary.id)).size).toBe(templates.length);
  });

  it("says of each paragraph what it is for, and never has the same words twice", () => {
    const paragraphs = templates.filter(({ summary }) => summary.kind === "paragraph");
    expect(paragraphs.filter(({ summary }) => summary.purpose === "")).toEqual([]);
    const words = paragraphs.map(({ summary, text }) => `${summary.body}: ${text}`);
    expect(new Set(words).size).toBe(words.length);
  });

  it("has a sample, and no two templates of one body with the same title", () => {
    expect(templates.some(({ summary }) => summary.kind === "sample")).toBe(true);
    const titles = templates.map(({ summary }) => `${summary.body}: ${summary.title}`);
    expect(new Set(titles).size).toBe(titles.length);
    expect(templates.filter(({ summary }) => summary.description === "")).toEqual([]);
  });
});

describe.each(templates.map((template) => [template.summary.id, template] as const))("%s", (_, template) => {
  const { summary, text } = template;
  const { value, messages } = read(text, summary.body);

  it("opens as a working draft of its body without a warning", () => {
    expect(messages.filter(({ severity }) => severity === "warning")).toEqual([]);
    expect(value).toMatchObject({ body: summary.body, stage: "working", adoption: null });
    if (summary.kind === "paragraph") {
      expect(value.blocks.filter(({ level }) => level === 0)).toHaveLength(1);
      expect(value.blocks[0]?.kind).toMatch(/^(pre|o)/);
    }
  });

  it("has what its kind says to be found in it", () => {
    const findings = lintResolution(value, readProfile(summary.body), readFacts());
    const said = findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
    if (summary.kind === "sample") expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(4);
    else expect(said.filter((each) => !/^info|no-unfilled-slot/.test(each))).toEqual([]);
  });

  it("has no brace that is not one of a slot", () => {
    const braces = value.blocks.flatMap(({ spans }) => textOf(spans).match(/[{}]/g) ?? []).length;
    const slots = findSlots(value);
    const inBlocks = slots.filter((slot) => "block" in slot.in).length;
    expect(braces).toBe(inBlocks * 2);
  });

  it("comes back as it was from plain text", () => {
    const written = formatText(value, readProfile(summary.body));
    expect(read(written, summary.body).value).toEqual(value);
  });
});
