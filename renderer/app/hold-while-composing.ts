import type { Incoming } from "#collaboration/provider/hold-incoming.ts";

/** In milliseconds: who has not touched an open input method for so long, and others wait, has what is shown taken. */
const patience = 30_000;

/**
 * Keeps what others change out of the text as long as an input method is open in this window: the browser and the editor
 * both count on the words that are being written staying what they are. The answer ends it.
 */
export function holdWhileComposing(incoming: Incoming): () => void {
  let idle: ReturnType<typeof setTimeout> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;
  const giveUp = (): void => {
    if (incoming.isWaiting) takeAsShown();
    else idle = setTimeout(giveUp, patience);
  };
  const note = (): void => {
    clearTimeout(ending);
    clearTimeout(idle);
    idle = setTimeout(giveUp, patience);
    incoming.hold();
  };
  const end = (): void => {
    clearTimeout(idle);
    clearTimeout(ending);
    // Not before the editor has read what was written: some browsers give it only after they said that it ended.
    ending = setTimeout(incoming.release, 0);
  };
  const listeners = [
    ["compositionstart", note],
    ["compositionupdate", note],
    ["compositionend", end],
    // Who leaves the place leaves the input method, and not every browser says so.
    ["focusout", end],
  ] as const;
  for (const [type, listener] of listeners) window.addEventListener(type, listener, true);
  return () => {
    for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
    clearTimeout(idle);
    clearTimeout(ending);
    incoming.release();
  };
}

/** Leaving the place and coming back has the browser take what the input method shows. */
function takeAsShown(): void {
  const place = document.activeElement;
  if (!(place instanceof HTMLElement)) return;
  place.blur();
  place.focus({ preventScroll: true });
}
