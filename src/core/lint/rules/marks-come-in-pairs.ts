// What is opened is closed: parentheses and quotation marks (drafting manual, Punctuation).
import { checkedTexts, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule } from "#core/lint/rule.ts";
import { allKinds } from "#core/lint/word-rule.ts";

export const marksComeInPairs: Rule = {
  id: "marks-come-in-pairs",
  group: "style",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  cues: ["(", ")", "“", "”"],
  *check(subject) {
    // A statement of a President is quoted as a whole: opened before its first words, closed after its last.
    const isStatement = subject.resolution.kind === "statement";
    for (const { owner, text } of checkedTexts(subject)) {
      for (const { at, mark, missing } of findUnpaired(text)) {
        if (isStatement && mark === closingQuote && at === text.trimEnd().length - 1) continue;
        yield {
          message: `Unexpected ${mark} alone, expected ${missing} as well.`,
          place: placeIn(owner, at, at + 1),
          fix: null,
        } satisfies Observation;
      }
    }
  },
};

const closingQuote = "closing quotation mark";

interface Unpaired {
  readonly at: number;
  readonly mark: string;
  readonly missing: string;
}

/** "(a)", "b)" and "1)" at the start of a line or after a blank label what follows and open nothing. */
const labels = /(?<=^|[\s(])(?:[a-z]{1,4}|\d{1,3})\)/g;

function* findUnpaired(text: string): Iterable<Unpaired> {
  if (!/[()“”]/.test(text)) return;
  const labelEnds = new Set(
    Array.from(text.matchAll(labels), ({ 0: label, index }) => index + label.length - 1),
  );
  const open: number[] = [];
  let quote: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === "(") open.push(at);
    else if (mark === ")" && open.pop() === undefined && !labelEnds.has(at)) {
      yield { at, mark: "“)”", missing: "“(” before it" };
    } else if (mark === "“") {
      // A quoted paragraph inside a quotation opens it anew and closes nothing.
      quote ??= at;
    } else if (mark === "”") {
      if (quote === null) yield { at, mark: closingQuote, missing: "an opening one before it" };
      quote = null;
    }
  }
  for (const at of open) yield { at, mark: "“(”", missing: "“)” after it" };
  // A quotation of several paragraphs opens in each and closes in the last.
  if (quote !== null && quote > 0)
    yield { at: quote, mark: "opening quotation mark", missing: "a closing one after it" };
}
