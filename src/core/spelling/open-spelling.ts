// The words of the dictionary: sorted lines of one text, looked up without being read into a list.

export interface Spelling {
  /** True for a word of the dictionary or one of the user's own, whatever its capitals. */
  readonly knows: (word: string) => boolean;
  /** Words a slip away, the likelier first: a letter left out, doubled, exchanged or wrong. */
  readonly suggest: (word: string, most: number) => readonly string[];
}

/** `words` has one word in small letters a line, sorted by code; `own` are the user's, in any order. */
export function openSpelling(words: string, own: readonly string[] = []): Spelling {
  const ownWords = new Set(own.map((word) => word.toLowerCase()));
  const knows = (word: string): boolean => {
    const lower = word.toLowerCase();
    return ownWords.has(lower) || hasLine(words, lower);
  };
  return {
    knows,
    suggest: (word, most) => {
      const found = new Set<string>();
      for (const candidate of slipsOf(word.toLowerCase())) {
        if (found.size >= most) break;
        if (knows(candidate)) found.add(candidate);
      }
      return [...found];
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
