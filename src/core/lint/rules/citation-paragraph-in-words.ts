// In running text paragraphs are cited as "paragraph 3 of": UN Editorial Manual, Paragraphs and subparagraphs.
import { type CheckedText, checkedBlock, replacement } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { typedLabelOf } from "#core/lint/typed-label.ts";
import { blockKinds } from "#core/resolution/resolution.ts";

export const citationParagraphInWords: Rule = {
  id: "citation-paragraph-in-words",
  group: "citations",
  severity: "warning",
  anyDocument: true,
  scope: blockKinds,
  cues: ["§", "op", "ops", "pp", "pps", "para", "paras"],
  check,
};

const short =
  /(?<![\p{L}\d])(?<mark>§{1,2} ?|OPs? ?|PPs? ?|[Pp]aras?(?:\. | ))(?<first>\d{1,3})(?<more>(?:,| and|–|-) ?\d{1,3})?(?![\d/])/gu;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const block of resolution.blocks) yield* checkText(checkedBlock(block));
}

function* checkText({ owner, text, quoted }: CheckedText): Iterable<Observation> {
  const ownLabel = typedLabelOf(text).length;
  for (const found of text.matchAll(short)) {
    const { mark = "", first = "", more = "" } = found.groups ?? {};
    if (isQuoted(quoted, found.index) || found.index < ownLabel) continue;
    // Within parentheses, as in a note, "para." is the usual form.
    if (/^para/i.test(mark) && mark.includes(".") && isInParentheses(text, found.index)) continue;
    const word = mark.startsWith("PP") ? "preambular paragraph" : "paragraph";
    const expected = `${word}${more === "" ? "" : "s"} ${first}${more}`;
    yield replacement(owner, {
      start: found.index,
      end: found.index + found[0].length,
      text: expected,
      message: `Unexpected “${found[0]}”, expected “${expected}”.`,
      title: "Write the word",
      look: true,
    });
  }
}

function isInParentheses(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
