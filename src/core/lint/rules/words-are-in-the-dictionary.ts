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
    const unknown = [...findUnknownWords(text, spelling)];
    for (const [at, { start, end, word }] of unknown.entries()) {
      if (own.has(word.toLowerCase())) continue;
      // A word at the end is still being typed.
      if (end === text.length || isListedSlip(word) || isQuoted(quoted, start) || isItalicAt(spans, start))
        continue;
      const isForeign =
        unknown[at - 1]?.end === start - 1 ||
        unknown[at + 1]?.start === end + 1 ||
        isAmongForeign(text, start, end);
      const meant = isForeign ? null : spelling.suggest(word, (known) => text.includes(` ${known} `));
      if (meant === null) {
        const message = `Unexpected word “${word}”, expected one that the dictionary has.`;
        yield { severity: "info", message, place: placeIn(owner, start, end), fix: null };
        continue;
      }
      const observation = replacement(owner, {
        start,
        end,
        text: meant.word,
        message: `Unexpected “${word}”, expected “${meant.word}”.`,
        title: `Use “${meant.word}”`,
        look: true,
      });
      yield meant.likely ? observation : { ...observation, severity: "info" };
    }
  }
}

/** Beside a word with an accent, or an article that is joined to its noun: "objets d’art", "libération nationale". */
function isAmongForeign(text: string, start: number, end: number): boolean {
  const longest = 30;
  return (
    /[À-ɏ]\p{L}{0,30} $/u.test(text.slice(Math.max(0, start - longest), start)) ||
    /^ (?:[dl][’']|\p{L}{0,30}[À-ɏ])/u.test(text.slice(end, end + longest))
  );
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
