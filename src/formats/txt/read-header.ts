// The masthead, the adoption heading and the title: the lines above the enacting line.
import type {
  Adoption,
  AgendaItem,
  DocumentKind,
  LanguageCode,
  Masthead,
  Session,
} from "#core/resolution/resolution.ts";
import { emptyMasthead } from "#core/resolution/resolution.ts";
import { readCatalogue } from "./catalogue-header.ts";
import type { ClassifiedParagraph } from "./classify-paragraphs.ts";
import { readDate } from "./dates.ts";
import { readBlockLine } from "./distribution-block.ts";
import { furnitureOf, isSymbol } from "./furniture.ts";
import { GrowingText } from "./growing-text.ts";
import {
  adoptionHeading,
  councilAdoption,
  isStatementHeading,
  type NumberLine,
  readNumberLine,
  readSession,
  readSessionDates,
} from "./header-lines.ts";
import { headerSegments, type Segment } from "./header-segments.ts";
import { bodyOf } from "./organs.ts";
import { joinLines } from "./paragraph-ends.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";
import { readSponsorLine } from "./sponsor-line.ts";

export interface Header {
  readonly body: string | null;
  readonly kind: DocumentKind;
  readonly language: LanguageCode;
  readonly masthead: Masthead;
  /** What the lines above the text tell of the adoption; null where they tell nothing. */
  readonly adoption: Adoption | null;
  readonly title: string;
  readonly titles: readonly ClassifiedParagraph[];
}

export function readHeader(lines: readonly SourceLine[], reporter: Reporter): Header {
  const reader = new HeaderReader(reporter);
  const { rest, sponsors } = readCatalogue(lines, reporter);
  for (const segment of headerSegments(rest)) reader.take(segment);
  return reader.finish(sponsors);
}

const noAdoption: Adoption = { date: null, meeting: null, result: null, reference: null };

/** What a line without a form of its own goes on with. */
type Expecting = "agenda-title" | "adoption" | "reference" | "title" | null;

