// Everything a document cites, in order, with whose it is and what the register says of it.
import type { Facts } from "#core/instruments/facts.ts";
import { indexInstruments } from "#core/instruments/index-instruments.ts";
import type { Place } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Block, IsoDate, Note, NoteId, Resolution, Span } from "#core/resolution/resolution.ts";
import { noteMarksOf, textOf } from "#core/resolution/spans.ts";
import { isPlausibleDate } from "./check-date.ts";
import { compareWithRegister, isOfficialName } from "./check-register.ts";
import type { Citation, FormProblem, Organ } from "./citation.ts";
import { organName } from "./find-organ-words.ts";
import { isOrgan, isWellFormedNumber, toRoman } from "./number-forms.ts";
import { parseCitations } from "./parse-citations.ts";
import type { ParsedCitation } from "./parsed-citation.ts";
import { type OrganContext, type ResolvedOrgan, resolveOrgan } from "./resolve-organ.ts";

interface Placed {
  readonly parsed: ParsedCitation;
  readonly text: string;
  readonly inNote: boolean;
  readonly holder: Block | Note;
  readonly placeAt: (start: number, end: number) => Place;
}

/** Paragraphs do not change, so what was parsed of one holds as long as it lives. */
const parsedSpans = new WeakMap<Facts, WeakMap<readonly Span[], readonly ParsedCitation[]>>();

/** What one text says, without its document: offsets instead of places, organs as far as its own words go. */
export function findCitationsInText(text: string, facts: Facts): readonly ParsedCitation[] {
  return parseCitations(text, indexInstruments(facts.instruments));
}

/** In document order; the citations of a note stand where its first mark does. */
export function findCitations(resolution: Resolution, profile: Profile, facts: Facts): readonly Citation[] {
  const placed = parseDocument(resolution, facts);
  const own = resolution.kind !== "text" && isOrgan(profile.abbreviation) ? profile.abbreviation : null;
  const nowhere: ReadonlyMap<string, string> = new Map();
  const elsewhere = new Map<string, string>();
  for (const { parsed } of placed) {
    if (parsed.number === null || parsed.words === null) continue;
    const { organ } = organAlone(parsed, { own, inNote: false, facts, elsewhere: nowhere });
    if (organ !== null && !elsewhere.has(parsed.number)) elsewhere.set(parsed.number, organ);
  }
  const namesCharter = placed.some(
    ({ parsed }) => parsed.instrument?.form === "title" && parsed.title === "Charter of the United Nations",
  );
  const dates = new Map<string, IsoDate>();
  return placed
    .filter(({ parsed }) => !parsed.needsFullName || namesCharter)
    .map((each) => resolveOnce(each, { own, inNote: each.inNote, facts, elsewhere }, dates))
    .filter((citation) => citation !== null);
}

/** A citation as it was resolved, and what of the document around it that hung on. */
interface Resolved {
  readonly asked: string;
  readonly key: string;
  readonly holder: Block | Note;
  /** The date that the number was first met with, before and after this mention. */
  readonly datedBefore: IsoDate | null;
  readonly datedAfter: IsoDate | null;
  readonly citation: Citation | null;
}

const resolved = new WeakMap<ParsedCitation, Resolved>();

/** Resolving asks the register: what was found holds until the words, or what the document says of the number, change. */
function resolveOnce(placed: Placed, context: OrganContext, dates: Map<string, IsoDate>): Citation | null {
  const { parsed, holder } = placed;
  const { own, inNote, elsewhere } = context;
  const before = resolved.get(parsed);
  const asked = `${own} ${inNote} ${elsewhere.get(parsed.number ?? "")}`;
  const key = before?.asked === asked ? before.key : dateKey(parsed, resolveOrgan(parsed, context).organ);
  const dated = dates.get(key) ?? null;
  if (before?.asked === asked && before.holder === holder && before.datedBefore === dated) {
    if (before.datedAfter !== null) dates.set(key, before.datedAfter);
    return before.citation;
  }
  const citation = resolveCitation(placed, context, dates);
  const datedAfter = dates.get(key) ?? null;
  resolved.set(parsed, { asked, key, holder, datedBefore: dated, datedAfter, citation });
  return citation;
}

