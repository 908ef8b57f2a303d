// Which paragraph's end is tracked where one comes in or goes: several ways say the same, and not all can be said everywhere.

import type { Insertion, Relooked, TextRange } from "./paragraph-edit.ts";
import type { ParagraphMark, ParagraphProperties } from "./paragraph-properties.ts";
import type { SourceParagraph } from "./source-paragraphs.ts";
import type { Bookmark, NewContent } from "./tracked-content.ts";

/** What becomes of a paragraph of the base, while it is planned. */
export interface ParagraphDraft {
  readonly deleted: TextRange[];
  readonly inserted: Insertion[];
  readonly relooked: Relooked[];
  readonly bookmarks: Map<number, Bookmark>;
  look: ParagraphProperties | null;
  mark: ParagraphMark;
  whole: "deleted" | "moved" | null;
  move: string | null;
}

export function newDraft(): ParagraphDraft {
  return {
    deleted: [],
    inserted: [],
    relooked: [],
    bookmarks: new Map(),
    look: null,
    mark: "kept",
    whole: null,
    move: null,
  };
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

interface Plan {
  readonly drafts: Map<SourceParagraph, ParagraphDraft>;
  readonly behind: Map<SourceParagraph, PlannedParagraph[]>;
  readonly before: ReadonlyMap<SourceParagraph, readonly PlannedParagraph[]>;
  readonly lookOfBase: (paragraph: SourceParagraph) => ParagraphProperties;
}

/** Answers the paragraphs whose end passes to the last of those that come in behind them. */
export function settleEnds(paragraphs: readonly SourceParagraph[], plan: Plan): ReadonlySet<SourceParagraph> {
  const handedOver = new Set<SourceParagraph>();
  for (const paragraph of paragraphs)
    if (paragraph.isLast && !has(plan.behind, paragraph)) settleLast(paragraph, paragraphs, plan);
  for (const [at, paragraph] of paragraphs.entries()) {
    const draft = plan.drafts.get(paragraph) ?? newDraft();
    if (draft.mark !== "kept" || draft.whole !== null) continue;
    if (!has(plan.behind, paragraph)) joinWithGone(paragraph, paragraphs, plan);
    else if (handsOver(paragraph, paragraphs[at + 1], plan)) {
      plan.drafts.set(paragraph, draft);
      draft.mark = "inserted";
      handedOver.add(paragraph);
    }
  }
  return handedOver;
}

/**
 * The last end of a body or cell cannot be inserted. LibreOffice takes words put in at the end of a paragraph and a new one
 * behind it for one change, with the end between them; and where a new paragraph goes again it leaves its look to the next.
 */
function handsOver(
  paragraph: SourceParagraph,
  next: SourceParagraph | undefined,
  { drafts, behind, lookOfBase }: Plan,
): boolean {
  if (paragraph.isLast || next === undefined) return true;
  const end = paragraph.text.length;
  if (drafts.get(paragraph)?.inserted.some(({ at }) => at >= end) === true) return true;
  return behind.get(paragraph)?.at(-1)?.look !== lookOfBase(next);
}

/** The last end of a body or cell cannot be deleted: the one before those that go gives its own up. */
function settleLast(last: SourceParagraph, paragraphs: readonly SourceParagraph[], plan: Plan): void {
  const { drafts, behind } = plan;
  let kept: SourceParagraph | null = last;
  while (kept !== null && drafts.get(kept)?.whole != null && !has(behind, kept))
    kept = kept.previous === null ? null : (paragraphs[kept.previous.index] ?? null);
  const gone = drafts.get(last);
  if (kept === null || kept === last || gone === undefined) return;
  const draft = drafts.get(kept) ?? newDraft();
  if (draft.mark !== "kept" || draft.whole !== null) return;
  drafts.set(kept, draft);
  const arrived = behind.get(kept)?.pop();
  gone.mark = "kept";
  if (arrived === undefined) {
    draft.mark = "deleted";
    gone.look = draft.look ?? plan.lookOfBase(kept);
  } else {
    gone.look = arrived.look;
    gone.inserted.push({ at: last.text.length, kind: "content", content: arrived.content });
  }
}

/** Words deleted at the end of a paragraph and paragraphs deleted behind it are one change, for LibreOffice too. */
function joinWithGone(paragraph: SourceParagraph, paragraphs: readonly SourceParagraph[], plan: Plan): void {
  const { drafts, behind, before } = plan;
  const draft = drafts.get(paragraph);
  const end = paragraph.text.length;
  if (draft === undefined || end === 0 || !draft.deleted.some((range) => range.end >= end)) return;
  let last: ParagraphDraft | null = null;
  for (let at = paragraph.index + 1; at < paragraphs.length; at += 1) {
    const [each, previous] = [paragraphs[at], paragraphs[at - 1]];
    const gone = each === undefined ? undefined : drafts.get(each);
    if (each === undefined || gone?.whole !== "deleted" || gone.mark !== "deleted") break;
    if (previous?.isLast === true || has(behind, each) || has(before, each)) break;
    last = gone;
  }
  if (last === null) return;
  draft.mark = "deleted";
  last.mark = "kept";
  last.look = draft.look ?? plan.lookOfBase(paragraph);
}

function has(
  planned: ReadonlyMap<SourceParagraph, readonly PlannedParagraph[]>,
  paragraph: SourceParagraph,
): boolean {
  return (planned.get(paragraph) ?? []).length > 0;
}
