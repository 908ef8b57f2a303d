// A quiet line under the words that could be a live reference.
import { useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { besideWindow } from "#renderer/design/floating-place.ts";
import { Keys } from "#renderer/design/keys.tsx";
import { numberingWords } from "#renderer/strings/numbering-words.ts";
import type { OpenOffer, ReferenceOfferState } from "./use-reference-offer.ts";
import "./references.css";

/** It takes no more room than this. */
const widest = 520;

export function ReferenceOfferChip({ state }: { readonly state: ReferenceOfferState }) {
  const box = useCaretBox(state.open);
  if (state.open === null || box === null) return null;
  const style = {
    left: Math.max(8, Math.min(box.left - 12, window.innerWidth - widest)),
    top: box.bottom + 8,
  };
  return createPortal(
    // The focus stays in the text, so that typing can go on.
    <div
      className="reference-offer"
      role="status"
      style={style}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" className="reference-offer-accept" onClick={state.accept}>
        {numberingWords.offer(state.open.offer.words)}
        <Keys keys="Tab" />
      </button>
      <button type="button" className="reference-offer-dismiss" onClick={state.dismiss}>
        {numberingWords.offerDismiss}
        <Keys keys="Esc" />
      </button>
    </div>,
    besideWindow(),
  );
}

function useCaretBox(open: OpenOffer | null): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useLayoutEffect(() => {
    const selection = open === null ? null : window.getSelection();
    const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
    setBox(range?.getClientRects()[0] ?? null);
  }, [open]);
  return box;
}