const alone = new WeakMap<ParsedCitation, { readonly own: string | null; readonly organ: ResolvedOrgan }>();

/** Whose it is by its own words, without the rest of the document. */
function organAlone(parsed: ParsedCitation, context: OrganContext): ResolvedOrgan {
  const before = alone.get(parsed);
  if (before !== undefined && before.own === context.own) return before.organ;
  const organ = resolveOrgan(parsed, context);
  alone.set(parsed, { own: context.own, organ });
  return organ;
}

function dateKey({ kind, number }: ParsedCitation, organ: string | null): string {
  return `${kind} ${organ} ${number}`;
}

function parseDocument(resolution: Resolution, facts: Facts): readonly Placed[] {
  const notes = new Map(resolution.notes.map((note) => [note.id, note]));
  const placed: Placed[] = [];
  const seen = new Set<NoteId>();
  const addNote = (id: NoteId) => {
    const note = notes.get(id);
    if (note === undefined || seen.has(id)) return;
    seen.add(id);
    const text = textOf(note.spans);
    for (const parsed of parseSpans(note.spans, text, facts)) {
      placed.push({
        parsed,
        text,
        inNote: true,
        holder: note,
        placeAt: (start, end) => ({ kind: "note", note: id, start, end }),
      });
    }
  };
  for (const block of resolution.blocks) {
    const text = textOf(block.spans);
    const marks = [...noteMarksOf(block.spans)];
    for (const parsed of parseSpans(block.spans, text, facts)) {
      while (marks[0] !== undefined && marks[0].at <= parsed.start)
        addNote(marks.shift()?.note ?? marks[0].note);
      placed.push({
        parsed,
        text,
        inNote: false,
        holder: block,
        placeAt: (start, end) => ({ kind: "block", block: block.id, start, end }),
      });
    }
    for (const { note } of marks) addNote(note);
  }
  // Notes whose mark was lost stand at the end; nothing of the text goes unread.
  for (const { id } of resolution.notes) addNote(id);
  return placed;
}

function parseSpans(spans: readonly Span[], text: string, facts: Facts): readonly ParsedCitation[] {
  const kept = parsedSpans.get(facts) ?? new WeakMap<readonly Span[], readonly ParsedCitation[]>();
  parsedSpans.set(facts, kept);
  const parsed = kept.get(spans) ?? findCitationsInText(text, facts);
  kept.set(spans, parsed);
  return parsed;
}

function resolveCitation(
  { parsed, text, placeAt }: Placed,
  context: OrganContext,
  dates: Map<string, IsoDate>,
): Citation | null {
  const { organ, from } = resolveOrgan(parsed, context);
  // A bare count is a resolution of the Security Council's or nothing.
  if (!parsed.certain && organ !== "SC") return null;
  const date = settleDate(parsed, organ, context.facts, dates);
  const problems = [
    ...parsed.problems.map((problem) => withTwoFigures(problem, organ)),
    ...findNumberProblems(parsed, organ, context.facts),
  ];
  const { kind, number, year, symbol, title, start, end, numberAt, dateAt, pinpoint } = parsed;
  return {
    kind,
    organ,
    number,
    year,
    date,
    symbol,
    title,
    text: text.slice(start, end),
    place: placeAt(start, end),
    form: problems.some(({ kind: problem }) => malformedKinds.has(problem)) ? "malformed" : "ok",
    register:
      parsed.instrument === null
        ? compareWithRegister({ kind, organ, number, year, date }, context.facts)
        : compareName(parsed, text),
    organFrom: from,
    pinpoint,
    numberAt,
    dateAt,
    nameAt: parsed.nameAt,
    problems,
  };
}

/** A name in full has to be the official one to the letter; short forms match what they stand for. */
function compareName(parsed: ParsedCitation, text: string): Citation["register"] {
  const { instrument, nameAt } = parsed;
  if (instrument === null || nameAt === null || !["title", "misnamed"].includes(instrument.form))
    return "match";
  const written = text.slice(nameAt.start, nameAt.end);
  return isOfficialName(written, instrument.instrument.title) ? "match" : "differs";
}

