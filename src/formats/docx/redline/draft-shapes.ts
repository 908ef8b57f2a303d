// How each paragraph of the draft looks in the base's file, and what stands before its words.
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";
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
  /** Typed numbers are made those of the draft. */
  readonly renumber: boolean;
}

export class DraftShapes {
  readonly #request: ShapeRequest;
  /** What a paragraph of the draft has for a number where numbers are typed. */
  readonly #numbers: ReadonlyMap<BlockId, string>;

  constructor(request: ShapeRequest, placed: readonly PlacedRow[]) {
    this.#request = request;
    this.#numbers = this.#numberDraft(placed);
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
    const shape = this.#request.shapes.of(block, near);
    const isBare = shape.isCounted && block.kind === "operative" && this.#printed(id) === "";
    const prefix = shape.isTyped ? this.#prefixed(block, shape.prefix) : shape.prefix;
    return { ...shape, look: isBare ? withoutNumber(shape.look) : shape.look, prefix };
  }

  /** Null where a paragraph of the draft looks as that of the base does. */
  lookOver(id: BlockId, base: BlockId | undefined): ParagraphProperties | null {
    const block = this.#request.blocks.draft.get(id);
    if (block === undefined) return null;
    const shape = this.#request.shapes.of(block, base ?? null);
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
