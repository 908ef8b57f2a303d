import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import type { Finding, Place, Severity } from "#core/lint/finding.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { findSlots } from "#core/slots/find-slots.ts";
import { findPlaceElement, rangeOfPlace } from "./find-text-range.ts";
import { placeOfSlot } from "./slots/walk-slots.ts";

const severities = ["info", "warning", "error"] as const satisfies readonly Severity[];

/** Underlines what the checks found, through the browser's own highlights: nothing is written into the page. */
export interface Highlighted {
  readonly resolution: Resolution;
  readonly findings: readonly Finding[] | null;
  readonly selected: Finding | null;
}

export function useHighlights(editor: LexicalEditor, { resolution, findings, selected }: Highlighted): void {
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null) return;
    const places = findSlots(resolution).map(placeOfSlot);
    setHighlight("slot", root, places);
  }, [editor, resolution]);
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || findings === null) return;
    for (const severity of severities)
      setHighlight(
        `finding-${severity}`,
        root,
        findings.filter((finding) => finding.severity === severity).map(({ place }) => place),
      );
    setHighlight("finding-selected", root, selected === null ? [] : [selected.place]);
  }, [editor, findings, selected]);
  // Only when the page goes: to take one off and put it on again costs a look at the whole page.
  useEffect(
    () => () => {
      for (const name of ["slot", "finding-selected", ...severities.map((each) => `finding-${each}`)])
        CSS.highlights.delete(name);
    },
    [],
  );
}

function setHighlight(name: string, root: HTMLElement, places: readonly Place[]): void {
  if (places.length === 0) {
    if (CSS.highlights.has(name)) CSS.highlights.delete(name);
    return;
  }
  const elementOf = places.length < few ? lookedUp(root) : listed(root);
  const ranges = places
    .map((place) => rangeOfPlace(elementOf(place), place))
    .filter((range) => range !== null);
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** So few are found one by one; for more, all elements are listed once. */
const few = 5;

type FindElement = (place: Place) => HTMLElement | null;

const lookedUp =
  (root: HTMLElement): FindElement =>
  (place) =>
    findPlaceElement(root, place);

function listed(root: HTMLElement): FindElement {
  const elements = new Map<string, HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>(".block, .note"))
    elements.set(element.dataset["block"] ?? element.dataset["note"] ?? "", element);
  return (place) =>
    (place.kind === "block"
      ? elements.get(place.block)
      : place.kind === "note"
        ? elements.get(place.note)
        : null) ?? null;
}
