// Words are spelt as in the dictionary, British with -ize (drafting manual, Spelling: the Concise Oxford English Dictionary).
import { checkedTexts, placeIn, replacement } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { isListedSlip } from "#core/lint/spellings.ts";
import { allKinds } from "#core/lint/word-rule.ts";
import type { Span } from "#core/resolution/resolution.ts";
import { spanLength } from "#core/resolution/spans.ts";
import { findUnknownWords } from "#core/spelling/find-unknown-words.ts";

export const wordsAreInTheDictionary: Rule = {
  id: "words-are-in-the-dictionary",
  group: "style",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  check,
};

function* check({ resolution, profile, facts: { spelling } }: Subject): Iterable<Observation> {
  if (spelling === undefined) return;
  // Words that a delegation writes so by its own rules.
  const own = new Set(profile.own?.spellings.map((word) => word.toLowerCase()));
  for (const { owner, text, spans, quoted } of checkedTexts({ resolution })) {
    for (const { start, end, word } of findUnknownWords(text, spelling)) {
      if (own.has(word.toLowerCase())) continue;
      // A word at the end is still being typed.
      if (end === text.length || isListedSlip(word) || isQuoted(quoted, start) || isItalicAt(spans, start))
        continue;
      const [meant] = spelling.suggest(word, 1);
      if (meant === undefined) {
        const message = `Unexpected word “${word}”, expected one that the dictionary has.`;
        yield { severity: "info", message, place: placeIn(owner, start, end), fix: null };
        continue;
      }
      yield replacement(owner, {
        start,
        end,
        text: meant,
        message: `Unexpected “${word}”, expected “${meant}”.`,
        title: `Use “${meant}”`,
        look: true,
      });
    }
  }
}

/** Words of other languages, and titles, are set in italics. */
function isItalicAt(spans: readonly Span[], at: number): boolean {
  let end = 0;
  for (const span of spans) {
    end += spanLength(span);
    if (at < end) return span.kind === "text" && span.italic === true;
  }
  return false;
}
