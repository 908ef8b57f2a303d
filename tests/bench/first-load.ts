// What a window loads until somebody can write in it, and when that is.
import type { Browser, Response } from "@playwright/test";

export interface FirstLoad {
  /** From navigation to a caret in the text, in milliseconds. */
  readonly caretAt: number;
  readonly scripts: readonly { readonly name: string; readonly bytes: number }[];
}

export async function measureFirstLoad(browser: Browser, address: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  page.on("response", (response) => {
    if (!/\.js(\?|$)/.test(response.url())) return;
    pending.push(sizeOf(response, sizes));
  });
  await page.addInitScript(noteCaret);
  await page.goto(address);
  await page.waitForFunction(() => Reflect.get(window, "caretAt") !== undefined, null, { timeout: 60_000 });
  const { caretAt, names } = await page.evaluate(() => ({
    caretAt: Number(Reflect.get(window, "caretAt")),
    names: Reflect.get(window, "loadedBefore") as readonly string[], // put there by the script above
  }));
  await Promise.all(pending);
  await context.close();
  const scripts = names.map((url) => ({
    name: new URL(url).pathname.split("/").at(-1) ?? "",
    bytes: sizes.get(url) ?? 0,
  }));
  return { caretAt, scripts };
}

async function sizeOf(response: Response, sizes: Map<string, number>): Promise<void> {
  try {
    sizes.set(response.url(), (await response.body()).length);
  } catch {
    // Still on its way when the page was closed: so it was not there before the caret.
  }
}

/** Looks in each frame whether the caret is in the text, and notes what had been asked for by then. */
function noteCaret(): void {
  const look = (): void => {
    const focused = document.activeElement;
    const isIn = focused instanceof HTMLElement && focused.isContentEditable && focused.textContent !== "";
    if (!isIn || !focused.contains(window.getSelection()?.anchorNode ?? null)) {
      requestAnimationFrame(look);
      return;
    }
    Reflect.set(window, "caretAt", performance.now());
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    Reflect.set(
      window,
      "loadedBefore",
      names.filter((name) => /\.js(\?|$)/.test(name)),
    );
  };
  requestAnimationFrame(look);
}
