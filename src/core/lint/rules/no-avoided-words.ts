import { checkedTexts, placeIn, replacement } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Rule } from "#core/lint/rule.ts";
import { allKinds, withCaseOf } from "#core/lint/word-rule.ts";
import type { AvoidedWords } from "#core/profile/own-rules.ts";

/** What a delegation does not want to say, from its own rules. */
export const noAvoidedWords: Rule = {
  id: "no-avoided-words",
  group: "style",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  *check(subject) {
    const avoid = subject.profile.own?.avoid ?? [];
    if (avoid.length === 0) return;
    for (const { owner, text, quoted } of checkedTexts(subject)) {
      const lower = text.toLowerCase();
      // Letters that grow when made small would shift what is found.
      if (lower.length !== text.length) continue;
      for (const avoided of avoid)
        for (const start of findWords(lower, avoided.words.toLowerCase())) {
          if (isQuoted(quoted, start)) continue;
          const end = start + avoided.words.length;
          const written = text.slice(start, end);
          const message = say(written, avoided);
          if (avoided.instead === null) {
            yield { message, place: placeIn(owner, start, end), fix: null };
            continue;
          }
          const better = withCaseOf(written, avoided.instead);
          yield replacement(owner, {
            start,
            end,
            text: better,
            message,
            title: `Use “${better}”`,
            look: true,
          });
        }
    }
  },
};

function say(written: string, { instead, message }: AvoidedWords): string {
  const said = message === "" ? "" : ` ${message}`;
  return instead === null
    ? `Unexpected “${written}”${said === "" ? ": it is a word to avoid." : `.${said}`}`
    : `Unexpected “${written}”, expected “${instead}”.${said}`;
}

/** Whole words only. */
function* findWords(text: string, words: string): Iterable<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) yield at;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
