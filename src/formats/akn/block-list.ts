// The paragraphs as they are read, in order, each found again by its name in the file.
import type { Block, BlockId, BlockKind, Level, Span } from "#core/resolution/resolution.ts";
import type { XmlElement } from "#formats/xml/parse-xml.ts";
import { settleTargets } from "./read-spans.ts";

/** A paragraph whose words may still come. */
export interface OpenBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly level: Level;
  spans: readonly Span[];
  hasWords: boolean;
}

export class BlockList {
  readonly #newId: () => string;
  readonly #blocks: OpenBlock[] = [];
  readonly #names = new Map<string, BlockId>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** `named` are the elements whose names lead to it. */
  open(kind: BlockKind, level: number, named: readonly XmlElement[]): OpenBlock {
    const id = this.#newId() as BlockId; // a new id of our own
    const kept = Math.min(Math.max(level, 0), 4) as Level; // between both
    const block: OpenBlock = { id, kind, level: kept, spans: [], hasWords: false };
    this.#blocks.push(block);
    for (const { attributes } of named) {
      const name = attributes["eId"] ?? attributes["id"];
      if (name !== undefined && !this.#names.has(name)) this.#names.set(name, id);
    }
    return block;
  }

  add(kind: BlockKind, level: number, spans: readonly Span[], named: readonly XmlElement[]): void {
    const block = this.open(kind, level, named);
    block.spans = spans;
    block.hasWords = true;
  }

  get names(): ReadonlyMap<string, BlockId> {
    return this.#names;
  }

  finish(): readonly Block[] {
    return this.#blocks.map(({ id, kind, level, spans }) => ({
      id,
      kind,
      level,
      spans: settleTargets(spans, this.#names),
    }));
  }
}
