// The rows of one paragraph as one run of text: words cut at the end of a row are put together again.
import type { Row, RowRun } from "./gather-rows.ts";

/** All words of a file, by which a hyphen at the end of a row is judged. */
export function wordsOf(rows: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const row of rows)
    for (const word of row.match(/[\p{L}]+(?:-[\p{L}]+)*(?!-$)/gu) ?? []) words.add(word.toLowerCase());
  return words;
}

export function joinRows(rows: readonly Row[], words: ReadonlySet<string>): readonly RowRun[] {
  const runs: RowRun[] = [];
  for (const { runs: next } of rows) {
    const last = runs.at(-1);
    const first = next[0];
    if (last === undefined || first === undefined) {
      runs.push(...next);
      continue;
    }
    const joined = joinEnds(last.text, first.text, words);
    runs[runs.length - 1] = { ...last, text: joined.before };
    const isSame = last.italic === first.italic && last.bold === first.bold;
    // The blank at the end of a row has the look of both its neighbours, or none.
    if (joined.blank)
      runs.push({
        ...first,
        text: " ",
        raised: false,
        italic: isSame && first.italic,
        bold: isSame && first.bold,
      });
    runs.push(...next);
  }
  return runs;
}

function joinEnds(
  before: string,
  next: string,
  words: ReadonlySet<string>,
): { before: string; blank: boolean } {
  const text = before.trimEnd();
  if (text.endsWith("\u00ad")) return { before: text.slice(0, -1), blank: false };
  const start = /(?<![\p{L}-])[\p{L}-]{1,80}$/u.exec(text)?.[0] ?? "";
  const rest = /^[\p{L}]+/u.exec(next.trimStart())?.[0] ?? "";
  if (/\p{L}-$/u.test(text) && rest !== "" && !/^(?:and|or|to)$/.test(rest)) {
    const whole = (start.slice(0, -1) + rest).toLowerCase();
    const isCut = words.has(whole) && !words.has((start + rest).toLowerCase());
    return { before: isCut ? text.slice(0, -1) : text, blank: false };
  }
  // Ranges and symbols break after their dash or stroke: "2024–" and "2025", "A/HRC/" and "58/L.1".
  return { before: text, blank: !/\S[–—/][\u200b-\u200d\u2060]?$/u.test(text) };
}
