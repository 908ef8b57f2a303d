import type { Page } from "@playwright/test";
import type { DraftPage } from "./draft-page.ts";
import type { StartPage } from "./start-page.ts";

/** Who walks through the window. */
export interface Walker {
  readonly page: Page;
  readonly start: StartPage;
  readonly draft: DraftPage;
}

/** Something the window can show: how it comes about, and how it is left as it was. */
export interface WindowState {
  readonly name: string;
  /** The part that lies over the window; null for all of it. */
  readonly part: string | null;
  readonly reach: (walker: Walker) => Promise<unknown>;
  /** Where it is not Escape that leaves it. */
  readonly leave?: (walker: Walker) => Promise<unknown>;
}

/** What lies over the page, whatever it is. */
export const overlay = "dialog[open], .popover, .find-bar";

export const pressEscape = async ({ page }: Walker): Promise<void> => await page.keyboard.press("Escape");
export const stay = async (): Promise<void> => {};
