// What is wrong with a list of numbers as a list: its noun's number and capital, and how the last is joined.
import type { FormProblem } from "./citation.ts";
import type { DateAfter } from "./parse-date-after.ts";
import type { NumberItem } from "./parse-number.ts";
import type { Token } from "./tokenize-text.ts";

export interface ListItem {
  readonly item: NumberItem;
  /** Where the item begins with "No.", which house style has not; else where its number begins. */
  readonly start: number;
  readonly date: DateAfter | null;
  /** What stands before the item: nothing for the first, else ", " or " and ". */
  readonly separator: { readonly start: number; readonly end: number; readonly text: string } | null;
}

export function findListProblems(
  text: string,
  {
    token,
    word,
    items,
  }: { readonly token: Token; readonly word: string; readonly items: readonly ListItem[] },
): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const { start, end } = token;
  const sentenceStart = /(?:^|[.!?:”"]\s+|^[^\p{L}]*)$/u.test(text.slice(Math.max(0, start - 40), start));
  const isCapital = /^[RD][a-z]/.test(word) && !sentenceStart;
  const isSingular = items.length > 1 && !/s$/i.test(word);
  if (isSingular) {
    const plural = `${isCapital ? word.toLowerCase() : word}s`;
    problems.push({ kind: "singular-for-list", start, end, found: word, expected: plural });
  }
  if (isCapital) problems.push({ kind: "capital", start, end, found: word, expected: word.toLowerCase() });
  for (const { separator: before } of items) {
    if (before !== null && /[&/]/.test(before.text)) problems.push(joinSlip(before));
  }
  const last = items.at(-1);
  if (last === undefined || (items.length === 1 && isSingular)) return problems;
  const rest = /^[^.;]{0,600}/.exec(text.slice(last.date?.end ?? last.item.end))?.[0] ?? "";
  if (mayGoOn(rest)) return problems;
  if (last.separator?.text === ", " && !flatSeries.test(rest)) problems.push(joinSlip(last.separator));
  if (items.length === 1 && /s$/i.test(word) && isWhole(last.item) && !others.test(rest)) {
    const singular = word.slice(0, -1);
    problems.push({ kind: "plural-for-one", start, end, found: word, expected: singular });
  }
  return problems;
}

/** Behind long titles a list may go on far off: where the next number has no "resolution" of its own. */
function mayGoOn(rest: string): boolean {
  for (const { index } of rest.matchAll(anyNumber)) {
    const before = rest.slice(Math.max(0, index - 16), index);
    // The number of a document is none of a list.
    if (/[/\p{L}\d.-]$/u.test(before)) continue;
    return !/(?:resolution|decision)s? (?:Nos?\. )?$/i.test(before);
  }
  return false;
}

const anyNumber = /(?:E?S-)?\d{1,4}\/\d|\d{1,4} \(\d{4}\)|\d{1,4} (?:[A-Z] )?\((?:E?S-)?[IVXL]+\)/g;

/** "resolutions 1/1, 2/1 and General Assembly resolution 70/1" may be one series, whose last follows the "and". */
const flatSeries =
  /^(?: (?:and|or|to) |, (?!and )(?:(?:[A-Z][\w’-]*|and|on|the|of|its|sections?|parts?|annex) ){1,8}(?:resolution|decision))/;

const others = /^,? (?:and|or|as well as) (?:those|others?\b(?! )|subsequent)/;

/** "76/305 A and B" is two texts under one number. */
function isWhole({ number, problems }: NumberItem): boolean {
  return (
    !/ [A-Z](?:,| and | to )/.test(number) && !problems.some(({ expected }) => / and /.test(expected ?? ""))
  );
}

function joinSlip(separatorFound: {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}): FormProblem {
  const { start, end, text: found } = separatorFound;
  return { kind: "list-joined-otherwise", start, end, found: found.trim(), expected: " and " };
}
