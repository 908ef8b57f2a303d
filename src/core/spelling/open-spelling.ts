// The words of the dictionary: sorted lines of one text, looked up without being read into a list.

export interface Suggestion {
  readonly word: string;
  /** One of the field, or one that is said. */
  readonly likely: boolean;
}

export interface Spelling {
  /** True for a word of the dictionary or one of the user's own, whatever its capitals. */
  readonly knows: (word: string) => boolean;
  /**
   * A word one slip away (a letter left out, doubled, exchanged or wrong): one of the field or one that the text says
   * elsewhere before any other.
   */
  readonly suggest: (word: string, isSaid?: (word: string) => boolean) => Suggestion | null;
}

/** Different words whose answers are remembered; more than a long text has. */
const mostAsked = 20_000;

/**
 * `words` has one word in small letters a line, sorted by code; a word of the field stands a second time, with an exclamation
 * mark behind. `own` are the user's, in any order.
 */
export function openSpelling(words: string, own: readonly string[] = []): Spelling {
  const ownWords = new Set(own.map((word) => word.toLowerCase()));
  const isWord = (lower: string): boolean => ownWords.has(lower) || hasLine(words, lower);
  // A text says few words, and each of them often.
  const asked = new Map<string, boolean>();
  return {
    knows: (word) => {
      const before = asked.get(word);
      if (before !== undefined) return before;
      if (asked.size >= mostAsked) asked.clear();
      const isKnown = isWord(word.toLowerCase());
      asked.set(word, isKnown);
      return isKnown;
    },
    suggest: (word, isSaid = () => false) => {
      let other: string | null = null;
      for (const candidate of slipsOf(word.toLowerCase())) {
        if (!isWord(candidate)) continue;
        if (hasLine(words, `${candidate}!`) || isSaid(candidate)) return { word: candidate, likely: true };
        other ??= candidate;
      }
      return other === null ? null : { word: other, likely: false };
    },
  };
}

function hasLine(text: string, line: string): boolean {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = text.lastIndexOf("\n", middle - 1) + 1;
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const here = text.slice(start, end);
    if (here === line) return true;
    if (here < line) low = end + 1;
    else high = start;
  }
  return false;
}

const letters = "etaoinsrhldcumfpgwybvkxjqz";
/** No slip is looked for in longer words: every letter costs fifty lookups. */
const longest = 24;

function* slipsOf(word: string): Iterable<string> {
  if (word.length > longest) return;
  for (let at = 0; at + 1 < word.length; at += 1)
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
  for (let at = 0; at <= word.length; at += 1)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
  for (let at = 0; at < word.length; at += 1)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
}
