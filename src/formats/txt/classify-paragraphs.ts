// Paragraphs to kinds and levels: by label, by how they open, and by where they stand.
import { matchOpener } from "#core/openers/match-opener.ts";
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import type { Paragraph } from "./open-paragraph.ts";
import { looksLikeHeading, startsLowerCase } from "./paragraph-ends.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";
import { isStatementLead } from "./statement-lead.ts";
import { noOpenLabels, type OpenLabels, parseLabel, placeLabel } from "./typed-label.ts";

export interface ClassifiedParagraph {
  readonly kind: BlockKind;
  readonly level: Level;
  readonly text: string;
  readonly line: SourceLine;
  /** The labels open after a subparagraph. */
  readonly open?: OpenLabels;
  /** True for a section that ends an annex. */
  readonly resumes?: true;
}

interface State {
  readonly isProse: boolean;
  inAnnex: boolean;
  operativeSeen: boolean;
  number: number;
  previous: BlockKind | null;
  previousText: string;
  open: OpenLabels;
}

interface ClassifyOptions {
  /** Whether what has no label is prose: a statement without the organ's line. */
  readonly isProse: boolean;
  readonly reporter: Reporter;
}

export function classifyParagraphs(
  paragraphs: readonly Paragraph[],
  { isProse, reporter }: ClassifyOptions,
): readonly ClassifiedParagraph[] {
  const numbered = numberedAhead(paragraphs);
  const state: State = {
    isProse,
    inAnnex: false,
    operativeSeen: false,
    number: 0,
    previous: null,
    previousText: "",
    open: noOpenLabels,
  };
  return paragraphs.flatMap((paragraph, index) => {
    const read = classify(paragraph, state, numbered[index] === true, reporter);
    for (const one of read) remember(state, one);
    return read;
  });
}

/** For each paragraph, whether a numbered one follows before the next part, section or annex. */
function numberedAhead(paragraphs: readonly Paragraph[]): readonly boolean[] {
  const ahead: boolean[] = [];
  let found = false;
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    ahead[index] = found;
    if (paragraph === undefined) continue;
    if (paragraph.division !== null || paragraph.enacting) found = false;
    if (paragraph.label?.style === "number") found = true;
  }
  return ahead;
}

function classify(
  paragraph: Paragraph,
  state: State,
  numbered: boolean,
  reporter: Reporter,
): readonly ClassifiedParagraph[] {
  const { text, line, division } = paragraph;
  if (paragraph.enacting) return [{ kind: "enacting", level: 0, text, line }];
  if (division !== null) {
    const resumes = division.resumes === true ? { resumes: division.resumes } : {};
    return [{ kind: division.kind, level: 0, text, line, ...resumes }];
  }
  if (paragraph.label?.style === "preambular") return [{ kind: "preambular", level: 0, text, line }];
  if (paragraph.label?.style === "number") return numberedParagraph(paragraph, state, reporter);
  if (paragraph.label !== null) return [nested(paragraph, state, reporter)];
  return [{ ...unlabelled(text, state, numbered), text, line }];
}

function numberedParagraph(
  paragraph: Paragraph,
  state: State,
  reporter: Reporter,
): readonly ClassifiedParagraph[] {
  const { text, line, label } = paragraph;
  const typed = Number(label?.value);
  const place = { line: line.number, column: line.column };
  if (typed !== state.number + 1)
    reporter.info(
      "number-out-of-order",
      `The paragraph typed as ${quoted(label?.typed ?? "")} follows number ${state.number}; numbers are counted anew.`,
      place,
    );
  state.number = typed;
  const first: ClassifiedParagraph = { kind: "operative", level: 0, text, line };
  const inner = parseLabel(text);
  if (inner?.style !== "paren") return [first];
  return [
    { ...first, text: "" },
    {
      kind: "subparagraph",
      level: 1,
      text: inner.rest,
      line,
      open: placeLabel(inner, noOpenLabels, true).open,
    },
  ];
}

function nested({ text, line, label }: Paragraph, state: State, reporter: Reporter): ClassifiedParagraph {
  if (label === null) return { kind: "text", level: 0, text, line };
  const { level, order, open } = placeLabel(label, state.open, state.previousText.endsWith(":"));
  const expected = (state.open[level] ?? 0) + 1;
  if (order !== expected)
    reporter.info(
      "number-out-of-order",
      `The subparagraph typed as ${quoted(label.typed)} is number ${expected} of its list; labels are counted anew.`,
      { line: line.number, column: line.column },
    );
  return { kind: "subparagraph", level, text, line, open };
}

/** "Reviews" may be a verb; alone between numbered paragraphs it is a heading. */
function isHeadingOfOneWord(text: string): boolean {
  return /^\p{Lu}\p{L}+$/u.test(text);
}

/** A heading that stands between complete paragraphs may be long. */
const longestHeading = 400;

function unlabelled(
  text: string,
  state: State,
  numbered: boolean,
): { readonly kind: BlockKind; readonly level: Level } {
  const goesOn =
    state.previous === "operative" || state.previous === "subparagraph" || state.previous === "continuation";
  if (goesOn && startsLowerCase(text)) return { kind: "continuation", level: 0 };
  if (state.isProse || isStatementLead(text)) return { kind: "text", level: 0 };
  if (state.inAnnex) return { kind: looksLikeHeading(text, longestHeading) ? "heading" : "text", level: 0 };
  const preambular = matchOpener(text, "preambular");
  const operative = matchOpener(text, "operative");
  const heading =
    looksLikeHeading(text, longestHeading) && preambular?.known !== true && operative?.known !== true;
  if (heading || (state.number > 0 && isHeadingOfOneWord(text))) return { kind: "heading", level: 0 };
  if (!state.operativeSeen) {
    // Before numbered paragraphs even "Adopts the following declaration:" is unnumbered: it only leads up to them.
    if (!numbered && operative?.known === true) return { kind: "operative", level: 0 };
    return { kind: "preambular", level: 0 };
  }
  if (preambular?.known === true && /[,:]\W*$/.test(text)) return { kind: "preambular", level: 0 };
  if (operative?.known === true) return { kind: "operative", level: 0 };
  return { kind: goesOn ? "continuation" : "text", level: 0 };
}

function remember(state: State, { kind, text, open, resumes }: ClassifiedParagraph): void {
  if (kind === "annex") Object.assign(state, { inAnnex: true, operativeSeen: false, number: 0 });
  // Numbers run on through the sections of a text; parts begin anew.
  if (kind === "part" || kind === "enacting") state.number = 0;
  if (kind === "part" || kind === "section" || kind === "enacting") state.operativeSeen = false;
  if (kind === "part" || kind === "enacting" || resumes === true) state.inAnnex = false;
  if (kind === "operative") state.operativeSeen = true;
  if (kind !== "continuation") state.open = open ?? noOpenLabels;
  state.previous = kind;
  state.previousText = text;
}
