// Quotations keep their own spelling and style: the manual forbids to edit them.

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Stretches inside quotation marks, curly or straight; an opening mark that is never closed quotes nothing. */
export function quotedRanges(text: string): readonly Range[] {
  if (!/[“"]/.test(text)) return [];
  const ranges: Range[] = [];
  let start: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const opens = character === "“" || (character === '"' && start === null);
    if (opens) start ??= at;
    else if ((character === "”" || character === '"') && start !== null) {
      ranges.push({ start, end: at + 1 });
      start = null;
    }
  }
  return ranges;
}

/** Ranges are in order and apart, so half of them can be left out at each step. */
export function isQuoted(ranges: readonly Range[], at: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const range = ranges[middle];
    if (range === undefined || at < range.start) high = middle;
    else if (at >= range.end) low = middle + 1;
    else return true;
  }
  return false;
}
