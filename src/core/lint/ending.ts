// The punctuation a paragraph ends with.

export interface Ending {
  /** The last mark: "," ";" "." ":" or another; "" where the text ends with a word. */
  readonly mark: string;
  /** What a fix replaces: the marks and blanks at the end, with an "and" before them where a list has one. */
  readonly start: number;
  readonly end: number;
  /** True for "; and" before the last item of a list. */
  readonly and: boolean;
}

const names: Readonly<Record<string, string>> = {
  "": "word",
  ",": "comma",
  ";": "semicolon",
  ".": "full stop",
  ":": "colon",
  "?": "question mark",
  "!": "exclamation mark",
  "-": "hyphen",
  "–": "dash",
  "—": "dash",
};

/** Null for a text without a word in it, and for one that is still being bracketed: its end is not settled. */
export function endingOf(text: string): Ending | null {
  const end = text.trimEnd().length;
  if (end === 0 || text[end - 1] === "]") return null;
  const joined = /[,;] ?(?:and|or),?$/.exec(text.slice(Math.max(0, end - 7), end));
  if (joined !== null) return { mark: joined[0].charAt(0), start: end - joined[0].length, end, and: true };
  const inside = /[,;.:](?=[”"’)]{1,2}$)/.exec(text.slice(Math.max(0, end - 3), end));
  if (inside !== null) return { mark: inside[0], start: end - 1, end, and: false };
  let start = end;
  while (start > 0 && /[\s,;.:?!–—-]/.test(text.charAt(start - 1))) start -= 1;
  return { mark: start === end ? "" : text.charAt(end - 1), start, end, and: false };
}

export function nameOfEnding(ending: Ending): string {
  const name = names[ending.mark] ?? `“${ending.mark}”`;
  return ending.and ? `${name} with “and”` : name;
}
