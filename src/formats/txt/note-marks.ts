// Marks of footnotes as texts carry them: raised digits, and digits glued to a word or its punctuation.
import type { TextSpan } from "#core/resolution/resolution.ts";
import { lowered } from "./note-lines.ts";
import type { MarkedPiece } from "./read-markup.ts";

export interface MarkContext {
  /** Names of notes whose text was found. */
  readonly known: ReadonlySet<string>;
  /** The highest mark read so far. */
  last: number;
}

const candidate = /[⁰¹²³⁴-⁹]{1,3}|\d{1,3}\/?/g;
const abbreviated =
  /\b(?:corr|add|rev|no|nos|para|paras|vol|vols|art|arts|chap|sect|suppl|amend|conf|wp|crp|res|pp?|\p{L})\.$/iu;
const raised = /^[⁰¹²³⁴-⁹]/;
const beforeSpaced =
  /(?:paragraphs?|articles?|resolutions?|items?|goals?|chapters?|pages?|sections?|phases?|annex|numbers?|nos?\.|and|to|of|by|in|from|on|for|the|with|until|at|than|or|between|about|over|under|part|category|table|regulation|rule|principle|target|version|level|grade|title|vol\.|volume|para\.|paras\.|art\.|sect\.)$/i;

/** Splits text pieces at the marks in them; names are the numbers as printed. */
export function splitMarks(pieces: readonly MarkedPiece[], context: MarkContext): readonly MarkedPiece[] {
  let before = "";
  return pieces.flatMap((piece) => {
    const split = piece.kind !== "text" ? [piece] : splitPiece(piece, before, context);
    before = piece.kind === "mark" ? "" : piece.text.slice(-reach);
    for (const one of split) if (one.kind === "mark") remember(one.name, context);
    return split;
  });
}

/** How far before a number its surroundings tell what it is. */
const reach = 40;

function remember(name: string, context: MarkContext): void {
  if (/^\d+$/.test(name)) context.last = Math.max(context.last, Number(name));
}

function splitPiece(piece: TextSpan, before: string, context: MarkContext): readonly MarkedPiece[] {
  const { text } = piece;
  const split: MarkedPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(candidate)) {
    const at = found.index;
    const end = at + found[0].length;
    const left = at < reach ? (before + text.slice(0, at)).slice(-reach) : text.slice(at - reach, at);
    const isRaised = raised.test(found[0]);
    const right = text.slice(end, end + reach);
    const slashed = found[0].endsWith("/");
    const name = isRaised ? lowered(found[0]) : found[0].replace("/", "");
    const kind = slashed
      ? slashedMark(name, left, right, context)
      : isRaised
        ? raisedMark(name, left, context)
        : bareMark(name, left, right, context);
    if (kind === null) continue;
    const textEnd = kind === "spaced" ? at - 1 : at;
    if (textEnd > from) split.push({ ...piece, text: text.slice(from, textEnd) });
    split.push({ kind: "mark", name });
    remember(name, context);
    from = end;
  }
  if (from < text.length) split.push({ ...piece, text: text.slice(from) });
  return split;
}

/** A raised digit after a letter without a note may be a square metre; after punctuation it is a mark. */
function raisedMark(name: string, left: string, context: MarkContext): "glued" | null {
  const follows = Number(name) === context.last + 1;
  if (context.known.has(name) || follows) return "glued";
  return /[,;.:)”’"'⁰¹²³⁴-⁹]$/.test(left) ? "glued" : null;
}

/** "the Convention, 3/ which": the marks of typewritten documents. */
function slashedMark(
  name: string,
  left: string,
  right: string,
  context: MarkContext,
): "glued" | "spaced" | null {
  if (!context.known.has(name) && Number(name) !== context.last + 1) return null;
  if (!/^(?:[\s,;.:)”"]|$)/.test(right) || !/[a-zA-Z,;.:)”’"] ?$/.test(left)) return null;
  return left.endsWith(" ") ? "spaced" : "glued";
}

function bareMark(
  name: string,
  left: string,
  right: string,
  context: MarkContext,
): "glued" | "spaced" | null {
  const number = Number(name);
  const follows = number === context.last + 1 && number > 0;
  const again = number <= context.last && context.known.has(name);
  const first = context.last === 0 && context.known.has(name);
  if (/[a-z)”’"][,;]$/.test(left) && /^(?:\s|$)/.test(right)) return "glued";
  // "in 2030;4": a figure that nothing but a mark can be, even where its note was lost.
  if (right === "" && /\d;$/.test(left) && (follows || number <= context.last)) return "glued";
  if (!follows && !again && !first) return null;
  if (!/^(?:[\s,;.:)”’]|$)/.test(right) || abbreviated.test(left.trimEnd())) return null;
  if ((follows || again) && context.known.has(name) && afterFigures.test(left)) return "glued";
  if (
    /(?:[a-z)”’"'][,;.:]|[)”’"]|[a-zà-ÿ]{3})$/.test(left) &&
    (context.known.has(name) || /[,;.:)”’"]$/.test(left))
  )
    return "glued";
  return spacedMark(left, right, again, context.known.has(name)) ? "spaced" : null;
}

/** After a year or a number of a resolution, whose figures no figure follows: "of 10 March 2026,1", "resolution 79/258;2". */
const afterFigures = /(?:[\s–](?:19|20)\d\d|\d\/\d{1,3})[,;]$/;

/** "the Court, 2 which": a mark that lost its height and gained a space; only where its note was found. */
function spacedMark(left: string, right: string, again: boolean, known: boolean): boolean {
  if (!known || !left.endsWith(" ")) return false;
  const word = left.trimEnd();
  if (/[a-z)”’"][,;.:]$/.test(word)) return /^(?:$| [a-z]| $)/.test(right);
  if (again || beforeSpaced.test(word) || !/[a-zA-Z)”’]$/.test(word)) return false;
  return /^(?:$|,|;| (?:and|or|which|that|as|in|to|for|of|is|are|was|were|has|have|reaffirms|on|by|at|with|the|its)\b)/.test(
    right,
  );
}
