// How each paragraph of the draft looks in the base's file, and what stands before its words.
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";
import type { WordList } from "#formats/docx/read/read-numbering.ts";
import { inList, listIn } from "./list-level.ts";
import type { LocatedBase } from "./locate-blocks.ts";
import { type ParagraphProperties, withoutNumber } from "./paragraph-properties.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { Shape, Shapes } from "./shapes.ts";
import { numberTyped, renumberPrefix } from "./typed-numbers.ts";

interface ShapeRequest {
  readonly blocks: Readonly<Record<"base" | "draft", ReadonlyMap<BlockId, Block>>>;
  readonly draft: Resolution;
  readonly labels: Readonly<Record<"base" | "draft", Labels>>;
  readonly located: LocatedBase;
  readonly shapes: Shapes;
  readonly lists: ReadonlyMap<string, WordList>;
  /** Typed numbers are made those of the draft. */
  readonly renumber: boolean;
}

export class DraftShapes {
  readonly #request: ShapeRequest;
  /** What a paragraph of the draft has for a number where numbers are typed. */
  readonly #numbers: ReadonlyMap<BlockId, string>;

  /** The paragraph of the base that each of the draft takes over or comes to stand beside. */
  readonly #beside = new Map<BlockId, BlockId | null>();
  /** The paragraph that a sub-paragraph of the draft stands under. */
  readonly #parents: ReadonlyMap<BlockId, BlockId>;

  /** The base's one operative paragraph has no number; the numbers of several are typed. */
  readonly #getsNumbers: boolean;

  /** Paragraphs of annexes where no list of the base counts for one: theirs are typed. */
  readonly #beyondLists: ReadonlySet<BlockId>;

