// Phrases in the order of their endings: what may follow some words is found by binary search, without parsing.

/** Texts one a line, and where words of them begin, sorted by what stands from there. */
export interface PhraseModel {
  readonly text: string;
  readonly lower: string;
  readonly starts: Uint32Array;
}

/** Longer runs than this are told apart by nobody. */
const compared = 120;

/** What the prebuilt index holds: made by the generator, and by tests. */
export function buildPhraseModel(lines: readonly string[]): PhraseModel {
  const text = `\n${lines.join("\n")}\n`;
  const lower = text.toLowerCase();
  const starts: number[] = [];
  for (const { index } of lower.matchAll(/(?<=[\s(“])[^\s(“]/gu)) starts.push(index);
  const keys = new Map(starts.map((start) => [start, keyAt(lower, start)]));
  starts.sort((one, other) => {
    const [first = "", second = ""] = [keys.get(one), keys.get(other)];
    return first < second ? -1 : first > second ? 1 : one - other;
  });
  return { text, lower, starts: Uint32Array.from(starts) };
}

function keyAt(lower: string, start: number): string {
  const end = lower.indexOf("\n", start);
  return lower.slice(start, Math.min(end, start + compared));
}

/** The places whose text begins so, as a range of `starts`. */
export function findRange(model: PhraseModel, key: string): readonly [from: number, to: number] {
  if (key.length > compared) return [0, 0];
  const from = bound(model, key, false);
  return [from, bound(model, key, true)];
}

function bound({ lower, starts }: PhraseModel, key: string, isAfter: boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = starts[middle] ?? 0;
    const there = lower.slice(start, start + key.length);
    if (there < key || (isAfter && there === key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
