// Where a comment's words stand in a text that has gone on: near the place that is remembered, if they are still there.

export interface WordsPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The place of `words`, remembered at `known`. Where other words stand there now, those are meant, unless the very words
 * stand around them, as they do once a deletion is taken back. Where nothing stands there, the nearest place of the words;
 * an empty place where they are gone.
 */
export function findWords(text: string, words: string, known: WordsPlace): WordsPlace {
  const start = Math.min(known.start, text.length);
  const end = Math.min(Math.max(known.end, start), text.length);
  if (words === "") return { start: 0, end: 0 };
  if (text.startsWith(words, start) && end - start <= words.length)
    return { start, end: start + words.length };
  const before = text.lastIndexOf(words, start);
  const behind = text.indexOf(words, start);
  const reaches = (at: number): boolean => at >= 0 && at <= start && at + words.length >= end;
  if (start < end) {
    const found = reaches(before) ? before : null;
    return found === null ? { start, end } : { start: found, end: found + words.length };
  }
  const isNear = before >= 0 && (behind < 0 || start - before <= behind - start);
  const found = isNear ? before : behind;
  return found < 0 ? { start, end: start } : { start: found, end: found + words.length };
}
