// Whose text a cell means, and under which number: a symbol, a number with its organ, or parts of it in other cells.
import type { Organ } from "#core/citations/citation.ts";
import { organName } from "#core/citations/find-organ-words.ts";
import { isOrgan, isWellFormedNumber, organsOf } from "#core/citations/number-forms.ts";
import { isWellFormedSymbol, parseSymbol, repairSymbol } from "#core/citations/parse-symbol.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";

export type TextKind = "resolution" | "decision" | "statement";

export type ReadName =
  | { readonly ok: true; readonly organ: Organ; readonly number: string; readonly type: TextKind }
  | { readonly ok: false; readonly reason: string };

export interface NameCells {
  readonly number: string;
  /** "" where no cell names it. */
  readonly organ: string;
  readonly session: string;
  /** What the user says of the whole list; null where each row says it. */
  readonly fixedOrgan: Organ | null;
  readonly date: IsoDate | null;
}

/** More than any symbol has; what is longer is a sentence. */
const longestName = 80;

export function readTextName(cells: NameCells): ReadName {
  const written =
    cells.number
      .slice(0, longestName * 4)
      .split(/[;|]|\s[-–—]\s/)[0]
      ?.trim() ?? "";
  if (written === "") return refuse("There is no number");
  if (written.length > longestName) return refuse(`“${written.slice(0, 40)}…” is no number`);
  const symbol = symbolIn(written);
  if (symbol !== null) return readSymbol(symbol, cells);
  const organ: Organ | null = cells.fixedOrgan ?? findOrgan(cells.organ) ?? findOrgan(written);
  return readNumber(bareNumber(written, cells), organ, { ...cells, shown: written });
}

function symbolIn(written: string): string | null {
  const start = /(?<![A-Za-z])(?:A|S|E)\s?\/\s?[A-Za-z\d]/i.exec(written);
  return start === null ? null : written.slice(start.index);
}

function readSymbol(symbol: string, cells: NameCells): ReadName {
  const tidy = tidySymbol(symbol);
  const repaired = isWellFormedSymbol(tidy) ? tidy : (repairSymbol(tidy) ?? tidy);
  const { kind, organ, number, year } = parseSymbol(repaired);
  if (/\/L\.\d/.test(repaired)) return refuse(`${repaired} is a draft, not an adopted text`);
  if (kind === "document" || number === null) return refuse(`${repaired} is a document, not an adopted text`);
  if (!isOrgan(organ)) return refuse(`${repaired} is of a body that the register does not hold`);
  // The register prints statements of the Human Rights Council as they are cited.
  const cited = kind === "statement" ? `PRST ${number}` : number;
  if (cells.fixedOrgan !== null && cells.fixedOrgan !== organ)
    return refuse(`${repaired} is not of the ${organName(cells.fixedOrgan)}`);
  return named({ organ, number: cited, type: kind, year, date: cells.date, shown: repaired });
}

