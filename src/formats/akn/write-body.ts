// The paragraphs of one document: its preamble, and its body with sections, numbered paragraphs and lists.
// A list's depth is the level of its points: what skips a level stands in lists without an opening of their own.
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { type Attributes, escapeText, group, inline } from "#formats/xml/xml-text.ts";
import type { References } from "./references.ts";
import type { SpanWriter } from "./write-spans.ts";

export interface BodyContext {
  readonly names: ReadonlyMap<BlockId, string>;
  /** As printed, and as they would be if numbers were not held. */
  readonly labels: { readonly printed: Labels; readonly live: Labels };
  readonly spans: SpanWriter;
  readonly references: References;
}

/** A block and what hangs on it: subparagraphs and the text that goes on after them. */
interface Headed {
  readonly block: Block;
  readonly nested: readonly Block[];
}

/** The first blocks of a document that are its preamble: the line of the organ and the preambular paragraphs. */
export function countPreamble(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block, at) => !isPreambular(block) && !(isNested(block) && at > 0));
  return end < 0 ? blocks.length : end;
}

function isPreambular({ kind }: Block): boolean {
  return kind === "enacting" || kind === "preambular";
}

function isNested({ kind }: Block): boolean {
  return kind === "subparagraph" || kind === "continuation";
}

export function writePreamble(blocks: readonly Block[], context: BodyContext): string {
  const children = headed(blocks).flatMap(({ block, nested }) => {
    const words = context.spans.element("p", {}, block);
    const list = nested.length === 0 ? [] : [writeBlockList(nested, 1, context)];
    return block.kind === "enacting"
      ? [inline("formula", { name: "enactingFormula", eId: nameOf(block, context) }, words), ...list]
      : [container(block, [words, ...list], context)];
  });
  return group("preamble", {}, children);
}

/** Named after its opening words, which stand in italics. */
function container(block: Block, children: readonly string[], context: BodyContext): string {
  const [first] = block.spans;
  const opener = first?.kind === "text" && first.italic === true ? first.text.toLowerCase() : "";
  const name = /^[\p{L} ]{3,60}$/u.test(opener) ? opener.trim().replace(/ +/g, "_") : "preambular";
  const attributes = { name, eId: nameOf(block, context), refersTo: refersTo("preambular", context) };
  return group("container", attributes, children);
}

/** Inside the preamble, which knows no points: an item without a number is text that goes on, or a level that is skipped. */
function writeBlockList(blocks: readonly Block[], depth: number, context: BodyContext): string {
  const items = atDepth(blocks, depth).map(({ block, nested }) => {
    if (block === null) return group("item", {}, [writeBlockList(nested, depth + 1, context)]);
    const words = context.spans.element("p", {}, block);
    const list = nested.length === 0 ? [] : [writeBlockList(nested, depth + 1, context)];
    return group("item", { eId: nameOf(block, context) }, [...number(block, context), words, ...list]);
  });
  return group("blockList", {}, items);
}

export function writeBody(blocks: readonly Block[], context: BodyContext): readonly string[] {
  const sections: { readonly block: Block | null; readonly children: string[] }[] = [
    { block: null, children: [] },
  ];
  for (const { block, nested } of headed(blocks)) {
    if (block.kind === "section")
      sections.push({ block, children: [...openSection(block, nested, context)] });
    else {
      const section = sections.at(-1);
      const write = section?.block === null ? writeInBody : writeInSection;
      section?.children.push(...write(block, nested, context));
    }
  }
  return sections.flatMap(({ block, children }) =>
    block === null ? children : [group("section", { eId: nameOf(block, context) }, children)],
  );
}

function openSection(block: Block, nested: readonly Block[], context: BodyContext): readonly string[] {
  const heading = block.spans.length === 0 ? [] : [context.spans.element("heading", {}, block)];
  return [...number(block, context), ...heading, ...lists(nested, context)];
}