  constructor(request: ShapeRequest, placed: readonly PlacedRow[]) {
    this.#request = request;
    const hasLists = countedInAnnexes([...request.blocks.base.values()]).size > 0;
    this.#beyondLists = hasLists ? new Set() : countedInAnnexes(request.draft.blocks);
    for (const { row, as, anchor } of placed)
      for (const id of row.draft)
        this.#beside.set(
          id,
          (as === "stays" ? null : (anchor.behind ?? anchor.before)) ?? row.base[0] ?? null,
        );
    this.#parents = parentsOf(request.draft.blocks);
    this.#numbers = this.#numberDraft(placed);
    this.#getsNumbers = [...request.blocks.base.values()].every(
      ({ id, kind }) => kind !== "operative" || this.#printedInBase(id) === "",
    );
  }

  #numberDraft(placed: readonly PlacedRow[]): ReadonlyMap<BlockId, string> {
    const { draft, located, labels, renumber } = this.#request;
    if (renumber) return new Map([...labels.draft].map(([id, { printed }]) => [id, printed]));
    const typed = new Map<BlockId, string>();
    for (const { row, as } of placed) {
      const [id, of] = [row.draft[0], row.base[0]];
      const number = of === undefined ? "" : (located.blocks.get(of)?.prefix.trim() ?? "");
      if (as === "stays" && id !== undefined && number !== "" && this.#isLike(of, id)) typed.set(id, number);
    }
    return numberTyped(draft.blocks, typed, labels.draft);
  }

  /** For one that takes no paragraph of the base over: as its neighbours of a kind. */
  of(id: BlockId, near: BlockId | null): Shape | null {
    const block = this.#request.blocks.draft.get(id);
    if (block === undefined) return null;
    const shape = this.#shape(block, near);
    const isPrinted = this.#printed(id) !== "";
    const isBeyond = shape.isCounted && isPrinted && this.#beyondLists.has(id);
    const isBare = isBeyond || (shape.isCounted && block.kind === "operative" && !isPrinted);
    const isTyped = shape.isTyped || isBeyond || (!shape.isCounted && this.#getsNumbers && isPrinted);
    const prefix = isTyped ? this.#prefixed(block, shape.prefix) : shape.prefix;
    return { ...shape, look: isBare ? withoutNumber(shape.look) : shape.look, prefix };
  }

  /** Like the nearest of its kind; a sub-paragraph is counted with the paragraph that it stands under. */
  #shape(block: Block, near: BlockId | null): Shape {
    const { shapes, lists } = this.#request;
    const shape = shapes.of(block, near);
    const parent = this.#parents.get(block.id);
    const list = parent === undefined || !shape.isCounted ? null : this.#listOf(parent);
    return list === null ? shape : { ...shape, look: inList(shape.look, list, lists) };
  }

  #listOf(id: BlockId): string | null {
    const { blocks, shapes } = this.#request;
    const [block, beside] = [blocks.draft.get(id), this.#beside.get(id) ?? null];
    if (block === undefined) return null;
    const own = beside !== null && this.#isLike(beside, id) ? shapes.lookAt(beside) : null;
    return listIn(own ?? this.#shape(block, beside).look);
  }

  /** Null where a paragraph of the draft looks as that of the base does. */
  lookOver(id: BlockId, base: BlockId | undefined): ParagraphProperties | null {
    const block = this.#request.blocks.draft.get(id);
    if (block === undefined) return null;
    const shape = this.#shape(block, base ?? null);
    if (!this.#isLike(base, id)) return shape.look;
    const lost = this.#printedInBase(base) !== "" && this.#printed(id) === "" && shape.isCounted;
    return lost ? withoutNumber(shape.look) : null;
  }

  /** What stands before the words of a paragraph that takes one of the base over, whose own prefix is given. */
  prefixOver(id: BlockId, base: BlockId | undefined, own: string): string {
    const block = this.#request.blocks.draft.get(id);
    if (block === undefined) return own;
    if (!this.#isLike(base, id)) return this.of(id, base ?? null)?.prefix ?? own;
    const [before, now] = [this.#printedInBase(base), this.#printed(id)];
    if (own.trim() === "") return before === "" && now !== "" ? this.#prefixed(block, own) : own;
    if (before !== "" && now === "") return "";
    return this.#request.renumber ? this.#prefixed(block, own) : own;
  }

  #prefixed(block: Block, prefix: string): string {
    const isHeading = ["section", "part", "annex"].includes(block.kind);
    return renumberPrefix(prefix, this.#numbers.get(block.id) ?? this.#printed(block.id), isHeading);
  }

  #isLike(base: BlockId | undefined, draft: BlockId): boolean {
    const { blocks } = this.#request;
    const [one, other] = [blocks.base.get(base ?? draft), blocks.draft.get(draft)];
    return one !== undefined && one.kind === other?.kind && one.level === other.level;
  }

  #printed(id: BlockId): string {
    return this.#request.labels.draft.get(id)?.printed ?? "";
  }

  #printedInBase(id: BlockId | undefined): string {
    return id === undefined ? "" : (this.#request.labels.base.get(id)?.printed ?? "");
  }
}

/** Annexes count from one: never on in the list of the resolution. */
function countedInAnnexes(blocks: readonly Block[]): ReadonlySet<BlockId> {
  const annex = blocks.findIndex(({ kind }) => kind === "annex");
  const counted = annex < 0 ? [] : blocks.slice(annex);
  return new Set(
    counted.filter(({ kind }) => kind === "operative" || kind === "subparagraph").map(({ id }) => id),
  );
}

/** For each sub-paragraph the nearest before it of a higher level. */
function parentsOf(blocks: readonly Block[]): ReadonlyMap<BlockId, BlockId> {
  const parents = new Map<BlockId, BlockId>();
  const open: (BlockId | undefined)[] = [];
  for (const { id, kind, level } of blocks) {
    if (kind === "continuation") continue;
    if (kind !== "operative" && kind !== "subparagraph") {
      open.length = 0;
      continue;
    }
    open.length = Math.min(open.length, level);
    const parent = kind === "subparagraph" ? open.findLast((each) => each !== undefined) : undefined;
    if (parent !== undefined) parents.set(id, parent);
    open[level] = id;
  }
  return parents;
}
