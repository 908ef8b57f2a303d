// How the text of a paragraph ends and goes on, which tells whether the next line belongs to it.

/** True after a mark that can end a paragraph: , ; : . and a quotation mark, bracket, note mark or star after it. */
export function endsParagraph(text: string): boolean {
  const tail = text.slice(-24).replace(/\[\^[^\]]*\]$/, "");
  return /(?:[,;:.!?…](?:[”’"')\]*¹²³⁰⁴-⁹]|\d{1,2}|\s){0,8}|[,;] (?:and|or),?)$/.test(tail);
}

export function startsLowerCase(text: string): boolean {
  return /^[*“"(]{0,2}[a-zà-ÿ]/.test(text);
}

export function startsUpperCase(text: string): boolean {
  return /^[*“"‘'([]{0,2}[A-ZÀ-Þ]/.test(text);
}

const longestHeading = 160;

/** A line that starts like a sentence and does not end like one. */
export function looksLikeHeading(text: string, longest = longestHeading): boolean {
  return text.length <= longest && startsUpperCase(text) && !endsParagraph(text) && !/[-–(]$/.test(text);
}

/** A whole sentence on one line, longer than the lines of a printed page: no part of a title. */
export function isSentenceInOneLine(text: string): boolean {
  return text.length > 120 && startsUpperCase(text) && /[.;:]$/.test(text);
}

/** Joins two lines of one paragraph; the hyphen of a word cut at the line end stays, and no space comes after it. */
export function joinLines(before: string, next: string): string {
  if (before === "") return next;
  if (before.endsWith("\u00AD")) return before.slice(0, -1) + next;
  const cut =
    /[A-Za-zà-ÿ]-$/.test(before.slice(-2)) && /^[A-Za-zà-ÿ]/.test(next) && !/^(?:and|or|to)\b/.test(next);
  return cut ? before + next : `${before} ${next}`;
}