/**
 * A date shared by the numbers before it is theirs unless something speaks against it: in "9/3 and 42/23 of 27 September
 * 2019" it belongs to the last alone, the first was dated before or is a later mention.
 */
function settleDate(
  parsed: ParsedCitation,
  organ: string | null,
  facts: Facts,
  dates: Map<string, IsoDate>,
): IsoDate | null {
  const { kind, number, year, date, dateAt } = parsed;
  if (date === null || organ === null || number === null) return date;
  const key = dateKey(parsed, organ);
  if (dateAt !== null) {
    dates.set(key, dates.get(key) ?? date);
    return date;
  }
  const before = dates.get(key);
  const contradicted =
    (before !== undefined && before !== date) ||
    (year !== null && !date.startsWith(String(year))) ||
    !isPlausibleDate(organ, number, date, facts) ||
    compareWithRegister({ kind, organ, number, year, date }, facts) === "differs";
  return contradicted ? null : date;
}

/** Slips of the citation itself; the others are of the sentence around it. */
const malformedKinds: ReadonlySet<FormProblem["kind"]> = new Set<FormProblem["kind"]>([
  "spacing",
  "letter-place",
  "roman-numeral",
  "number-form",
  "symbol-as-number",
  "symbol-form",
  "year-missing",
  "capital",
  "abbreviated-organ",
]);

function findNumberProblems(
  parsed: ParsedCitation,
  organ: string | null,
  facts: Facts,
): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const { words, number, numberAt, year, kind } = parsed;
  if (words?.form === "abbreviation" && parsed.start <= words.start && words.end <= parsed.end) {
    problems.push({
      kind: "abbreviated-organ",
      start: words.start,
      end: words.end,
      found: words.text,
      expected: words.organ === null ? null : organName(words.organ),
    });
  }
  if (number === null || numberAt === null || (kind !== "resolution" && kind !== "decision")) return problems;
  if (parsed.problems.some(({ start }) => start === numberAt.start)) return problems;
  const place = { start: numberAt.start, end: numberAt.end, found: number };
  if (organ === "SC" && year === null && kind === "resolution" && /^\d+$/.test(number)) {
    const [entry, ...others] = facts.register.find("SC", number);
    const expected = entry === undefined || others.length > 0 ? null : entry.number;
    problems.push({ kind: "year-missing", ...place, expected });
  } else if (isOrgan(organ) && !isWellFormedNumber(organ, kind, number) && parsed.symbol === null) {
    problems.push({ kind: "number-form", ...place, expected: meantNumber(organ, kind, number) });
  }
  return problems;
}

/** The organ tells whether two figures in parentheses are a year or a session: "1325 (00)", "2200 (21)". */
function withTwoFigures(problem: FormProblem, organ: string | null): FormProblem {
  const [, count = "", figures = ""] = /^([1-9]\d{0,3}) \((\d\d)\)$/.exec(problem.found) ?? [];
  if (figures === "" || problem.kind !== "number-form") return problem;
  const numeral = organ === "GA" ? toRoman(Number(figures)) : null;
  // The Security Council has adopted resolutions since 1946.
  if (organ === "SC") return { ...problem, expected: `${count} (${figures < "46" ? "20" : "19"}${figures})` };
  return numeral !== null && isWellFormedNumber("GA", "resolution", `${count} (${numeral})`)
    ? { ...problem, expected: `${count} (${numeral})` }
    : problem;
}

/** "2699 (2023)" for "2699/2023", "58/32" for "58/032": what was meant, where only one number can be. */
function meantNumber(organ: Organ, kind: "resolution" | "decision", number: string): string | null {
  const [, count = "", year = ""] = /^(\d{2,4})\/(\d{4})$/.exec(number) ?? [];
  if (organ === "SC") return year === "" ? null : `${count} (${year})`;
  const bare = number.replace(/\/0+(?=[1-9])/, "/");
  return bare !== number && isWellFormedNumber(organ, kind, bare) ? bare : null;
}
