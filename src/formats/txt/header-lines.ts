// Single lines above the text: session, adoption heading, number.
import type { Adoption, DateRange, DocumentKind, IsoDate, Session } from "#core/resolution/resolution.ts";
import { datePattern, ordinalPattern, readDate, readDateRange, readOrdinal } from "./dates.ts";

const ordinalSession = new RegExp(
  `^(${ordinalPattern}) ((?:resumed |special |emergency |organizational )*)session\\.?$`,
  "i",
);
const cycle = new RegExp(`^(${ordinalPattern}) cycle$`, "i");
const yearSession = /^(\d{4}) (?:(?:substantive|organizational) )?session\.?$/i;

function kindOfSession(words: string): Session["kind"] {
  if (/emergency/i.test(words)) return "emergency";
  if (/organizational/i.test(words)) return "organizational";
  return /special/i.test(words) ? "special" : "regular";
}

export function readSession(text: string): Session | null {
  const found = ordinalSession.exec(text.slice(0, 120));
  const number = found === null ? null : readOrdinal(found[1] ?? "");
  if (number !== null) {
    const words = found?.[2] ?? "";
    return { kind: kindOfSession(words), number, dates: null };
  }
  const cycleNumber = readOrdinal(cycle.exec(text.slice(0, 120))?.[1] ?? "");
  if (cycleNumber !== null) return { kind: "organizational", number: cycleNumber, dates: null };
  const year = yearSession.exec(text)?.[1];
  if (year === undefined) return null;
  return {
    kind: /organizational/i.test(text) ? "organizational" : "regular",
    number: Number(year),
    dates: null,
  };
}

/** An organizational meeting may have one day only. */
export function readSessionDates({ kind }: Session, text: string): DateRange | null {
  const day = kind === "organizational" ? readDate(text) : null;
  return day === null ? readDateRange(text) : { from: day, to: day };
}

export interface AdoptionHeading {
  readonly kind: DocumentKind;
  readonly organ: string;
  readonly date: IsoDate | null;
}

const heading = new RegExp(
  `^(Resolutions?|Decisions?|Statement|President’s statement|President's statement) adopted by the ([A-Za-z ]{3,60}?)(?: (?:on|at its [^,]{3,80},? on) (${datePattern})| on)?[*,.]?$`,
  "i",
);

/** A statement of the Council's President has its heading without a verb. */
export function isStatementHeading(text: string): boolean {
  return /^(?:Statement by the President|President[’']s statement)\*?$/i.test(text);
}

/** "Resolution adopted by the Human Rights Council on 4 April 2025". */
export function adoptionHeading(text: string): AdoptionHeading | null {
  const found = heading.exec(text.slice(0, 240));
  if (found === null) return null;
  const word = (found[1] ?? "").toLowerCase();
  const kind = word.startsWith("resolution")
    ? "resolution"
    : word.startsWith("decision")
      ? "decision"
      : "statement";
  return { kind, organ: found[2] ?? "", date: found[3] === undefined ? null : readDate(found[3]) };
}

const councilForm = new RegExp(
  `^Adopted (?:unanimously )?by the Security Council(?: at its (\\d{1,5})(?:st|nd|rd|th) meeting)?[,.]?(?: (?:on|held on) (${datePattern}))?[.]?$`,
  "i",
);

/** "Adopted by the Security Council at its 4653rd meeting, on 4 December 2002". */
export function councilAdoption(text: string): Partial<Adoption> | null {
  const found = councilForm.exec(text.slice(0, 240));
  if (found === null) return null;
  return {
    ...(found[1] === undefined ? {} : { meeting: { ordinal: Number(found[1]), plenary: false } }),
    ...(found[2] === undefined ? {} : { date: readDate(found[2]) }),
  };
}

export interface NumberLine {
  readonly number: string;
  readonly title: string;
  readonly date: IsoDate | null;
  /** False where no title follows, as with the Security Council. */
  readonly titleFollows: boolean;
}

const slashNumber =
  /^((?:PRST )?(?:(?:S|ES|OS|PRST)-?\/?)?\d{1,4}\/(?:\d{1,4}(?: ?[A-Z]{1,2}(?=[.\s]|$))?|…|\.{3}|_{2,}|L\.\d+))\.?(?:\s+(.*))?$/;
const romanNumber = /^(\d{1,4} \([A-Z]{0,3}-?[IVXLC]{1,8}\))\.?(?:\s+(.*))?$/;
const councilNumber = /^Resolution (\d{1,4} \(\d{4}\))\.?$/i;
const councilNumberAndDate = new RegExp(
  `^(?:Resolution )?(\\d{1,4} \\(\\d{4}\\))[.,]?(?: Resolution)? of (${datePattern})$`,
  "i",
);

/** "58/32. Title", "27/20", "Resolution 2699 (2023)", "63 (1948). Resolution of 24 December 1948". */
export function readNumberLine(text: string): NumberLine | null {
  const council = councilNumberAndDate.exec(text.slice(0, 120)) ?? councilNumber.exec(text);
  if (council !== null)
    return {
      number: council[1] ?? "",
      title: "",
      date: council[2] === undefined ? null : readDate(council[2]),
      titleFollows: false,
    };
  const found = slashNumber.exec(text) ?? romanNumber.exec(text);
  return found === null
    ? null
    : { number: found[1] ?? "", title: (found[2] ?? "").trim(), date: null, titleFollows: true };
}
