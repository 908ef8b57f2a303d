// What a window loads until somebody can write in it, and when that is.
import type { Browser, Response } from "@playwright/test";

export interface FirstLoad {
  /** From navigation to a caret in the text, in milliseconds. */
  readonly caretAt: number;
  readonly scripts: readonly { readonly name: string; readonly bytes: number }[];
  /** What the host was asked for by then. */
  readonly asked: readonly string[];
}

export async function measureFirstLoad(browser: Browser, address: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  page.on("response", (response) => {
    if (!isScript(response.url())) return;
    pending.push(sizeOf(response, sizes));
  });
  await page.addInitScript(noteCaret);
  await page.goto(address);
  await page.waitForFunction(() => Reflect.get(window, "caretAt") !== undefined, null, { timeout: 60_000 });
  const { caretAt, loaded } = await page.evaluate(() => ({
    caretAt: Number(Reflect.get(window, "caretAt")),
    loaded: Reflect.get(window, "loadedBefore") as readonly string[], // put there by the script above
  }));
  await Promise.all(pending);
  await context.close();
  const scripts = loaded.filter(isScript).map((url) => ({
    name: new URL(url).pathname.split("/").at(-1) ?? "",
    bytes: sizes.get(url) ?? 0,
  }));
  const asked = loaded.flatMap((url) => /\/bridge\/(\w+)$/.exec(url)?.[1] ?? []);
  return { caretAt, scripts, asked };
}

function isScript(url: string): boolean {
  return /\.js(\?|$)/.test(url);
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
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    Reflect.set(window, "loadedBefore", loaded);
  };
  requestAnimationFrame(look);
}
