// All edits of one part, gathered by paragraph and written at once.

import type { EditContext, Relooked, TextRange } from "./paragraph-edit.ts";
import { lookOf, type ParagraphProperties, writeProperties } from "./paragraph-properties.ts";
import type { Splice } from "./part-source.ts";
import { newDraft, type ParagraphDraft, type PlannedParagraph, settleEnds } from "./settle-ends.ts";
import type { SourceParagraph } from "./source-paragraphs.ts";
import type { Bookmark, NewContent } from "./tracked-content.ts";
import { writeEditedParagraph } from "./write-edited-paragraph.ts";

export class PartEditor {
  readonly #drafts = new Map<SourceParagraph, ParagraphDraft>();
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

  relook(paragraph: SourceParagraph, relooked: Relooked): void {
    if (relooked.start < relooked.end) this.#draft(paragraph).relooked.push(relooked);
  }

  /** Around the mark of a note that stays. */
  bookmark(paragraph: SourceParagraph, at: number, bookmark: Bookmark): void {
    this.#draft(paragraph).bookmarks.set(at, bookmark);
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
    const lookOfBase = ({ properties }: SourceParagraph) => lookOf(properties, this.#context.source);
    const plan = { drafts: this.#drafts, behind: this.#behind, before: this.#before, lookOfBase };
    const handedOver = settleEnds(paragraphs, plan);
    const splices: Splice[] = [];
    for (const paragraph of paragraphs) {
      const { start, end } = paragraph.element;
      const before = this.#before.get(paragraph) ?? [];
      const behind = this.#behind.get(paragraph) ?? [];
      const closes = handedOver.has(paragraph) ? paragraph : null;
      if (before.length > 0)
        splices.push({
          start,
          end: start,
          text: this.#writeAll(before, null),
        });
      if (this.#drafts.has(paragraph)) splices.push({ start, end, text: this.#write(paragraph) });
      if (behind.length > 0) splices.push({ start: end, end, text: this.#writeAll(behind, closes) });
    }
    return splices;
  }

  #write(paragraph: SourceParagraph): string {
    const { look, mark, ...draft } = this.#draft(paragraph);
    const former = lookOf(paragraph.properties, this.#context.source);
    const edit = {
      ...draft,
      deleted: mergeRanges(draft.deleted),
      inserted: draft.inserted
        .map((each, nth) => [each, nth] as const)
        .sort(([one, nth], [other, mth]) => one.at - other.at || nth - mth)
        .map(([each]) => each),
      relooked: draft.relooked.sort((one, other) => one.start - other.start),
      properties: { look: look ?? former, former, mark },
    };
    return writeEditedParagraph(paragraph, edit, this.#context);
  }

  /** `closes` is the paragraph before, whose end the last new one takes over. */
  #writeAll(planned: readonly PlannedParagraph[], closes: SourceParagraph | null): string {
    const former = closes === null ? null : lookOf(closes.properties, this.#context.source);
    return planned
      .map(({ look, mark, write }, nth) => {
        const isLast = closes !== null && nth === planned.length - 1;
        const shown = isLast ? "kept" : closes === null ? mark : "inserted";
        const wanted = { look, former: isLast ? former : null, mark: shown } as const;
        return write(writeProperties(wanted, null, this.#context));
      })
      .join("");
  }

  #draft(paragraph: SourceParagraph): ParagraphDraft {
    const known = this.#drafts.get(paragraph);
    if (known !== undefined) return known;
    const fresh = newDraft();
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
