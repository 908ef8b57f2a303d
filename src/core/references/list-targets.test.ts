import { expect, it } from "vitest";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, BlockKind, Level } from "#core/resolution/resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { listTargets, matchTargets } from "./list-targets.ts";
import { referenceTexts } from "./reference-texts.ts";

function block(id: string, kind: BlockKind, text: string, level: Level = 0): Block {
  return { id: id as BlockId, kind, level, spans: [{ kind: "text", text }] }; // a test's own id
}

const blocks = [
  block("t", "title", "Lamps"),
  block("p", "preambular", "Recalling the ports,"),
  block("a", "operative", "Welcomes the lamps;"),
  block("b", "operative", "Urges ports:"),
  block("c", "subparagraph", "To polish;", 1),
  block("d", "operative", "Requests a report."),
];
const labels = labelBlocks(blocks, readProfile("hrc"));
const shown = (typed: string, from: string | null = "b"): readonly string[] =>
  listTargets({ blocks, labels, from: from as BlockId | null, typed }).map(
    ({ name, before, number, after }) => `${name}: ${before}[${number}]${after}`,
  );

it("names what is above and below, and counts preambular paragraphs in words", () => {
  expect(shown("in ")).toEqual([
    "PP1: the [first] preambular paragraph",
    "OP1: paragraph [1] above",
    "OP2 (a): paragraph [2 (a)] below",
    "OP3: paragraph [3] below",
  ]);
});

it("does not write a word twice, and leaves a space where one is wanted", () => {
  expect(shown("in paragraph ")).toContain("OP1: [1]");
  expect(shown("in paragraphs 1 and ")).toContain("OP3: [3]");
  expect(shown("in paragraph 1 above, and ")).toContain("OP3: paragraph [3] below");
  expect(shown("in")).toContain("OP1:  paragraph [1] above");
  expect(shown("See ", null)).toContain("OP1: paragraph [1]");
});

it("finds a paragraph by number or words", () => {
  const targets = listTargets({ blocks, labels, from: "d" as BlockId, typed: "" });
  expect(matchTargets(targets, "op2").map(({ name }) => name)).toEqual(["OP2", "OP2 (a)"]);
  expect(matchTargets(targets, "urg ports").map(({ name }) => name)).toEqual(["OP2"]);
  expect(matchTargets(targets, "ships")).toEqual([]);
});

it("shows in a reference the number of now, in the form it was written in", () => {
  const show = referenceTexts(blocks, labels);
  const text = (target: string, was: string): string =>
    show({ kind: "reference", target: target as BlockId, text: was }).text;
  expect(text("d", "9")).toBe("3");
  expect(text("c", "9 (c)")).toBe("2 (a)");
  expect(text("c", "(c)")).toBe("(a)");
  expect(text("p", "fourth")).toBe("first");
  expect(text("gone", "7")).toBe("7");
  expect(show({ kind: "reference", target: "gone" as BlockId, text: "7" }).hasTarget).toBe(false);
});
