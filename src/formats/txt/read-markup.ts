// Marks inside a paragraph: *italics*, **bold**, [text](address), [^1] and backslash escapes.
import type { Span, TextSpan } from "#core/resolution/resolution.ts";
import { joinSpans } from "#core/resolution/spans.ts";

/** A stretch of a paragraph: text with its look, or the name of a note. */
export type MarkedPiece =
  | TextSpan
  | { readonly kind: "mark"; readonly name: string }
  /** A live reference, in our own plain text: the name of its paragraph. */
  | { readonly kind: "reference"; readonly name: string; readonly text: string };

type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "stars"; readonly count: number; readonly opens: boolean; readonly closes: boolean }
  | { readonly kind: "mark"; readonly name: string }
  | { readonly kind: "reference"; readonly name: string; readonly text: string }
  | { readonly kind: "link"; readonly inner: readonly Token[]; readonly address: string };

/**
 * Reads marks. `exact` is our own plain text, where every star is a mark; elsewhere a star has to stand at the
 * edge of a word, because texts use stars as footnote signs too. Stars without a partner stay as they are.
 */
export function readMarkup(text: string, exact: boolean): readonly MarkedPiece[] {
  if (!/[*[\\]/.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  const tokens = tokenize(text, exact);
  return applyLooks(tokens, undefined);
}

/** The spans of marked text; `noteOf` gives the note of a mark's name, `referenceOf` the paragraph of a reference's. */
export function spansOf(
  pieces: readonly MarkedPiece[],
  noteOf: (name: string) => Span,
  referenceOf: (name: string, text: string) => Span = (_, text) => ({ kind: "text", text }),
): readonly Span[] {
  return joinSpans(
    pieces.map((piece) => {
      if (piece.kind === "text") return piece;
      return piece.kind === "mark" ? noteOf(piece.name) : referenceOf(piece.name, piece.text);
    }),
  );
}

const nextSpecialForm = /[*[\\]/g;

function tokenize(text: string, exact: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") tokens.push({ kind: "text", text: plain });
    plain = "";
  };
  const nextLinkEnd = linkEnds(text);
  const nextSpecial = new RegExp(nextSpecialForm);
  let at = 0;
  while (at < text.length) {
    nextSpecial.lastIndex = at;
    const special = nextSpecial.exec(text)?.index ?? text.length;
    plain += text.slice(at, special);
    at = special;
    if (at === text.length) break;
    const read = readSpecial(text, at, exact, nextLinkEnd);
    if (read.token.kind === "text") plain += read.token.text;
    else {
      flush();
      tokens.push(read.token);
    }
    at = read.next;
  }
  flush();
  return tokens;
}

interface Read {
  readonly token: Token;
  readonly next: number;
}

const escapable = /[!-/:-@[-`{-~]/;

function readSpecial(text: string, at: number, exact: boolean, nextLinkEnd: (at: number) => number): Read {
  const character = text.charAt(at);
  if (character === "\\") {
    const escaped = text.charAt(at + 1);
    return escapable.test(escaped)
      ? { token: { kind: "text", text: escaped }, next: at + 2 }
      : { token: { kind: "text", text: "\\" }, next: at + 1 };
  }
  if (character === "*") return readStars(text, at, exact);
  return (
    readMark(text, at) ??
    readLink(text, at, exact, nextLinkEnd) ?? { token: { kind: "text", text: "[" }, next: at + 1 }
  );
}

function readStars(text: string, at: number, exact: boolean): Read {
  let end = at;
  while (text.charAt(end) === "*" && end - at < 3) end += 1;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const opens = exact || (after !== "" && !/[\s,;:.)]/.test(after));
  const closes = exact || (before !== "" && !/\s/.test(before));
  return { token: { kind: "stars", count: end - at, opens, closes }, next: end };
}

const markForm = /^\[\^([A-Za-z0-9-]{1,20})\]/;

function readMark(text: string, at: number): Read | null {
  if (text.charAt(at + 1) !== "^") return null;
  const found = markForm.exec(text.slice(at, at + 24));
  const name = found?.[1];
  return found === null || name === undefined
    ? null
    : { token: { kind: "mark", name }, next: at + found[0].length };
}

/** Places of "](" found once, so that many brackets without an address cost nothing each. */
function linkEnds(text: string): (at: number) => number {
  let known = -2;
  return (at) => {
    if (known !== -1 && known < at) known = text.indexOf("](", at);
    return known;
  };
}

const longestLink = 4000;
const absoluteAddress = /^(?:https?|mailto|ftp):/i;

function readLink(
  text: string,
  at: number,
  exact: boolean,
  nextLinkEnd: (at: number) => number,
): Read | null {
  const nearest = nextLinkEnd(at);
  if (nearest === -1 || nearest - at > longestLink) return null;
  const end = unescapedEnd(text, at + 1);
  if (end === null) return null;
  const closing = addressEnd(text, end + 2);
  if (closing === null) return null;
  const address = text.slice(end + 2, closing).replace(/\\([\\()])/g, "$1");
  if (!absoluteAddress.test(address) && !address.startsWith("#")) return null;
  const name = exact ? referenceName.exec(address)?.[1] : undefined;
  if (name !== undefined) {
    const shown = unescaped(text.slice(at + 1, end));
    return { token: { kind: "reference", name, text: shown }, next: closing + 1 };
  }
  const inner = tokenize(text.slice(at + 1, end), exact);
  return { token: { kind: "link", inner, address }, next: closing + 1 };
}

const referenceName =
  /^#((?:(?:part|annex)\d{1,4}-)?(?:pp|op|section|part|annex|text)\d{0,4}(?:-\d{1,4}){0,8}|gone)$/;

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Where the text of a link ends, at "](" with no other opening bracket between. */
function unescapedEnd(text: string, from: number): number | null {
  for (let at = from; at < text.length && at - from < longestLink; at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "]") return text.charAt(at + 1) === "(" ? at : null;
    else if (character === "[") return null;
  }
  return null;
}

function addressEnd(text: string, from: number): number | null {
  for (let at = from; at < text.length && at - from < longestLink; at += 1) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === ")") return at;
    else if (character === "[" || character === " ") return null;
  }
  return null;
}

/** Turns stars into looks. A look that is never closed was no mark: its stars go back to text. */
function applyLooks(tokens: readonly Token[], link: string | undefined): readonly MarkedPiece[] {
  const paired = pairStars(tokens);
  const pieces: MarkedPiece[] = [];
  let italic = false;
  let bold = false;
  const push = (text: string): void => {
    pieces.push({
      kind: "text",
      text,
      ...(italic ? { italic: true as const } : {}),
      ...(bold ? { bold: true as const } : {}),
      ...(link === undefined ? {} : { link }),
    });
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "text") push(token.text);
    else if (token.kind === "mark" || token.kind === "reference") pieces.push(token);
    else if (token.kind === "link") pieces.push(...linkPieces(token.inner, token.address, { italic, bold }));
    else {
      const use = paired[index] ?? 0;
      if (use < token.count) push("*".repeat(token.count - use));
      if (use === 1 || use === 3) italic = !italic;
      if (use >= 2) bold = !bold;
    }
  }
  return pieces;
}

/** A link to "#" leads nowhere (a web page's own); only an absolute address is one. */
function linkPieces(
  inner: readonly Token[],
  address: string,
  look: { readonly italic: boolean; readonly bold: boolean },
): readonly MarkedPiece[] {
  const link = absoluteAddress.test(address) ? address : undefined;
  return applyLooks(inner, link).map((piece) =>
    piece.kind !== "text"
      ? piece
      : {
          ...piece,
          ...(look.italic ? { italic: true as const } : {}),
          ...(look.bold ? { bold: true as const } : {}),
        },
  );
}

/** How each run of stars is used: its count where it has a partner, 0 where it is text. */
function pairStars(tokens: readonly Token[]): readonly number[] {
  const uses: number[] = tokens.map(() => 0);
  let openItalic: number | null = null;
  let openBold: number | null = null;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "stars") continue;
    const wantsItalic = token.count !== 2;
    const wantsBold = token.count !== 1;
    const canItalic = !wantsItalic || (openItalic === null ? token.opens : token.closes);
    const canBold = !wantsBold || (openBold === null ? token.opens : token.closes);
    if (!canItalic || !canBold) continue;
    uses[index] = token.count;
    if (wantsItalic) openItalic = openItalic === null ? index : null;
    if (wantsBold) openBold = openBold === null ? index : null;
  }
  if (openItalic !== null) dropLook(uses, openItalic, 1);
  if (openBold !== null) dropLook(uses, openBold, 2);
  return uses;
}

/** Takes one look from an opening run that found no partner; "***" keeps its other look. */
function dropLook(uses: number[], index: number, look: 1 | 2): void {
  uses[index] = (uses[index] ?? 0) === 3 ? 3 - look : 0;
}
