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
  if (goesOn.test(rest)) return problems;
  if (last.separator?.text === ", ") problems.push(joinSlip(last.separator));
  const further = rest;
  if (items.length === 1 && /s$/i.test(word) && isWhole(last.item) && !anyNumber.test(further)) {
    const singular = word.slice(0, -1);
    problems.push({ kind: "plural-for-one", start, end, found: word, expected: singular });
  }
  return problems;
}

/** What may still belong to a list: an "and", directly or before a later number, or another organ's resolution. */
const goesOn = new RegExp(
  [
    "^,? (?:as well as|or|to) |^ and ",
    // ", and General Assembly resolution 70/1" begins anew: the list before it has ended.
    "^, and (?!(?:in )?(?:(?:[A-Z][\\w’-]*|and|on|the|of|its) ){1,8}(?:resolution|decision)s? \\d)",
    "^, (?:(?:[A-Z][\\w’-]*|and|on|the|of|its) ){1,8}(?:resolution|decision)",
    // Behind a description the list itself goes on, unless another "resolution" has come between.
    "^(?:(?!resolution|decision)[^.;])*?\\b(?:and|as well as) (?:in |of )?(?:E?S-)?\\d{1,4}(?: [A-Z])?(?:/\\d| \\()",
    "^, (?:sections?|parts?|annex|paragraphs?) ",
    "\\bthereafter\\b",
  ].join("|"),
);

/** Behind long titles a list may go on far off. */
const anyNumber = /\d\/\d|\d \(\d{4}\)|\d (?:[A-Z] )?\([IVXL]+\)/;

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
