// The part of the window in which the page is seen. What floats at the caret stays inside it: beside it are outline and panels.
function findDeskBox(): DOMRect {
  return (document.querySelector(".desk") ?? document.documentElement).getBoundingClientRect();
}

const edge = 8;

/** Where something so wide begins that would best begin at `left`. */
export function leftOnDesk(left: number, width: number): number {
  const desk = findDeskBox();
  return Math.max(desk.left + edge, Math.min(left, desk.right - width - edge));
}

/** False where the desk was scrolled away from it. */
export function isOnDesk({ top, bottom }: DOMRect): boolean {
  const desk = findDeskBox();
  return bottom > desk.top && top < desk.bottom;
}
