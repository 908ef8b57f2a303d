// All edits of one part, gathered by paragraph and written at once.
import {
  lookOf,
  type ParagraphMark,
  type ParagraphProperties,
  writeProperties,
} from "./paragraph-properties.ts";
import type { Splice } from "./part-source.ts";
import type { SourceParagraph } from "./source-paragraphs.ts";
import type { NewContent } from "./tracked-content.ts";
import {
  type EditContext,
  type Insertion,
  type TextRange,
  writeEditedParagraph,
} from "./write-edited-paragraph.ts";

interface Draft {
  readonly deleted: TextRange[];
  readonly inserted: Insertion[];
  look: ParagraphProperties | null;
  mark: ParagraphMark;
  whole: "deleted" | "moved" | null;
  move: string | null;
}

/** Writes a new paragraph once it is known what is behind it. */
export interface PlannedParagraph {
  readonly look: ParagraphProperties;
  readonly mark: "inserted" | "moved-to";
  /** `properties` is its w:pPr. */
  readonly write: (properties: string) => string;
  /** Its content, for where it has to stand in a paragraph that is there already. */
  readonly content: readonly NewContent[];
}

export class PartEditor {
  readonly #drafts = new Map<SourceParagraph, Draft>();
  readonly #behind = new Map<SourceParagraph, PlannedParagraph[]>();
  readonly #before = new Map<SourceParagraph, PlannedParagraph[]>();
  readonly #context: EditContext;

  constructor(context: EditContext) {
    this.#context = context;
  }

  get context(): EditContext {
    return this.#context;
  }

  delete(paragraph: SourceParagraph, start: number, end: number): void {
    if (start < end) this.#draft(paragraph).deleted.push({ start, end });
  }

  insert(paragraph: SourceParagraph, at: number, content: readonly NewContent[]): void {
    if (content.length > 0) this.#draft(paragraph).inserted.push({ at, kind: "content", content });
  }

  /** What stands before the place becomes a paragraph with this look. */
  split(paragraph: SourceParagraph, at: number, look: ParagraphProperties | null): void {
    const former = lookOf(paragraph.properties, this.#context.source);
    const ending = { look: look ?? former, former, mark: "inserted" as const };
    this.#draft(paragraph).inserted.push({ at, kind: "split", ending });
  }

  setLook(paragraph: SourceParagraph, look: ParagraphProperties): void {
    this.#draft(paragraph).look = look;
  }

  joinWithNext(paragraph: SourceParagraph): void {
    this.#draft(paragraph).mark = "deleted";
  }

  deleteWhole(paragraph: SourceParagraph): void {
    const draft = this.#draft(paragraph);
    draft.whole = "deleted";
    draft.mark = "deleted";
  }

  moveAway(paragraph: SourceParagraph, name: string): void {
    const draft = this.#draft(paragraph);
    draft.whole = "moved";
    draft.mark = "moved-from";
    draft.move = name;
  }

  addBehind(paragraph: SourceParagraph, planned: PlannedParagraph): void {
    put(this.#behind, paragraph, planned);
  }

  addBefore(paragraph: SourceParagraph, planned: PlannedParagraph): void {
    put(this.#before, paragraph, planned);
  }

  /** A note's words are written while others are being planned: the splices come last. */
  splices(paragraphs: readonly SourceParagraph[]): readonly Splice[] {
    for (const paragraph of paragraphs) if (paragraph.isLast) this.#settleEnd(paragraph, paragraphs);
    const splices: Splice[] = [];
    for (const paragraph of paragraphs) {
      const { start, end } = paragraph.element;
      const before = this.#before.get(paragraph) ?? [];
      const behind = this.#behind.get(paragraph) ?? [];
      if (before.length > 0) splices.push({ start, end: start, text: this.#writeAll(before, null) });
      if (this.#drafts.has(paragraph)) splices.push({ start, end, text: this.#write(paragraph) });
      const closes = paragraph.isLast && behind.length > 0 ? paragraph : null;
      if (behind.length > 0) splices.push({ start: end, end, text: this.#writeAll(behind, closes) });
    }
    return splices;
  }

  /**
   * The last end of a body or cell can be neither inserted nor deleted. What comes in behind it takes its end over, and what
   * is deleted before it gives its own up.
   */
  #settleEnd(last: SourceParagraph, paragraphs: readonly SourceParagraph[]): void {
    if ((this.#behind.get(last) ?? []).length > 0) {
      this.#draft(last).mark = "inserted";
      return;
    }
    let gone: SourceParagraph | null = last;
    const emptied: SourceParagraph[] = [];
    while (gone !== null && this.#drafts.get(gone)?.whole != null) {
      emptied.push(gone);
      gone = gone.previous === null ? null : (paragraphs[gone.previous.index] ?? null);
      if (gone !== null && (this.#behind.get(gone)?.length ?? 0) > 0) break;
    }
    const kept = gone;
    if (emptied.length === 0 || kept === null) return;
    const draft = this.#draft(kept);
    if (draft.mark !== "kept") return;
    const arrived = this.#behind.get(kept)?.pop();
    const lastDraft = this.#draft(last);
    lastDraft.mark = "kept";
    if (arrived === undefined) {
      draft.mark = "deleted";
      lastDraft.look = draft.look ?? lookOf(kept.properties, this.#context.source);
    } else {
      lastDraft.look = arrived.look;
      lastDraft.inserted.push({ at: last.text.length, kind: "content", content: arrived.content });
    }
  }

  #write(paragraph: SourceParagraph): string {
    const { deleted, inserted, look, mark, whole, move } = this.#draft(paragraph);
    const former = lookOf(paragraph.properties, this.#context.source);
    const edit = {
      deleted: mergeRanges(deleted),
      inserted: inserted
        .map((each, nth) => [each, nth] as const)
        .sort(([one, nth], [other, mth]) => one.at - other.at || nth - mth)
        .map(([each]) => each),
      properties: { look: look ?? former, former, mark },
      whole,
      move,
    };
    return writeEditedParagraph(paragraph, edit, this.#context);
  }

  /** `closes` is the last paragraph of its body or cell, whose end the last new one takes. */
  #writeAll(planned: readonly PlannedParagraph[], closes: SourceParagraph | null): string {
    const { source } = this.#context;
    return planned
      .map(({ look, mark, write }, nth) => {
        const isLast = closes !== null && nth === planned.length - 1;
        const former = closes === null ? null : lookOf(closes.properties, source);
        return write(
          writeProperties(
            isLast ? { look, former, mark: "kept" } : { look, former: null, mark },
            null,
            this.#context,
          ),
        );
      })
      .join("");
  }

  #draft(paragraph: SourceParagraph): Draft {
    const known = this.#drafts.get(paragraph);
    if (known !== undefined) return known;
    const fresh: Draft = { deleted: [], inserted: [], look: null, mark: "kept", whole: null, move: null };
    this.#drafts.set(paragraph, fresh);
    return fresh;
  }
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
