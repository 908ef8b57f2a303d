// A dialog that has to be fetched first takes a moment, and a quick typist does not wait for it: what is typed meanwhile goes
// to its first field and not into the text behind.

/** So often it is looked, once a frame, whether the dialog has taken the focus. */
const mostLooks = 30;

/** Holds keys from now on. The answer hands them on to what has the focus then; `onEscape` is told at once. */
export function holdKeys(onEscape: () => void): () => void {
  const before = document.activeElement;
  let held: string[] = [];
  const hold = (event: KeyboardEvent): void => {
    // A shortcut is no text; and a key of an input method has its own way.
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { key } = event;
    const isHeld = key.length === 1 || ["Backspace", "Enter", "ArrowDown", "ArrowUp", "Escape"].includes(key);
    if (!isHeld) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === "Escape") {
      held = [];
      onEscape();
    } else if (key === "Backspace") held.pop();
    else held.push(key);
  };
  window.addEventListener("keydown", hold, true);
  const handOn = (looks: number): void => {
    const taker = document.activeElement;
    if (taker === before && looks < mostLooks) {
      requestAnimationFrame(() => handOn(looks + 1));
      return;
    }
    window.removeEventListener("keydown", hold, true);
    if (taker !== null && taker !== before) for (const key of held) press(taker, key);
  };
  return () => handOn(0);
}

function press(taker: Element, key: string): void {
  if (key.length > 1) {
    taker.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    return;
  }
  if (!(taker instanceof HTMLInputElement) && !(taker instanceof HTMLTextAreaElement)) return;
  // What was selected in it is typed over, as by the key itself.
  taker.setRangeText(key, taker.selectionStart ?? 0, taker.selectionEnd ?? 0, "end");
  taker.dispatchEvent(new InputEvent("input", { data: key, inputType: "insertText", bubbles: true }));
}