function writeInBody(block: Block, nested: readonly Block[], context: BodyContext): readonly string[] {
  const { spans } = context;
  const eId = nameOf(block, context);
  switch (block.kind) {
    case "operative":
      return [writeParagraph(block, nested, context)];
    case "subparagraph":
    case "continuation":
      return lists([block, ...nested], context);
    case "preambular":
      return [container(block, [spans.element("p", {}, block)], context), ...lists(nested, context)];
    case "text":
      return [spans.element("p", { eId }, block), ...lists(nested, context)];
    default:
      return [spans.element("block", { name: block.kind, eId }, block), ...lists(nested, context)];
  }
}

/** A section holds no plain paragraphs: what is unnumbered is an alinea there, all else a heading that says what it is. */
function writeInSection(block: Block, nested: readonly Block[], context: BodyContext): readonly string[] {
  const { spans } = context;
  const eId = nameOf(block, context);
  if (block.kind === "operative") return [writeParagraph(block, nested, context)];
  if (block.kind === "text")
    return [group("alinea", { eId }, [content(block, context)]), ...lists(nested, context)];
  const attributes: Attributes =
    block.kind === "heading" ? { eId } : { eId, refersTo: refersTo(block.kind, context) };
  return [spans.element("crossHeading", attributes, block), ...lists(nested, context)];
}

function writeParagraph(block: Block, nested: readonly Block[], context: BodyContext): string {
  const eId = nameOf(block, context);
  return group("paragraph", { eId }, [...number(block, context), ...withNested(block, nested, 1, context)]);
}

function withNested(
  block: Block,
  nested: readonly Block[],
  depth: number,
  context: BodyContext,
): readonly string[] {
  if (nested.length === 0) return [content(block, context)];
  const intro = inline("intro", {}, context.spans.element("p", {}, block));
  return [
    group("list", { eId: `${nameOf(block, context)}__list_1` }, [intro, ...points(nested, depth, context)]),
  ];
}

function lists(blocks: readonly Block[], context: BodyContext): readonly string[] {
  return blocks.length === 0 ? [] : [group("list", {}, points(blocks, 1, context))];
}

function points(blocks: readonly Block[], depth: number, context: BodyContext): readonly string[] {
  return atDepth(blocks, depth).map(({ block, nested }) => {
    if (block === null) return group("list", {}, points(nested, depth + 1, context));
    const eId = nameOf(block, context);
    if (block.kind === "continuation") return group("alinea", { eId }, [content(block, context)]);
    return group("point", { eId }, [
      ...number(block, context),
      ...withNested(block, nested, depth + 1, context),
    ]);
  });
}

function content(block: Block, context: BodyContext): string {
  return inline("content", {}, context.spans.element("p", {}, block));
}

/** The number that is printed; where another is held, the number of today is said beside it. */
function number({ id }: Block, { labels }: BodyContext): readonly string[] {
  const printed = labels.printed.get(id)?.printed ?? "";
  const live = labels.live.get(id)?.printed ?? "";
  return printed === ""
    ? []
    : [inline("num", { title: printed === live ? null : live }, escapeText(printed))];
}

function headed(blocks: readonly Block[]): readonly Headed[] {
  const found: { readonly block: Block; readonly nested: Block[] }[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last !== undefined && isNested(block)) last.nested.push(block);
    else found.push({ block, nested: [] });
  }
  return found;
}

/** Of blocks that hang together, those of this depth with what hangs on each; null stands for a level that is skipped. */
function atDepth(
  blocks: readonly Block[],
  depth: number,
): readonly { readonly block: Block | null; readonly nested: readonly Block[] }[] {
  const found: { readonly block: Block | null; readonly nested: Block[] }[] = [];
  for (const block of blocks) {
    const own = block.kind === "continuation" ? block.level + 1 : Math.max(block.level, 1);
    const last = found.at(-1);
    if (own <= depth) found.push({ block, nested: [] });
    else if (last === undefined || last.block?.kind === "continuation")
      found.push({ block: null, nested: [block] });
    else last.nested.push(block);
  }
  return found;
}

function nameOf({ id }: Block, { names }: BodyContext): string | null {
  return names.get(id) ?? null;
}

function refersTo(concept: string, { references }: BodyContext): string {
  return references.to("TLCConcept", concept, concept);
}
