import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import type { Finding, Severity } from "#core/lint/finding.ts";
import { findPlaceElement, findTextRange } from "./find-text-range.ts";

const severities = ["info", "warning", "error"] as const satisfies readonly Severity[];

/** Underlines what the checks found, through the browser's own highlights: nothing is written into the page. */
export function useHighlights(
  editor: LexicalEditor,
  findings: readonly Finding[] | null,
  selected: Finding | null,
): void {
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || findings === null) return;
    for (const severity of severities)
      setHighlight(
        `finding-${severity}`,
        root,
        findings.filter((finding) => finding.severity === severity),
      );
    setHighlight("finding-selected", root, selected === null ? [] : [selected]);
    return () => {
      for (const severity of severities) CSS.highlights.delete(`finding-${severity}`);
      CSS.highlights.delete("finding-selected");
    };
  }, [editor, findings, selected]);
}

function setHighlight(name: string, root: HTMLElement, findings: readonly Finding[]): void {
  const ranges = findings.map((finding) => rangeOf(root, finding)).filter((range) => range !== null);
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** A finding between two letters is shown on the one before it, or it could not be seen. */
function rangeOf(root: HTMLElement, { place }: Finding): Range | null {
  const element = findPlaceElement(root, place);
  if (element === null || !("start" in place)) return null;
  const { start, end } = place;
  return findTextRange(element, start === end ? Math.max(0, start - 1) : start, Math.max(end, 1));
}
