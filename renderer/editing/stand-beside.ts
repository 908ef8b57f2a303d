// Where a card stands that belongs to words of the page.
import { useLayoutEffect } from "react";
import { isOnDesk, leftOnDesk } from "./find-desk.ts";

const gap = 8;

/**
 * Keeps a card at its words, and goes with them as the page is scrolled: on the side that is wanted, or on the other where there
 * is no room. It is hidden while they are out of sight. `readBoxes` says where the words are now; anew for other words.
 */
export function useStandingBeside(
  float: { readonly current: HTMLElement | null },
  readBoxes: (() => readonly DOMRect[]) | null,
  side: "above" | "below",
): void {
  useLayoutEffect(() => {
    const element = float.current;
    if (element === null || readBoxes === null) return;
    const place = (): void => {
      const boxes = readBoxes();
      const [first, last] = [boxes[0], boxes.at(-1)];
      element.hidden = first === undefined || last === undefined || !(isOnDesk(first) || isOnDesk(last));
      if (first === undefined || last === undefined || element.hidden) return;
      const { width, height } = element.getBoundingClientRect();
      const [above, below] = [first.top - gap - height, last.bottom + gap];
      const isAbove = side === "above" ? above >= gap : below + height + gap > window.innerHeight;
      element.style.left = `${leftOnDesk(last.left, width)}px`;
      element.style.top = `${isAbove ? Math.max(gap, above) : below}px`;
    };
    place();
    const growing = new ResizeObserver(place);
    growing.observe(element);
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      growing.disconnect();
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [float, readBoxes, side]);
}