class HeaderReader {
  readonly #reporter: Reporter;
  #masthead: Masthead = emptyMasthead;
  #adoption: Adoption | null = null;
  #body: string | null = null;
  #kind: DocumentKind = "resolution";
  #language: LanguageCode = "en";
  #expecting: Expecting = null;
  #title: Segment[] = [];
  #loose: Segment[] = [];

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  take(segment: Segment): void {
    const text = segment.text.replace(/^\*(?=[^*\s])|\*$/g, "").trim();
    if (text === "") return;
    const clean = { ...segment, text };
    const taken =
      (this.#adoption !== null && this.#takeNumber(clean)) ||
      this.#takeFurniture(clean) ||
      this.#takeMasthead(clean) ||
      this.#takeAdoption(clean, segment) ||
      this.#takeNumber(clean) ||
      this.#takeSponsors(clean);
    if (!taken) this.#takeLoose(clean);
  }

  #takeFurniture({ text, line }: Segment): boolean {
    if (isSymbol(text) && this.#masthead.symbol === null) {
      this.#masthead = {
        ...this.#masthead,
        symbol: { text: text.replace(/(?<!\*)\*+$/, ""), derived: false },
      };
      return true;
    }
    const furniture = furnitureOf(text) !== null || text === "United Nations";
    if (furniture)
      this.#report("page-furniture", `${quoted(text)} belongs to the page, not to the text.`, line);
    return furniture;
  }

  #takeMasthead(segment: Segment): boolean {
    const { text } = segment;
    const body = this.#expecting === null ? bodyOf(text) : null;
    if (body !== null) {
      if (this.#body === null || body !== "ga") this.#body = body;
      return true;
    }
    return this.#takeSession(segment) || this.#takeBlock(text) || this.#takeAgenda(segment);
  }

  /** Distribution, date of issue and languages. */
  #takeBlock(text: string): boolean {
    const mayBeIssued = this.#masthead.issued === null && this.#expecting === null;
    const found = readBlockLine(text, mayBeIssued);
    if (found === null) return false;
    if (found.kind === "language") this.#language = found.language;
    else this.#masthead = { ...this.#masthead, ...found.change };
    return true;
  }

  #takeSession({ text, line }: Segment): boolean {
    const session = readSession(text);
    if (session !== null && this.#masthead.session === null) {
      this.#masthead = { ...this.#masthead, session };
      if (/cycle$/i.test(text))
        this.#report("cycle", `${quoted(text)} is kept as an organizational session of that number.`, line);
      return true;
    }
    const known: Session | null = this.#masthead.session;
    const dates = known === null ? null : readSessionDates(known, text);
    if (known !== null && dates !== null) {
      this.#masthead = { ...this.#masthead, session: { ...known, dates } };
      return true;
    }
    if (known?.kind === "organizational" && /^Organizational (?:meeting|session)$/.test(text)) return true;
    const committee = /^(?:First|Second|Third|Fourth|Fifth|Sixth) Committee$/.test(text);
    if (committee) this.#masthead = { ...this.#masthead, committee: text };
    return committee;
  }

  #takeAgenda({ text }: Segment): boolean {
    const found =
      /^Agenda items? (\d{1,3}(?: ?\([a-z]{1,2}\))?(?:(?:, | and |–|-)(?:\d{1,3})?(?: ?\([a-z]{1,2}\))?)*)[.:]?\s*(.*)$/i.exec(
        text.slice(0, 600),
      );
    if (found === null) return false;
    const item: AgendaItem = {
      number: (found[1] ?? "").trim(),
      title: found[2] === "" ? null : (found[2] ?? null),
    };
    this.#masthead = { ...this.#masthead, agendaItem: item };
    this.#expecting = "agenda-title";
    return true;
  }

  #takeAdoption({ text, line }: Segment, raw: Segment): boolean {
    if (isStatementHeading(text)) {
      this.#kind = "statement";
      this.#expecting = null;
      return true;
    }
    const heading = adoptionHeading(text);
    if (heading !== null) {
      this.#kind = heading.kind;
      this.#body = bodyOf(heading.organ) ?? this.#body;
      this.#setAdoption({ date: heading.date });
      this.#expecting = "adoption";
      if (/\*$/.test(raw.text) && !raw.text.startsWith("*"))
        this.#report(
          "star-note",
          "The adoption heading carries a star; what it refers to is not in the text.",
          line,
        );
      return true;
    }
    const date = this.#expecting === "adoption" ? readDate(text.replace(/^on /, "")) : null;
    const council = date === null ? councilAdoption(text) : null;
    if (date !== null || council !== null) {
      this.#setAdoption(council ?? { date });
      return true;
    }
    if (this.#expecting === "reference") return this.#goOnReference(text);
    const opened = this.#expecting === "adoption" && /^[[(]/.test(text);
    if (!opened) return false;
    this.#setAdoption({ reference: "" });
    return this.#goOnReference(text.slice(1));
  }

  /** "[on the report of the Third Committee (A/…)]", over one line or several. */
  #goOnReference(text: string): boolean {
    const closed =
      (this.#adoption?.reference ?? "").length > 1000 ||
      (/[\])]\.?$/.test(text) && (text.endsWith("]") || !text.includes("(")));
    const words = closed ? text.replace(/[\])]\.?$/, "") : text;
    this.#setAdoption({ reference: joinLines(this.#adoption?.reference ?? "", words).trim() });
    this.#expecting = closed ? "adoption" : "reference";
    return true;
  }

  #setAdoption(change: Partial<Adoption>): void {
    this.#adoption = { ...(this.#adoption ?? noAdoption), ...change };
  }

  #takeNumber(segment: Segment): boolean {
    if (this.#masthead.number !== null) return this.#takeAdoptedOn(segment.text);
    const found: NumberLine | null = readNumberLine(segment.text);
    if (found === null) return false;
    this.#masthead = { ...this.#masthead, number: found.number };
    this.#title = found.title === "" ? [] : [{ ...segment, text: found.title }];
    if (found.date !== null) this.#setAdoption({ date: found.date });
    if (!found.titleFollows) this.#body = "sc";
    this.#expecting = found.titleFollows ? "title" : null;
    return true;
  }

  /** "of 16 March 1988" under a number of the Security Council. */
  #takeAdoptedOn(text: string): boolean {
    const date = this.#title.length > 0 ? null : readDate(text.replace(/^of /, ""));
    if (date !== null) this.#setAdoption({ date });
    return date !== null;
  }

  #takeSponsors({ text, line }: Segment): boolean {
    const found = readSponsorLine(text);
    if (found === null) return false;
    this.#masthead = {
      ...this.#masthead,
      sponsors: [...this.#masthead.sponsors, ...found.sponsors],
      amends: found.amends ?? this.#masthead.amends,
      submittedBy: found.submittedBy ?? this.#masthead.submittedBy,
    };
    if (found.kind !== null) this.#kind = found.kind;
    if (this.#loose.length > 0 && this.#expecting === null)
      for (const one of this.#loose.splice(0)) this.#unused(one);
    if (found.left !== "")
      this.#report("line-not-used", `${quoted(found.left)} was left out of the sponsors.`, line);
    this.#expecting = "title";
    return true;
  }

  #takeLoose(segment: Segment): void {
    const { agendaItem } = this.#masthead;
    if (this.#expecting === "agenda-title" && agendaItem !== null && (agendaItem.title ?? "").length < 600) {
      const title = joinLines(agendaItem.title ?? "", segment.text);
      this.#masthead = { ...this.#masthead, agendaItem: { ...agendaItem, title } };
    } else if (this.#expecting === "title") this.#takeTitle(segment);
    else this.#loose.push(segment);
  }

  /** A letter alone under the title belongs to the number: "57/283 B". */
  #takeTitle(segment: Segment): void {
    const { number } = this.#masthead;
    if (/^[A-Z]$/.test(segment.text) && number !== null)
      this.#masthead = { ...this.#masthead, number: `${number} ${segment.text}` };
    else if (/:$/.test(segment.text)) this.#loose.push(segment);
    else this.#title.push(segment);
  }

  finish(sponsors: Masthead["sponsors"]): Header {
    const hasTitle = this.#title.length > 0;
    const lines = hasTitle ? this.#title : this.#titleFromLoose();
    const growing = new GrowingText("");
    for (const segment of lines) growing.add(segment.text);
    const title = String(growing);
    const used = new Set(lines);
    for (const segment of this.#loose) if (!used.has(segment)) this.#unused(segment);
    const first = lines[0];
    return {
      body: this.#body,
      kind: this.#kind,
      language: this.#language,
      masthead: { ...this.#masthead, sponsors: [...sponsors, ...this.#masthead.sponsors] },
      adoption: this.#adoption,
      title,
      titles: first === undefined ? [] : [{ kind: "title", level: 0, text: title, line: first.line }],
    };
  }

  /** Without a number the last lines before the text are the title, back to a blank line. */
  #titleFromLoose(): readonly Segment[] {
    if (this.#body === "sc" || this.#masthead.number !== null) return [];
    let from = this.#loose.length - 1;
    while (from > 0 && this.#loose[from]?.gap === false) from -= 1;
    return from < 0 ? [] : this.#loose.slice(from);
  }

  #unused({ text, line }: Segment): void {
    this.#reporter.warn("line-not-used", `${quoted(text)} has no place in our form; it was left out.`, {
      line: line.number,
      column: line.column,
    });
  }

  #report(kind: string, text: string, line: SourceLine): void {
    this.#reporter.info(kind, text, { line: line.number, column: line.column });
  }
}
