// What the styles of our own Word files say of a paragraph. Names, not ids: other programs make ids of their own.
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import type { OpeningPart } from "#formats/layout/read-opening.ts";
import { plainText } from "./piece-spans.ts";
import type { WordStyles } from "./read-styles.ts";
import type { WordView } from "./word-view.ts";

export type OwnStyle =
  | { readonly part: "block"; readonly kind: BlockKind; readonly level: Level }
  | { readonly part: OpeningPart | "closing" | "loose-note" | "nothing" };

const block = (kind: BlockKind, level: Level = 0): OwnStyle => ({ part: "block", kind, level });

const ownStyles: ReadonlyMap<string, OwnStyle> = new Map<string, OwnStyle>([
  ["enactingline", block("enacting")],
  ["preambularparagraph", block("preambular")],
  ["operativeparagraph", block("operative")],
  ["subparagraph(a)", block("subparagraph", 1)],
  ["subparagraph(i)", block("subparagraph", 2)],
  ["subparagrapha.", block("subparagraph", 3)],
  ["subparagraphi.", block("subparagraph", 4)],
  ["continuation", block("continuation")],
  ["text", block("text")],
  ["sectionheading", block("section")],
  ["partheading", block("part")],
  ["annexheading", block("annex")],
  ["textheading", block("heading")],
  ["mastheadorgan", { part: "heading" }],
  ["mastheadfact", { part: "heading" }],
  ["bodyname", { part: "heading" }],
  ["draftnotice", { part: "draft-notice" }],
  ["session", { part: "session" }],
  ["sessionfact", { part: "fact" }],
  ["adoptionheading", { part: "adoption-heading" }],
  ["resolutionnumber", { part: "adoption-heading" }],
  ["adoptedby", { part: "adoption-heading" }],
  ["adoptionreference", { part: "adoption-reference" }],
  ["sponsors", { part: "sponsors" }],
  ["resolutiontitle", { part: "title" }],
  ["meetinganddate", { part: "closing" }],
  ["voteresult", { part: "closing" }],
  ["votelist", { part: "closing" }],
  ["footnotetext", { part: "loose-note" }],
]);

export function ownStyleOf(name: string): OwnStyle | null {
  return ownStyles.get(name) ?? null;
}

/** These are ours alone; other programs keep them when they save a file of ours. */
const ours = ["enactingline", "preambularparagraph", "operativeparagraph", "draftnotice", "resolutiontitle"];

/** True for a file that Penholder wrote, also where somebody added to it; not for one that holds another text by now. */
export function isOwnWord({ paragraphs }: WordView, styles: WordStyles): boolean {
  if (!ours.every((name) => styles.names.has(name))) return false;
  const filled = paragraphs.filter((paragraph) => plainText(paragraph).trim() !== "");
  const own = filled.filter(({ look }) => ownStyleOf(styles.of(look.style).name) !== null);
  return own.length * 2 >= filled.length;
}
