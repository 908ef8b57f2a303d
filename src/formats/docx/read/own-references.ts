// Fields that show the number of a paragraph, as the live references they were written from.
import type { Block, BlockId, ReferenceSpan, Span } from "#core/resolution/resolution.ts";
import type { SettledPiece } from "./word-view.ts";

type SettledText = Extract<SettledPiece, { kind: "text" }>;

export class OwnReferences {
  readonly #targets = new Map<string, BlockId>();
  readonly #pending = new Map<ReferenceSpan, string>();

  mark(bookmark: string, block: BlockId): void {
    if (!this.#targets.has(bookmark)) this.#targets.set(bookmark, block);
  }

  /** The paragraph may come later: until then the reference stands for itself. */
  put({ field, text }: SettledText): Span | null {
    if (field?.kind !== "REF" || text === "") return null;
    // Replaced by the paragraph's own id in settle().
    const span: ReferenceSpan = { kind: "reference", target: field.bookmark as BlockId, text };
    this.#pending.set(span, field.bookmark);
    return span;
  }

  /** "3" and "(a)" are one reference again, to the subparagraph; a field that leads nowhere is the text it shows. */
  settle(spans: readonly Span[], blocks: readonly Block[]): readonly Span[] {
    const settled: Span[] = [];
    for (const span of spans) {
      if (span.kind !== "reference") {
        settled.push(span);
        continue;
      }
      const target = this.#targets.get(this.#pending.get(span) ?? "");
      if (target === undefined) {
        settled.push({ kind: "text", text: span.text });
        continue;
      }
      const [before, blank] = settled.slice(-2);
      const isPart =
        before?.kind === "reference" &&
        blank?.kind === "text" &&
        blank.text === " " &&
        parentOf(target, blocks) === before.target;
      if (isPart) settled.splice(-2);
      const text = isPart ? `${before.text} ${span.text}` : span.text;
      settled.push({ kind: "reference", target, text });
    }
    return settled;
  }
}

/** The paragraph that a subparagraph belongs to. */
function parentOf(id: BlockId, blocks: readonly Block[]): BlockId | null {
  const at = blocks.findIndex((block) => block.id === id);
  const level = blocks[at]?.kind === "subparagraph" ? (blocks[at]?.level ?? 0) : 0;
  for (let before = at - 1; before >= 0 && level > 0; before -= 1) {
    const block = blocks[before];
    if (block !== undefined && block.kind !== "continuation" && block.level < level) return block.id;
  }
  return null;
}
