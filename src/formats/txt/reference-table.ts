// Live references while a text is read: by name at first, because a paragraph may refer to one that comes later.
import type { Block, BlockId, Span } from "#core/resolution/resolution.ts";
import type { ReadContext } from "#formats/format.ts";
import { nameBlocks } from "./reference-names.ts";

export class ReferenceTable {
  readonly #context: ReadContext;
  /** What stands for each name until the paragraphs are known. */
  readonly #placeholders = new Map<string, BlockId>();
  readonly #targets = new Map<BlockId, BlockId>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  readonly put = (name: string, text: string): Span => {
    const known = this.#placeholders.get(name);
    const target = known ?? (this.#context.newId() as BlockId); // a new id, of no paragraph yet
    if (known === undefined) this.#placeholders.set(name, target);
    return { kind: "reference", target, text };
  };

  /** Gives the names the paragraphs they are of; what has none refers to one that is gone. */
  name(blocks: readonly Block[]): void {
    if (this.#placeholders.size === 0) return;
    for (const [id, name] of nameBlocks(blocks)) {
      const placeholder = this.#placeholders.get(name);
      if (placeholder !== undefined) this.#targets.set(placeholder, id);
    }
  }

  resolve(spans: readonly Span[]): readonly Span[] {
    if (this.#placeholders.size === 0) return spans;
    return spans.map((span) =>
      span.kind === "reference" ? { ...span, target: this.#targets.get(span.target) ?? span.target } : span,
    );
  }
}
