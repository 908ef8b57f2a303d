// F6 goes round the areas of the window, as it does in office programs.
const areas = [
  ".menu-bar",
  ".toolbar",
  ".outline",
  "[data-editing-surface] [contenteditable]",
  // Inside the text, where Tab changes levels.
  "[data-editing-surface] .adoption",
  ".side",
  ".status-line",
];
const focusable =
  'a[href], button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), select, [tabindex="0"]';

/** Puts the focus into the area after the one that has it. */
export function goToNextArea(frame: HTMLElement): void {
  const shown = areas.flatMap((area) => [...frame.querySelectorAll<HTMLElement>(area)].slice(0, 1));
  const current = shown.findLastIndex((area) => area.contains(document.activeElement));
  for (let step = 1; step <= shown.length; step += 1) {
    const area = shown[(current + step) % shown.length];
    const target = area?.isContentEditable === true ? area : area?.querySelector<HTMLElement>(focusable);
    if (target === undefined || target === null || target.offsetParent === null) continue;
    target.focus();
    return;
  }
}
