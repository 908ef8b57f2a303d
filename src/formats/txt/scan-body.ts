// Lines after the masthead to paragraphs, notes and closings: what belongs together is put together again.
import { matchOpener } from "#core/openers/match-opener.ts";
import { closingStart, isClosingDate } from "./closing-lines.ts";
import { type Division, type DivisionCounts, divisionOf, longestTitle } from "./division-line.ts";
import { furnitureOf } from "./furniture.ts";
import { GrowingText } from "./growing-text.ts";
import { bareNoteStart, plainNoteStart } from "./note-lines.ts";
import {
  belongsToClosing,
  type FoundNote,
  isShortHeading,
  type Open,
  opens,
  opensAfterTitle,
  type Paragraph,
  startsLikeParagraph,
} from "./open-paragraph.ts";
import { enactingOrgan } from "./organs.ts";
import { endsParagraph, looksLikeHeading, startsLowerCase, startsUpperCase } from "./paragraph-ends.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";
import { parseDotlessLabel, parseForeignLabel, romanOrder, type TypedLabel } from "./typed-label.ts";

export interface ScannedBody {
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly FoundNote[];
  readonly closings: readonly (readonly SourceLine[])[];
}

export function scanBody(lines: readonly SourceLine[], title: string, reporter: Reporter): ScannedBody {
  const scanner = new BodyScanner(lines, title, reporter);
  for (let at = 0; at < lines.length; at = scanner.take(at)) {}
  return scanner.result();
}

class BodyScanner {
  readonly #lines: readonly SourceLine[];
  readonly #reporter: Reporter;
  readonly #title: string;
  readonly #paragraphs: Open<Paragraph>[] = [];
  readonly #notes: Open<FoundNote>[] = [];
  readonly #closings: SourceLine[][] = [];
  /** What the next line would continue. */
  #in: "paragraph" | "note" | "closing" | null = null;
  /** A blank line, a page's furniture or a note came before. */
  #gap = true;
  #afterRule = false;
  #afterClosing = false;
  #number = 0;
  #sections = 0;
  #parts = 0;
  #beforeAnnex = 0;

  constructor(lines: readonly SourceLine[], title: string, reporter: Reporter) {
    this.#lines = lines;
    this.#title = title;
    this.#reporter = reporter;
  }

  result(): ScannedBody {
    const closed = <T extends { readonly text: GrowingText }>(
      open: T,
    ): Omit<T, "text"> & { text: string } => ({
      ...open,
      text: String(open.text),
    });
    return {
      paragraphs: this.#paragraphs.map(closed),
      notes: this.#notes.map(closed),
      closings: this.#closings,
    };
  }

