// What a reader cannot read: words cut off by the edge of a box, and controls too wide for their place.
import type { Page } from "@playwright/test";

/** The words and controls of the page that are cut; those that end in an ellipsis or can be scrolled to are not. */
export async function findClipped(page: Page): Promise<readonly string[]> {
  return [...(await findCutWords(page)), ...(await findWideControls(page))];
}

function findCutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
    const goesOn = ({ textOverflow, webkitLineClamp, overflowX, overflowY }: CSSStyleDeclaration): boolean =>
      textOverflow === "ellipsis" ||
      Number(webkitLineClamp) > 0 ||
      [overflowX, overflowY].some((overflow) => overflow === "auto" || overflow === "scroll");
    const boxThatCuts = (words: DOMRect, from: HTMLElement): HTMLElement | null => {
      for (let box: HTMLElement | null = from; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (goesOn(style)) return null;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        if (hides(style.overflowX) && (words.right > right + 1 || words.left < left - 1)) return box;
        if (hides(style.overflowY) && (words.bottom > bottom + 2 || words.top < top - 2)) return box;
      }
      return null;
    };
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const owner = text.parentElement;
      const words = text.nodeValue?.trim() ?? "";
      if (owner === null || words === "" || owner.closest(".visually-hidden") !== null) continue;
      if (!owner.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      range.selectNodeContents(text);
      const place = range.getBoundingClientRect();
      const box = place.width === 0 ? null : boxThatCuts(place, owner);
      if (box !== null) found.add(`“${words.slice(0, 60)}” is cut by .${box.className}`);
    }
    return [...found];
  });
}

function findWideControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const places =
      "button, .field, .card, .notice, .dialog-head, .dialog-foot, .segmented-row, .menu-item, .option";
    return [...document.querySelectorAll<HTMLElement>(places)]
      .filter((place) => place.checkVisibility() && getComputedStyle(place).overflowX === "visible")
      .filter((place) => place.scrollWidth > place.clientWidth + 1)
      .map((place) => `“${place.textContent.trim().slice(0, 60)}” is wider than .${place.className}`);
  });
}
