// A card that belongs to words of the page and stands beside them, over the window.
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from "react";
import { createPortal } from "react-dom";
import { Button } from "#renderer/design/button.tsx";
import { besideWindow } from "#renderer/design/floating-place.ts";
import { isOnDesk, leftOnDesk } from "./find-desk.ts";
import "./card-beside.css";

export interface CardBesideProps {
  /** Of the card's own element. */
  readonly card: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly closeLabel: string;
  /** Says where the words are now; another function for other words, null where they are gone. */
  readonly readBoxes: (() => readonly DOMRect[]) | null;
  /** The other side is taken where there is no room. */
  readonly side: "above" | "below";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function CardBeside({ card, label, closeLabel, readBoxes, side, onClose, children }: CardBesideProps) {
  useStandingBeside(card, readBoxes, side);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return createPortal(
    <div ref={card} role="dialog" aria-label={label} className="card-beside" onKeyDown={onKeyDown}>
      {children}
      <Button
        size="small"
        look="quiet"
        className="card-beside-close"
        aria-label={closeLabel}
        onClick={onClose}
      >
        ×
      </Button>
    </div>,
    besideWindow(),
  );
}

const gap = 8;

/** Keeps a card at its words, and goes with them as the page is scrolled. It is hidden while they are out of sight. */
function useStandingBeside(
  card: CardBesideProps["card"],
  readBoxes: CardBesideProps["readBoxes"],
  side: CardBesideProps["side"],
): void {
  useLayoutEffect(() => {
    const element = card.current;
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
  }, [card, readBoxes, side]);
}
