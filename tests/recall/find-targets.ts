// Citations in adopted texts, found by their written form alone: nothing here asks the product what a citation is.
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { isoOf, readDate } from "./breakage.ts";

export type OrganCode = "GA" | "SC" | "HRC" | "ECOSOC" | "CHR";

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One number with its own date, where it has one. */
export interface NumberedItem {
  readonly number: Part;
  readonly date: Part | null;
}

/** A citation as it stands in a paragraph; offsets are in the paragraph's text. */
export interface Target {
  readonly block: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly organ: OrganCode;
  /** "General Assembly", "its", "the Council"; where it names the organ in full. */
  readonly organWords: Part;
  /** "resolution", "resolutions", "decision". */
  readonly noun: Part;
  readonly items: readonly NumberedItem[];
  /** The title in quotation marks behind it, without them. */
  readonly title: Part | null;
  /** What the text says elsewhere of the dates of numbers. */
  readonly dates: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whose a name in full is. */
  readonly organOf: (words: string) => OrganCode;
}

const months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const date = `[1-9]\\d? ${months} \\d{4}`;
const number =
  "(?:\\d{1,4}(?: [A-Z])? \\((?:S-|ES-)?[IVXL]+\\)|\\d{1,4} \\(\\d{4}\\)|E?S-\\d{1,2}/\\d{1,2}|\\d{1,4}/\\d{1,3}(?: [A-Z])?)";
const item = `${number}(?: of ${date})?`;
const organNames =
  "General Assembly|Human Rights Council|Security Council|Economic and Social Council|Commission on Human Rights|Council|Assembly|Commission|its";
const citation = new RegExp(
  `(?<![\\w/-])(${organNames}) (resolutions?|decisions?) (${item}(?:, ${item})*(?: and ${item})?)(?![\\w/(])`,
  "g",
);
const inList = new RegExp(`(${number})(?: of (${date}))?`, "g");

const codes: Readonly<Record<string, OrganCode>> = {
  "General Assembly": "GA",
  Assembly: "GA",
  "Human Rights Council": "HRC",
  "Security Council": "SC",
  "Economic and Social Council": "ECOSOC",
  "Commission on Human Rights": "CHR",
  Commission: "CHR",
};
const ownOrgans: Readonly<Record<string, OrganCode>> = { hrc: "HRC", ga: "GA", sc: "SC", ecosoc: "ECOSOC" };
const councils: Readonly<Record<string, OrganCode>> = { hrc: "HRC", sc: "SC", ecosoc: "ECOSOC" };

const ownShapes: Readonly<Record<OrganCode, RegExp>> = {
  GA: /^(?:3[1-9]|[4-9]\d|1\d\d)\/\d{1,3}(?: [A-Z])?$|\([IVXL-]+\)$|^(?:E?S)-\d+\/\d+$/,
  SC: /^\d+ \(\d{4}\)$/,
  HRC: /^(?:[1-9]|[1-5]\d)\/\d{1,3}$|^S-\d+\/\d+$/,
  ECOSOC: /^\d{4}\/\d+$/,
  CHR: /^\d{4}\/\d+$/,
};

/** All well-formed citations of an adopted text, in order. */
export function findTargets(resolution: Resolution): readonly Target[] {
  const found: Omit<Target, "dates">[] = [];
  for (const [block, { spans }] of resolution.blocks.entries()) {
    const text = textOf(spans);
    for (const match of text.matchAll(citation)) {
      const target = readTarget(block, text, match, resolution.body);
      if (target !== null) found.push(target);
    }
  }
  return found.map((target) => ({ ...target, dates: datesOf(found.filter((each) => each !== target)) }));
}

function datesOf(targets: readonly Omit<Target, "dates">[]): ReadonlyMap<string, ReadonlySet<string>> {
  const dates = new Map<string, Set<string>>();
  for (const { number, date } of targets.flatMap(({ items }) => items)) {
    const written = date === null ? null : readDate(date.text);
    if (written !== null) dates.set(number.text, (dates.get(number.text) ?? new Set()).add(isoOf(written)));
  }
  return dates;
}

function readTarget(
  block: number,
  text: string,
  match: RegExpExecArray,
  body: string,
): Omit<Target, "dates"> | null {
  const [whole, words = "", noun = "", list = ""] = match;
  const organ = words === "its" ? ownOrgans[body] : words === "Council" ? councils[body] : codes[words];
  const start = match.index;
  // "Environment Assembly resolution 5/1" is another body's.
  const isPartOfName = !words.includes(" ") && words !== "its" && /[A-Z][\w’-]* $/.test(text.slice(0, start));
  if (organ === undefined || isPartOfName) return null;
  const nounAt = start + words.length + 1;
  const listAt = start + whole.length - list.length;
  const items = [...list.matchAll(inList)].map((each): NumberedItem => {
    const at = listAt + each.index;
    const [all, digits = "", day] = each;
    const dateAt = at + all.length - (day?.length ?? 0);
    return {
      number: { start: at, end: at + digits.length, text: digits },
      date: day === undefined ? null : { start: dateAt, end: dateAt + day.length, text: day },
    };
  });
  // "its" may be another organ's that acts in the sentence: the shape of the number tells.
  if (words === "its" && !items.every(({ number }) => ownShapes[organ].test(number.text))) return null;
  return {
    block,
    text,
    start,
    end: start + whole.length,
    organ,
    organWords: { start, end: start + words.length, text: words },
    noun: { start: nounAt, end: nounAt + noun.length, text: noun },
    items,
    title: findTitle(text, start + whole.length),
    organOf: (name) => codes[name] ?? organ,
  };
}

function findTitle(text: string, at: number): Part | null {
  const [lead, title] = /^,? entitled “([^”]{5,300})”/.exec(text.slice(at, at + 400)) ?? [];
  if (lead === undefined || title === undefined) return null;
  const start = at + lead.length - title.length - 1;
  return { start, end: start + title.length, text: title };
}
