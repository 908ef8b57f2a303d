// Words and marks as they follow each other: the steps in which a text is continued.

const wordLetter = /[\p{L}\p{N}’'/-]/u;

/** The word at the end of the text that is still being written; empty behind a space. */
export function wordBeingWritten(before: string): string {
  let start = before.length;
  while (start > 0 && isWordLetter(before.charAt(start - 1))) start -= 1;
  return before.slice(start);
}

/** Where the token at this place ends: a word, or one mark. A line's end is no token. */
export function endOfToken(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordLetter(text.charAt(end))) end += 1;
  if (end > start) return end;
  return text.charAt(start) === "\n" || start >= text.length ? start : start + 1;
}

export function isWordLetter(letter: string): boolean {
  const code = letter.charCodeAt(0);
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 45 ||
      code === 39 ||
      code === 47
    );
  }
  return wordLetter.test(letter);
}

/** The text's last words with what stands between them: from the fewest to the most, each ending where the text ends. */
export function endingsOf(text: string, most: number): readonly string[] {
  const endings: string[] = [];
  let at = text.length;
  for (let count = 0; count < most && at > 0; count += 1) {
    while (at > 0 && !isWordLetter(text.charAt(at - 1))) at -= 1;
    if (at === 0) break;
    while (at > 0 && isWordLetter(text.charAt(at - 1))) at -= 1;
    endings.push(text.slice(at).toLowerCase());
  }
  return endings;
}
