// What the lines around the text of a document say that this program printed: masthead, opening, closing.
import type { Adoption, DocumentKind, LanguageCode, Masthead, Stage } from "#core/resolution/resolution.ts";
import { readDate, readDateRange } from "#formats/txt/dates.ts";
import { isSymbol } from "#formats/txt/furniture.ts";
import { readSession } from "#formats/txt/header-lines.ts";
import { readHeader } from "#formats/txt/read-header.ts";
import { quoted, type Reporter } from "#formats/txt/reporter.ts";
import type { SourceLine } from "#formats/txt/source-line.ts";

export type OpeningPart =
  | "heading"
  | "session"
  | "fact"
  | "adoption-heading"
  | "adoption-reference"
  | "sponsors"
  | "title"
  | "draft-notice";

export interface Opening {
  /** True where there is none: the file is a plain text. */
  readonly isEmpty: boolean;
  readonly body: string | null;
  readonly kind: DocumentKind;
  readonly stage: Stage;
  readonly language: LanguageCode;
  readonly masthead: Masthead;
  readonly adoption: Adoption | null;
}

const draftLine =
  /^(?:draft|amendment to draft) (resolution|decision|statement by the President)(?: ([A-Z]\/\S{1,60}))?$/i;

export class PrintedOpening {
  readonly #reporter: Reporter;
  /** Lines that the reader of mastheads takes; the others have their place by style. */
  readonly #lines: SourceLine[] = [];
  readonly #symbol: string | null;
  #parts = 0;
  #isWorking = false;
  #isAdopted = false;
  #version: string | null = null;
  #committee: string | null = null;
  #agendaNumber: string | null = null;
  #agendaTitle: string | null = null;
  #reference: string | null = null;
  #kind: DocumentKind | null = null;
  #amends: string | null = null;

  constructor(running: readonly string[], reporter: Reporter) {
    this.#reporter = reporter;
    // A row of lines stands for what the draft's symbol will be.
    this.#symbol = running.find((line) => isSymbol(line) && !/__|…/.test(line)) ?? null;
  }

  take(part: OpeningPart, text: string): void {
    this.#parts += 1;
    switch (part) {
      case "draft-notice":
        this.#isWorking = true;
        this.#version = / · (.*)$/.exec(text)?.[1] ?? null;
        return;
      case "session":
        if (readSession(text) !== null && this.#agendaNumber === null) this.#line(text);
        else this.#agendaTitle = text;
        return;
      case "fact":
        this.#takeFact(text);
        return;
      case "adoption-reference":
        this.#reference = text.replace(/^\[|\]$/g, "");
        return;
      case "sponsors":
        this.#takeSponsors(text);
        return;
      case "adoption-heading":
        this.#isAdopted = true;
        this.#line(text);
        return;
      case "heading":
      case "title":
        this.#line(text);
        return;
    }
  }

  #takeFact(text: string): void {
    const number = /^Agenda item (.{1,100})$/.exec(text)?.[1];
    if (number !== undefined) this.#agendaNumber = number;
    else if (readDateRange(text) !== null) this.#line(text);
    // A session of one day.
    else if (readDate(text) !== null) this.#line(`${text}–${text}`);
    else this.#committee = text;
  }

  #takeSponsors(text: string): void {
    const [, name, amends] = draftLine.exec(text) ?? [];
    if (name === undefined) {
      if (/: ?\*? ?draft statement by the President$/i.test(text)) this.#kind = "statement";
      this.#line(text.replace(/draft statement by the President$/i, "draft resolution"));
      return;
    }
    this.#amends = amends ?? null;
    this.#kind = amends !== undefined ? "text" : kindOf(name);
  }

  /** "58/32." before the title; "58/…" is still to come. */
  takeNumber(number: string): void {
    if (!number.includes("…")) this.#line(`${number.replace(/\.$/, "")}.`);
  }

  /** A line that is none of ours. */
  takeOther(text: string): void {
    this.#line(text);
  }

  #line(text: string): void {
    this.#lines.push({ number: this.#lines.length + 1, column: 1, text });
    if (text !== "") this.#lines.push({ number: this.#lines.length + 1, column: 1, text: "" });
  }

  finish(): Opening {
    const header = readHeader(this.#lines, this.#reporter);
    const hasAgenda = this.#agendaNumber !== null || this.#agendaTitle !== null;
    const language =
      header.language === "en" ? (this.#onlyLanguage(header.masthead) ?? "en") : header.language;
    if (header.title !== "")
      this.#reporter.warn("line-not-used", `${quoted(header.title)} was left out of the masthead.`, null);
    return {
      isEmpty: this.#parts === 0,
      body: header.body,
      kind: this.#kind ?? header.kind,
      stage: this.#isWorking || this.#parts === 0 ? "working" : this.#isAdopted ? "adopted" : "tabled",
      language,
      masthead: {
        ...header.masthead,
        symbol: this.#symbol === null ? null : { text: this.#symbol, derived: false },
        committee: this.#committee,
        agendaItem: hasAgenda ? { number: this.#agendaNumber ?? "", title: this.#agendaTitle } : null,
        amends: this.#amends ?? header.masthead.amends,
        version: this.#version,
      },
      adoption: this.#adoption(header.adoption),
    };
  }

  #adoption(heading: Adoption | null): Adoption | null {
    if (heading === null && this.#reference === null) return null;
    return { ...(heading ?? { date: null, meeting: null, result: null }), reference: this.#reference };
  }

  /** "Original: French" and no other language: the text itself is the original. */
  #onlyLanguage({ originalLanguage }: Masthead): LanguageCode | null {
    return this.#lines.some(({ text }) => text === "English") ? null : originalLanguage;
  }
}

function kindOf(name: string): DocumentKind {
  const lower = name.toLowerCase();
  return lower === "decision" ? "decision" : lower === "resolution" ? "resolution" : "statement";
}