/** "A/RES/217(III)[A]", "A/RES/217 A (III)", "S/RES/1325(2000)": libraries write the letter and the blank differently. */
function tidySymbol(symbol: string): string {
  return symbol
    .replace(/(?<!\s)\s*\/\s*/g, "/")
    .replace(/(?<!\*)\*+$/, "")
    .replace(/(\d)\s?\(([IVXL\d-]+)\)\s?\[?([A-Z])\]?$/, "$1 $3 ($2)")
    .replace(/(\d)\[?([A-Z])\]?\(/, "$1 $2 (")
    .replace(/(\d)\s?\[?([A-Z])\]?$/, "$1 $2")
    .replace(/(\d)\(/, "$1 (")
    .trim();
}

/** "General Assembly resolution 60/251" is 60/251; "32" of session 58 is 58/32. */
function bareNumber(written: string, { session }: NameCells): string {
  const number =
    /(?:PRST\s?(?:OS)?\/?\s?)?(?:E?S-)?\d[\d/\- ]{0,24}(?:\s?[A-Z](?![A-Za-z]))?(?:\s?\([\dIVXLSE-]+\))?$/.exec(
      written,
    );
  const bare = (number?.[0] ?? written)
    .replace(/^RES\//i, "")
    .replace(/\s?\(/, " (")
    .replace(/(\d)([A-Z])(?=$| )/, "$1 $2")
    .trim();
  const held = /^(?:E?S-)?\d{1,3}(?=$|\D)/i.exec(session.trim())?.[0] ?? "";
  return /^\d{1,3}$/.test(bare) && held !== "" ? `${held.toUpperCase()}/${bare}` : bare;
}

interface Shown extends NameCells {
  readonly shown: string;
}

function readNumber(number: string, organ: Organ | null, { date, shown }: Shown): ReadName {
  const type = /^PRST/.test(number) ? "statement" : "resolution";
  if (organ !== null) {
    const kind = type === "statement" || isNumberOf(organ, type, number) ? type : "decision";
    return named({ organ, number, type: kind, year: null, date, shown });
  }
  const year = /^\d{1,4} \(\d{4}\)$/.test(number);
  const possible = year ? (["SC"] as const) : organsOf(type, number).filter((each) => each !== "SC");
  const [only, ...others] = possible;
  if (only === undefined) return refuse(`“${shown}” is no number of an adopted text`);
  if (others.length > 0)
    return refuse(`“${shown}” could be of more than one organ: say whose texts these are`);
  return named({ organ: only, number, type, year: null, date, shown });
}

interface Name {
  readonly organ: Organ;
  readonly number: string;
  readonly type: TextKind;
  readonly year: number | null;
  readonly date: IsoDate | null;
  readonly shown: string;
}

/** The Security Council's year stands behind the number; a list that leaves it out has it in the date. */
function named({ organ, number, type, year, date, shown }: Name): ReadName {
  if (organ === "SC") {
    const count = /^(\d{1,4})(?: \((\d{4})\))?$/.exec(number);
    const known = year ?? (count?.[2] === undefined ? Number(date?.slice(0, 4) ?? 0) : Number(count[2]));
    if (count === null || type !== "resolution")
      return refuse(`“${shown}” is no number of a Security Council resolution`);
    if (known === 0) return refuse(`“${shown}” needs a year, in the number or as a date`);
    return { ok: true, organ, number: `${count[1]} (${known})`, type };
  }
  if (!isNumberOf(organ, type, number)) return refuse(`“${shown}” is no number of the ${organName(organ)}`);
  return { ok: true, organ, number, type };
}

function isNumberOf(organ: Organ, type: TextKind, number: string): boolean {
  const bare = organ === "SC" ? number.replace(/ \(\d{4}\)$/, "") : number;
  return isWellFormedNumber(organ, type, bare);
}

const organNames: readonly (readonly [Organ, RegExp])[] = [
  ["HRC", /human rights council|^hrc$|^a\/hrc/i],
  ["CHR", /commission on human rights|^chr$|^e\/cn\.4/i],
  ["SC", /security council|^sc$|^unsc$/i],
  ["ECOSOC", /economic and social council|^ecosoc$/i],
  ["GA", /general assembly|^ga$|^unga$/i],
];

/** Whose text words name: "General Assembly", "UNGA", "HRC". */
export function findOrgan(text: string): Organ | null {
  const words = text.slice(0, 200).trim();
  return organNames.find(([, name]) => name.test(words))?.[0] ?? null;
}

function refuse(reason: string): ReadName {
  return { ok: false, reason };
}

/** True for what is written like a number or symbol of an adopted text, whosever it is. */
export function looksLikeNumber(cell: string): boolean {
  const name = readTextName({ number: cell, organ: "", session: "", fixedOrgan: null, date: null });
  return name.ok || /^(?:res\w* )?(?:E?S-)?\d{1,4}\/\d{1,3}(?: ?[A-Z])?$|^S\/RES\/\d{1,4}$/i.test(cell);
}
