// Where an element of a body stands, and which paragraph the next words belong to.
import type { BlockId, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { enactingOrgan } from "#formats/txt/organs.ts";
import { textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { childNamed, elementsIn, localName } from "./akn-elements.ts";
import type { AknMessages } from "./akn-messages.ts";
import type { BlockList, OpenBlock } from "./block-list.ts";
import type { PrintedNumber } from "./check-numbers.ts";
import type { SpanReader } from "./read-spans.ts";

export interface BodyReading {
  readonly blocks: BlockList;
  readonly spans: SpanReader;
  readonly messages: AknMessages;
  /** The numbers that the file prints, by paragraph. */
  readonly numbers: Map<BlockId, PrintedNumber>;
}

/** Where an element stands: in how many lists and points, in what paragraph, and whether in a section. */
export interface Depth {
  readonly lists: number;
  readonly points: number;
  readonly owner: OpenBlock | null;
  readonly inSection: boolean;
  /** What words without an element of their own kind are. */
  readonly words: "text" | "preambular";
  readonly isChildOfList: boolean;
}

export const top: Depth = {
  lists: 0,
  points: 0,
  owner: null,
  inSection: false,
  words: "text",
  isChildOfList: false,
};

/** The next words: of the paragraph they belong to while it has none, else what goes on after it, else a line of its own. */
export function addWords(
  spans: readonly Span[],
  named: readonly XmlElement[],
  depth: Depth,
  { blocks }: BodyReading,
): void {
  const { owner, lists, words } = depth;
  if (owner !== null && !owner.hasWords) {
    owner.spans = spans;
    owner.hasWords = true;
  } else if (owner !== null) blocks.add("continuation", owner.level, spans, named);
  else if (lists > 0) blocks.add("continuation", lists - 1, spans, named);
  else if (words === "preambular" && enactingOrgan(textOf(spans)) !== null)
    blocks.add("enacting", 0, spans, named);
  else blocks.add(words, 0, spans, named);
}

/** The paragraphs inside, however deep their wrapping. */
export function headedWords(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) =>
    /^(?:content|intro|wrapUp)$/.test(localName(child)) ? headedWords(child) : [child],
  );
}

export function childText(element: XmlElement, name: string): string {
  const child = childNamed(element, name);
  return child === null ? "" : textIn(child).trim();
}

/** Without its number and its first heading, which were read. */
export function withoutHeading(element: XmlElement): XmlElement {
  const heading = childNamed(element, "heading");
  const children = element.children.filter(
    (child) => typeof child === "string" || (child !== heading && localName(child) !== "num"),
  );
  return { ...element, children };
}
