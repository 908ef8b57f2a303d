// The source as lines with their places, before anything is understood of them.

export interface SourceLine {
  /** Counted from 1. */
  readonly number: number;
  /** Column of the first character that is no space, counted from 1. */
  readonly column: number;
  /** Without white space at either end. */
  readonly text: string;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Splits at every kind of line end and at form feeds; a byte order mark is no part of the text. */
export function splitLines(text: string): readonly SourceLine[] {
  const whole = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return whole.split(lineEnd).map((raw, index) => {
    const start = firstInk(raw);
    return { number: index + 1, column: start + 1, text: raw.slice(start, lastInk(raw, start)) };
  });
}

function firstInk(raw: string): number {
  let at = 0;
  while (at < raw.length && isBlank(raw.charCodeAt(at))) at += 1;
  return at === raw.length ? 0 : at;
}

function lastInk(raw: string, start: number): number {
  let end = raw.length;
  while (end > start && isBlank(raw.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Space, tab, and the zero-width and no-break spaces that converters leave at the ends of lines. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

const special = /[\u00a0\u2007\u202f]/g;

/** A line most of whose blanks are no-break ones comes from a converter; the few that keep a number together stay. */
export function evenBlanks(line: SourceLine): SourceLine {
  const count = line.text.match(special)?.length ?? 0;
  if (count === 0 || count < (line.text.match(/ /g)?.length ?? 0)) return line;
  return count === 1 && /\d/.test(line.text) ? line : { ...line, text: line.text.replace(special, " ") };
}
