// Words just typed that could be a live reference to a paragraph of this text: "paragraph 3 above", "paragraphs 3 and 4 of the
// present resolution", "the fourth preambular paragraph". Only an offer, and never where the words point into another text.
// How paragraphs of the own text are cited: Editorial Manual, and practice of the organs ("above", "the present resolution").
import type { Labels } from "#core/numbering/label-blocks.ts";
import { parseOrdinalWords } from "#core/numbering/ordinal-words.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { numberPaths } from "./reference-texts.ts";

export interface OfferedReference {
  /** Offsets of the number in the text of the block, without marks. */
  readonly start: number;
  readonly end: number;
  readonly target: BlockId;
  readonly text: string;
}

export interface ReferenceOffer {
  /** The words the offer is about: "paragraph 3 above". */
  readonly words: string;
  readonly references: readonly OfferedReference[];
}

export interface OfferPlace {
  readonly blocks: readonly Block[];
  readonly labels: Labels;
  readonly block: BlockId;
  /** Where the caret stands in the block's text, without marks. */
  readonly offset: number;
}

/** No reference is written in more. */
const longest = 160;

const number = String.raw`\d{1,3}(?: (?:bis|ter|quater|quinquies|sexies|septies|octies))?(?: \([a-z]{1,4}\))*|\([a-z]{1,4}\)(?: \([a-z]{1,4}\))*`;
const list = `(?:${number})(?:(?:, and |, | and | or | to |–|-)(?:${number}))*`;
const here = ` above| below| of (?:the present|this) (?:resolution|decision|statement|text|annex)`;
const numbered = new RegExp(
  String.raw`(?<![\p{L}\d])(preambular )?[Pp]aragraphs? (${list})(${here})?([,;.]? ?)$`,
  "u",
);
const ordinals = `[a-z]+(?:-[a-z]+)?`;
const counted = new RegExp(
  String.raw`(?<![\p{L}-])(${ordinals}(?:(?:, | and | to )${ordinals})*) preambular paragraphs?(${here})?([,;.]? ?)$`,
  "u",
);

/** What would follow words that point into another text. */
const goesElsewhere = /^\s*(?:of|in|to|thereof)\b/;
/** What stands before words that may point into another text: they are a reference only if they say where. */
const speaksOfAnother =
  /\b(?:[Rr]esolutions?|[Dd]ecisions?|[Rr]eports?|[Ss]tatements?|[Aa]nnex|[Aa]rticles?|[Rr]ules?|[Dd]ocuments?|thereof|Declaration|Covenant|Convention|Charter|Protocol|Agenda|Programme|Platform|Outcome|Agreement|Statute|Pact)\b[^;]*$/;

/** Null where nothing is to be offered. */
export function findReferenceOffer({ blocks, labels, block: id, offset }: OfferPlace): ReferenceOffer | null {
  const at = blocks.findIndex((each) => each.id === id);
  const block = blocks[at];
  if (block === undefined) return null;
  const text = textOf(block.spans);
  const from = Math.max(0, offset - longest);
  const before = text.slice(from, offset);
  const found = numbered.exec(before) ?? counted.exec(before);
  if (found === null) return null;
  const isNumbered = /^(?:preambular )?[Pp]aragraph/.test(found[0]);
  const [, , , hereOfNumbered] = found;
  const where = isNumbered ? hereOfNumbered : found[2];
  const tail = (isNumbered ? found[4] : found[3]) ?? "";
  if (where === undefined && (tail === " " || isElsewhere(before.slice(0, found.index), text.slice(offset))))
    return null;
  const written = isNumbered ? found[2] : found[1];
  if (written === undefined) return null;
  const start =
    from + found.index + found[0].indexOf(written, isNumbered ? found[0].search(/[Pp]aragraph/) + 9 : 0);
  const isPreambular = !isNumbered || found[1] !== undefined;
  const references = resolve(isNumbered ? readNumbers(written) : readOrdinals(written), {
    start,
    paths: pathsAround(blocks, labels, at),
    isPreambular,
  });
  if (references === null || !areWhere(references, blocks, { at, where: where?.trim() })) return null;
  if (references.some((each) => isLive(block, each))) return null;
  return { words: found[0].slice(0, found[0].length - tail.length).trim(), references };
}

