import type { LexicalEditor } from "lexical";
import { useEffect, useState } from "react";
import type { Finding, Place, Severity } from "#core/lint/finding.ts";
import type { Comment, Resolution } from "#core/resolution/resolution.ts";
import { findSlots } from "#core/slots/find-slots.ts";
import { findAgain } from "./checking/find-again.ts";
import { PageHighlights } from "./page-highlights.ts";
import { seenBlocksOf } from "./seen-blocks.ts";
import { placeOfSlot } from "./slots/walk-slots.ts";

const severities = ["info", "warning", "error"] as const satisfies readonly Severity[];

export interface Highlighted {
  readonly resolution: Resolution;
  readonly findings: readonly Finding[] | null;
  readonly selected: Finding | null;
  /** The comment that was chosen. */
  readonly comment: Comment | null;
  /** Set where no paragraph is left out while it is off the screen. */
  readonly areAllDrawn: boolean;
}

/** Marks places of templates, and underlines what the checks found. */
export function useHighlights(
  editor: LexicalEditor,
  { resolution, findings, selected, comment, areAllDrawn }: Highlighted,
): void {
  const page = usePageHighlights(editor, areAllDrawn);
  useEffect(() => page?.set("slot", findSlots(resolution).map(placeOfSlot)), [page, resolution]);
  const { comments } = resolution.negotiation;
  useEffect(() => page?.set("comment", placesOf(comments)), [page, comments]);
  useEffect(
    () => page?.set("comment-selected", comment === null ? [] : placesOf([comment])),
    [page, comment],
  );
  useEffect(() => {
    if (page === null || findings === null) return;
    for (const severity of severities)
      page.set(
        `finding-${severity}`,
        findings.filter((finding) => finding.severity === severity).map(({ place }) => place),
      );
    // What was chosen may be kept or fixed since, and is then no longer to be seen.
    const chosen = selected === null ? null : findAgain(selected, findings);
    page.set("finding-selected", chosen === null ? [] : [chosen.place]);
  }, [page, findings, selected]);
}

/** The words of open comments; those on a whole paragraph are seen in its margin. */
function placesOf(comments: readonly Comment[]): readonly Place[] {
  return comments.flatMap(({ block, start, end, resolved }) =>
    resolved || start === end ? [] : { kind: "block", block, start, end },
  );
}

function usePageHighlights(editor: LexicalEditor, areAllDrawn: boolean): PageHighlights | null {
  const [page, setPage] = useState<PageHighlights | null>(null);
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null) return;
    const seen = seenBlocksOf(editor);
    if (areAllDrawn) seen.forget();
    const made = new PageHighlights(root, seen);
    setPage(made);
    return () => made.stop();
  }, [editor, areAllDrawn]);
  return page;
}
