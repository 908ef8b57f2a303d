// What a paragraph of our own plain text is. The writer asks the same question, so that it never writes what reads as something else.
import type { BlockKind, DocumentKind, Level } from "#core/resolution/resolution.ts";
import { opensOperative } from "./opening.ts";
import { noOpenLabels, type OpenLabels, parseLabel, placeLabel, type TypedLabel } from "./typed-label.ts";

export interface OwnParagraph {
  readonly kind: BlockKind;
  readonly level: Level;
  /** The marked text without label or marker. */
  readonly text: string;
  readonly label: TypedLabel | null;
  /** The order its label says, where it has one. */
  readonly order: number | null;
}

export interface OwnState {
  readonly document: DocumentKind;
  readonly inAnnex: boolean;
  /** Before a part's first body paragraph an organ's line is the enacting line. */
  readonly beforeBody: boolean;
  readonly operativeSeen: boolean;
  readonly previous: BlockKind | null;
  readonly previousEndsWithColon: boolean;
  readonly open: OpenLabels;
}

export function firstOwnState(document: DocumentKind): OwnState {
  return {
    document,
    inAnnex: false,
    beforeBody: true,
    operativeSeen: false,
    previous: null,
    previousEndsWithColon: false,
    open: noOpenLabels,
  };
}

/** Spaces by which each level of subparagraph is set in. */
export const indentStep = 4;

const marker =
  /^\[(title|enacting|preambular|operative|subparagraph|continuation|section|part|annex|heading|text)(?: ([0-4]))?\](?: |$)/;
const division = /^## (Section|Part|Annex)(?: ([A-Za-z]{1,10}))?(?:\. |\.?$)/;
const enacting = /^\*?The [A-Z][A-Za-z’' -]{2,80}\*?,?\*?$/;

export function classifyOwn(text: string, indent: number, state: OwnState): OwnParagraph {
  return byMarker(text) ?? byHeading(text) ?? byLabel(text, indent, state) ?? byPosition(text, indent, state);
}

function unlabelled(kind: BlockKind, text: string, level: Level = 0): OwnParagraph {
  return { kind, level, text, label: null, order: null };
}

function byMarker(text: string): OwnParagraph | null {
  const found = marker.exec(text);
  if (found === null) return null;
  const kind = found[1] as BlockKind; // the pattern lists the kinds
  const level = Number(found[2] ?? (kind === "subparagraph" ? 1 : 0)) as Level; // the pattern allows 0 to 4
  return unlabelled(kind, text.slice(found[0].length), level);
}

function byHeading(text: string): OwnParagraph | null {
  if (text.startsWith("### ")) return unlabelled("heading", text.slice(4));
  if (text.startsWith("# ")) return unlabelled("title", text.slice(2));
  const found = division.exec(text);
  if (found === null) return null;
  const kind = found[1] === "Section" ? "section" : found[1] === "Part" ? "part" : "annex";
  return unlabelled(kind, text.slice(found[0].length));
}

function byLabel(text: string, indent: number, state: OwnState): OwnParagraph | null {
  if (state.document === "text") return null;
  const label = parseLabel(text);
  if (label === null) return null;
  if (label.style === "number" && indent === 0)
    return { kind: "operative", level: 0, text: label.rest, label, order: Number(label.value) };
  const place = placeLabel(label, state.open, state.previousEndsWithColon);
  if (indent > 0) {
    const level = indentLevel(indent);
    const order = level === place.level ? place.order : null;
    return { kind: "subparagraph", level, text: label.rest, label, order };
  }
  if (label.style === "dot" && place.order > 1 && state.open[place.level] === 0) return null;
  return { kind: "subparagraph", level: place.level, text: label.rest, label, order: place.order };
}

function byPosition(text: string, indent: number, state: OwnState): OwnParagraph {
  if (state.document === "text") return unlabelled("text", text);
  const goesOn =
    state.previous === "operative" || state.previous === "subparagraph" || state.previous === "continuation";
  if (goesOn && indent > 0) return unlabelled("continuation", text, indentLevel(indent));
  if (state.inAnnex) return unlabelled("text", text);
  if (state.beforeBody && enacting.test(text)) return unlabelled("enacting", text);
  if (goesOn && state.operativeSeen) return unlabelled("continuation", text);
  if (state.operativeSeen) return unlabelled("text", text);
  const isOperative = !/,\W*$/.test(text) && opensOperative(text);
  return unlabelled(isOperative ? "operative" : "preambular", text);
}

function indentLevel(indent: number): Level {
  return Math.min(4, Math.ceil(indent / indentStep)) as Level; // between 1 and 4: the indent is positive
}

/** What the paragraph read leaves for the next one. */
export function afterOwn(state: OwnState, paragraph: OwnParagraph): OwnState {
  const { kind } = paragraph;
  const next = {
    ...state,
    previous: kind,
    previousEndsWithColon: paragraph.text.trimEnd().endsWith(":"),
    open: openAfter(state, paragraph),
  };
  if (kind === "annex") return { ...next, inAnnex: true, beforeBody: false, operativeSeen: false };
  if (kind === "part") return { ...next, beforeBody: true, operativeSeen: false };
  if (kind === "section") return { ...next, operativeSeen: false };
  if (kind === "title" || kind === "heading" || kind === "text") return next;
  return { ...next, beforeBody: false, operativeSeen: state.operativeSeen || kind === "operative" };
}

function openAfter(state: OwnState, { kind, label, level, order }: OwnParagraph): OpenLabels {
  if (kind === "continuation") return state.open;
  if (kind !== "subparagraph") return noOpenLabels;
  const open: [number, number, number, number, number] = [...state.open];
  open[level] = label === null || order === null ? (open[level] ?? 0) + 1 : order;
  for (let deeper = level + 1; deeper < open.length; deeper += 1) open[deeper] = 0;
  return open;
}

/** True where a text without a head has lines that only our own plain text has: "# Title", "[operative] …". */
export function hasOwnMarks(lines: readonly { readonly text: string }[]): boolean {
  return lines.some(({ text }) => text.startsWith("# ") || marker.test(text) || division.test(text));
}