function isElsewhere(before: string, after: string): boolean {
  return goesElsewhere.test(after) || speaksOfAnother.test(before);
}

interface Written {
  readonly at: number;
  readonly text: string;
  /** The whole number: "5 (b)" for the "(b)" of "5 (a) and (b)". */
  readonly number: string;
}

function readNumbers(written: string): readonly Written[] {
  const found: Written[] = [];
  let top = "";
  for (const { 0: text, index } of written.matchAll(new RegExp(number, "g"))) {
    const isNested = text.startsWith("(");
    if (!isNested) top = /^[^(]+/.exec(text)?.[0].trim() ?? "";
    found.push({ at: index, text, number: isNested ? `${top} ${text}` : text });
  }
  return found;
}

function readOrdinals(written: string): readonly Written[] {
  // "the" and other words before the first ordinal are no ordinals: the expression begins at the last word that may be one.
  return [...written.matchAll(/[a-z]+(?:-[a-z]+)?/g)]
    .filter(({ 0: word }) => word !== "and" && word !== "to")
    .map(({ 0: text, index }) => ({ at: index, text, number: String(parseOrdinalWords(text) ?? "") }));
}

interface Targets {
  readonly start: number;
  readonly paths: ReadonlyMap<string, BlockId>;
  readonly isPreambular: boolean;
}

/** All or nothing: half a list of references would be a trap. */
function resolve(
  written: readonly Written[],
  { start, paths, isPreambular }: Targets,
): readonly OfferedReference[] | null {
  const references: OfferedReference[] = [];
  for (const { at, text, number: named } of written) {
    const target = paths.get(isPreambular ? `PP${named}` : named);
    if (target === undefined) return null;
    references.push({ start: start + at, end: start + at + text.length, target, text });
  }
  return references.length === 0 ? null : references;
}

/** The numbers of the part or annex the block is in: those of another would need to be named with it. */
function pathsAround(blocks: readonly Block[], labels: Labels, at: number): ReadonlyMap<string, BlockId> {
  const divides = (block: Block): boolean => block.kind === "part" || block.kind === "annex";
  const first = blocks.findLastIndex((block, index) => index <= at && divides(block)) + 1;
  const next = blocks.findIndex((block, index) => index > at && divides(block));
  const around = blocks.slice(first, next < 0 ? blocks.length : next);
  const kinds = new Map(around.map(({ id, kind }) => [id, kind]));
  const paths = new Map<string, BlockId>();
  for (const [id, path] of numberPaths(around, labels)) {
    const top = path[0];
    if (top === undefined || kinds.get(top.block) === "section") continue;
    const isPreambular = kinds.get(top.block) === "preambular";
    const key = `${isPreambular ? "PP" : ""}${path.map(({ text }) => text).join(" ")}`;
    if (!paths.has(key)) paths.set(key, id);
  }
  return paths;
}

interface Where {
  readonly at: number;
  readonly where: string | undefined;
}

/** "above" is above. */
function areWhere(
  references: readonly OfferedReference[],
  blocks: readonly Block[],
  { at, where }: Where,
): boolean {
  const places = new Map(blocks.map(({ id }, index) => [id, index]));
  return references.every(({ target }) => {
    const place = places.get(target) ?? -1;
    if (where === "above") return place < at;
    return where === "below" ? place > at : place !== at;
  });
}

/** True where the number is a live reference already. */
function isLive(block: Block, { start, end }: OfferedReference): boolean {
  let at = 0;
  for (const span of block.spans) {
    const next = at + (span.kind === "note" ? 0 : span.text.length);
    if (span.kind === "reference" && at < end && next > start) return true;
    at = next;
  }
  return false;
}