  /** Takes the line at this index, and with it others that belong to it; gives the next index. */
  take(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return at + 1;
    if (line.text === "") {
      if (this.#in === "note" && this.#notes.at(-1)?.text.length !== 0) this.#in = "paragraph";
      this.#gap = true;
      return at + 1;
    }
    const taken = this.#takeFurniture(line, at) || this.#takeClosing(line) || this.#takeNote(line);
    if (!taken) this.#takeText(line, at);
    return at + 1;
  }

  #takeFurniture(line: SourceLine, at: number): boolean {
    const kind = furnitureOf(line.text) ?? this.#runningTitle(line, at);
    if (kind === null) return false;
    if (kind === "page-number" && this.#afterRule && /^\d{1,3}$/.test(line.text)) {
      this.#notes.push({ name: line.text, text: new GrowingText(""), line });
      this.#in = "note";
      return true;
    }
    this.#reporter.info("page-furniture", `${quoted(line.text)} belongs to the page, not to the text.`, {
      line: line.number,
      column: line.column,
    });
    this.#afterRule = kind === "rule";
    if (this.#in !== "note" || this.#notes.at(-1)?.text.length !== 0) this.#in = "paragraph";
    this.#gap = true;
    return true;
  }

  /** The title printed again at the head of a page, beside a symbol. */
  #runningTitle(line: SourceLine, at: number): "running-title" | null {
    if (this.#title === "" || line.text.length < 12 || line.text.length > 200) return null;
    if (!this.#gap && this.#in !== null) return null;
    const around = this.#lines
      .slice(Math.max(0, at - 4), at + 5)
      .some(({ text }) => furnitureOf(text) !== null);
    return around && this.#title.includes(line.text) ? "running-title" : null;
  }

  #takeClosing(line: SourceLine): boolean {
    if (this.#in === "closing") {
      const last = this.#closings.at(-1) ?? [];
      if (belongsToClosing(line, last, this.#gap)) {
        last.push(line);
        this.#gap = false;
        return true;
      }
      this.#in = null;
    }
    const start = closingStart(line.text);
    if (start === null && !(isClosingDate(line.text) && this.#dateCloses())) return false;
    this.#closings.push([line]);
    this.#in = "closing";
    this.#gap = false;
    this.#afterClosing = true;
    return true;
  }

  /** A date alone on its line closes a text whose last paragraph is complete. */
  #dateCloses(): boolean {
    const last = this.#paragraphs.at(-1);
    return this.#gap && last !== undefined && /\.[”’"')\]*¹²³⁰⁴-⁹\d]*$/.test(last.text.tail);
  }

  #takeNote(line: SourceLine): boolean {
    const open = this.#notes.at(-1);
    const plain = plainNoteStart(line.text);
    if (plain !== null && (this.#gap || this.#in === "note" || this.#in === null))
      return this.#startNote(plain, line);
    const bare = bareNoteStart(line.text);
    if (bare !== null && this.#acceptsBareNote(Number(bare.name))) return this.#startNote(bare, line);
    if (this.#in !== "note" || open === undefined) return false;
    const complete = /[.)]$/.test(open.text.tail);
    const paragraph = this.#paragraphs.at(-1);
    const resumes = complete && paragraph !== undefined && !endsParagraph(paragraph.text.tail);
    const starts =
      complete && (this.#acceptedLabel(line) !== null || divisionOf(line.text, this.#counts()) !== null);
    if (resumes || starts) {
      this.#in = "paragraph";
      this.#gap = true;
      return false;
    }
    open.text.add(line.text);
    this.#gap = false;
    return true;
  }

  #startNote(start: { readonly name: string; readonly text: string }, line: SourceLine): boolean {
    this.#notes.push({ name: start.name, text: new GrowingText(start.text), line });
    this.#in = "note";
    this.#gap = false;
    this.#afterRule = false;
    return true;
  }

  #acceptsBareNote(number: number): boolean {
    const last = Number(this.#notes.at(-1)?.name ?? 0);
    const follows = number === last + 1 || (this.#notes.length === 0 && this.#afterClosing);
    if (this.#in === "note" || this.#afterRule) return follows || this.#afterRule;
    return this.#gap && (follows || this.#afterClosing) && (this.#afterClosing || this.#hasMark(number));
  }

  /** True where a paragraph read so far carries this number like a mark. */
  #hasMark(number: number): boolean {
    const mark = new RegExp(`[a-z,;.:)”’"] ?${number}(?:[\\s,;.:)]|$)`);
    return this.#paragraphs.slice(-12).some(({ text }) => mark.test(text.recent.slice(-6000)));
  }

  #counts(): DivisionCounts {
    return { section: this.#sections, part: this.#parts, beforeAnnex: this.#beforeAnnex };
  }

  #takeText(line: SourceLine, at: number): void {
    const enacting = enactingOrgan(line.text) !== null;
    const division = enacting ? null : this.#divisionAt(line, at);
    const label = enacting || division !== null ? null : this.#acceptedLabel(line);
    const current = this.#paragraphs.at(-1);
    const starts =
      enacting ||
      division !== null ||
      label !== null ||
      current === undefined ||
      this.#startsNew(line, current, at);
    if (starts) this.#start(line, { label, division, enacting });
    else current.text.add(line.text);
    this.#in = "paragraph";
    this.#gap = false;
    this.#afterRule = false;
  }

  #start(
    line: SourceLine,
    { label, division, enacting }: Pick<Paragraph, "label" | "division" | "enacting">,
  ): void {
    if (label?.style === "number") this.#number = Number(label.value);
    if (division !== null) this.#count(division);
    if (division !== null) this.#number = 0;
    const text = new GrowingText(label?.rest ?? division?.title ?? line.text);
    this.#paragraphs.push({ line, label, division, enacting, text, afterClosing: this.#afterClosing });
  }

  #count(division: Division): void {
    if (division.kind === "section") this.#sections = romanOrder(division.label) ?? this.#sections + 1;
    else {
      this.#beforeAnnex = division.kind === "annex" ? Math.max(this.#sections, this.#beforeAnnex) : 0;
      this.#sections = 0;
    }
    if (division.resumes === true) this.#beforeAnnex = 0;
    if (division.kind === "part") this.#parts += 1;
  }

  #divisionAt(line: SourceLine, at: number): Division | null {
    const current = this.#paragraphs.at(-1);
    if (!this.#gap && current !== undefined && !endsParagraph(current.text.tail) && current.division === null)
      return null;
    const division = divisionOf(line.text, this.#counts());
    return division?.kind === "part" && !this.#enactingFollows(at) ? null : division;
  }

  /** A part A starts anew with the organ's line; a letter without one is a heading inside a section. */
  #enactingFollows(at: number): boolean {
    if (this.#paragraphs.at(-1)?.enacting === true) return true;
    const next = this.#lines.slice(at + 1, at + 12).filter(({ text }) => text !== "");
    return next.slice(0, 4).some(({ text }) => enactingOrgan(text) !== null);
  }

  #acceptedLabel(line: SourceLine): TypedLabel | null {
    const label = parseForeignLabel(line.text) ?? this.#dotlessLabel(line.text);
    if (label === null) return null;
    const current = this.#paragraphs.at(-1);
    const free =
      this.#gap || current === undefined || endsParagraph(current.text.tail) || isShortHeading(current);
    if (label.style === "number") return this.#acceptsNumber(label, free) ? label : null;
    if (!free) return null;
    if (label.style === "paren" || label.style === "preambular") return label;
    const inList = current !== undefined && (current.label !== null || /:$/.test(current.text.tail));
    const follows = current?.label?.style === "dot" || current?.text.tail.endsWith(":") === true;
    return inList && (follows || label.rest === "" || startsUpperCase(label.rest)) ? label : null;
  }

  /** "6 Calls upon", where 6 comes next. */
  #dotlessLabel(text: string): TypedLabel | null {
    const label = parseDotlessLabel(text);
    if (label === null || Number(label.value) !== this.#number + 1 || this.#number === 0) return null;
    return matchOpener(label.rest, "operative")?.known === true ? label : null;
  }

  #acceptsNumber(label: TypedLabel, free: boolean): boolean {
    const value = Number(label.value);
    if (value === this.#number + 1) return free || startsLikeParagraph(label.rest);
    if (!free) return false;
    return value === 1 || this.#gap || startsLikeParagraph(label.rest);
  }

  #startsNew(line: SourceLine, current: Open<Paragraph>, at: number): boolean {
    if (current.enacting) return true;
    if (current.text.length === 0 && current.label !== null) return false;
    if (current.division !== null && current.text.length === 0)
      return !looksLikeHeading(line.text, longestTitle) || opens(line.text);
    if (current.division !== null)
      return this.#gap || endsParagraph(current.text.tail) || opensAfterTitle(line.text);
    if (current.afterClosing !== this.#afterClosing) return true;
    const ended = endsParagraph(current.text.tail);
    if (this.#gap) return this.#startsAfterGap(line, current, ended);
    if (!ended) return isShortHeading(current) && opens(line.text);
    if (opens(line.text) || line.text.startsWith("“")) return true;
    return looksLikeHeading(line.text) && /[;.:]$/.test(current.text.tail) && this.#labelFollows(at);
  }

  #startsAfterGap(line: SourceLine, current: Open<Paragraph>, ended: boolean): boolean {
    if (startsLowerCase(line.text)) {
      if (!ended) return false;
      return !/,\W*$/.test(current.text.tail) && !/\b(?:and|or),?$/.test(current.text.tail);
    }
    if (ended) return true;
    return isShortHeading(current) || opens(line.text);
  }

  #labelFollows(at: number): boolean {
    const next = this.#lines.slice(at + 1, at + 4).find(({ text }) => text !== "");
    const label = next === undefined ? null : parseForeignLabel(next.text);
    return label?.style === "number" && Number(label.value) === this.#number + 1;
  }
}
