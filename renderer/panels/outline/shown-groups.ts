// Which rows of the outline are on the page: those near what is seen of it. All rows are equally high, so that the place of
// each is known without asking the page, and a text of thousands of paragraphs costs no more than a short one.
import { type RefObject, useEffect, useMemo, useState } from "react";
import type { OutlineRow } from "./outline-rows.ts";

/** As the style sheet has it. */
export const rowHeight = 28;
export const groupSize = 16;
const groupHeight = rowHeight * groupSize;

/** The first and the last group that are drawn. */
export interface ShownGroups {
  readonly first: number;
  readonly last: number;
}

/** Enough for a window before it is measured. */
const atFirst: ShownGroups = { first: 0, last: 2 };

/** With one group more on either side than is seen. */
export function findShownGroups(scrolled: number, height: number): ShownGroups {
  return {
    first: Math.max(0, Math.floor(scrolled / groupHeight) - 1),
    last: Math.floor((scrolled + height) / groupHeight) + 1,
  };
}

export function useShownGroups(outline: RefObject<HTMLElement | null>): ShownGroups {
  const [shown, setShown] = useState(atFirst);
  useEffect(() => {
    const { current: element } = outline;
    if (element === null) return;
    let height = 0;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const next = findShownGroups(element.scrollTop, height);
      setShown((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    const lookSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(([entry]) => {
      height = entry?.contentRect.height ?? 0;
      lookSoon();
    });
    observer.observe(element);
    element.addEventListener("scroll", lookSoon);
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", lookSoon);
      cancelAnimationFrame(frame);
    };
  }, [outline]);
  return shown;
}

export function useGroups(rows: readonly OutlineRow[]): readonly (readonly OutlineRow[])[] {
  return useMemo(() => {
    const groups: (readonly OutlineRow[])[] = [];
    for (let at = 0; at < rows.length; at += groupSize) groups.push(rows.slice(at, at + groupSize));
    return groups;
  }, [rows]);
}
