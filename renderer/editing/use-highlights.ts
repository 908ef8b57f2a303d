import type { LexicalEditor } from "lexical";
import { useEffect, useState } from "react";
import type { Finding, Severity } from "#core/lint/finding.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { findSlots } from "#core/slots/find-slots.ts";
import { PageHighlights } from "./page-highlights.ts";
import { seenBlocksOf } from "./seen-blocks.ts";
import { placeOfSlot } from "./slots/walk-slots.ts";

const severities = ["info", "warning", "error"] as const satisfies readonly Severity[];

export interface Highlighted {
  readonly resolution: Resolution;
  readonly findings: readonly Finding[] | null;
  readonly selected: Finding | null;
  /** Set where no paragraph is left out while it is off the screen. */
  readonly areAllDrawn: boolean;
}

/** Marks places of templates, and underlines what the checks found. */
export function useHighlights(
  editor: LexicalEditor,
  { resolution, findings, selected, areAllDrawn }: Highlighted,
): void {
  const page = usePageHighlights(editor, areAllDrawn);
  useEffect(() => page?.set("slot", findSlots(resolution).map(placeOfSlot)), [page, resolution]);
  useEffect(() => {
    if (page === null || findings === null) return;
    for (const severity of severities)
      page.set(
        `finding-${severity}`,
        findings.filter((finding) => finding.severity === severity).map(({ place }) => place),
      );
    page.set("finding-selected", selected === null ? [] : [selected.place]);
  }, [page, findings, selected]);
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
