// A page somebody types on: the caret is put in the middle of the text, keys are struck, and the main thread's work is counted.
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

/** What one stretch of typing cost, summed over its keys. */
export interface Cost {
  readonly keys: number;
  /** Milliseconds. */
  readonly task: number;
  readonly script: number;
  readonly layouts: number;
  readonly styles: number;
}

export interface TypingPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Strikes the keys one after the other and waits until what follows from them is done. */
  readonly measure: (keys: readonly string[], pace?: number) => Promise<Cost>;
  readonly close: () => Promise<void>;
}

/** What follows from typing comes in a quiet moment after it; it is counted too. */
const rest = 1_200;
/** As a quick writer types. */
const usualPace = 50;

export async function openTypingPage(browser: Browser, address: string): Promise<TypingPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  const devtools = await context.newCDPSession(page);
  // What the thread worked, and not how long it waited for a processor: on a busy machine the two are far apart.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await clickInTheMiddle(page);
  return {
    page,
    devtools,
    measure: (keys, pace = usualPace) => measure(page, devtools, keys, pace),
    close: () => closeContext(context),
  };
}

async function closeContext(context: BrowserContext): Promise<void> {
  await context.close({ reason: "measured" });
}

/** Every editor has its paragraphs as `p` elements in what is edited. */
async function clickInTheMiddle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll("[contenteditable=true] p").length >= 20, null, {
    timeout: 120_000,
  });
  // Sizes of skipped paragraphs are guessed until they are seen: shown twice, the place is right.
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate(async () => {
      const paragraphs = document.querySelectorAll("[contenteditable=true] p");
      paragraphs[Math.floor(paragraphs.length / 2)]?.scrollIntoView({ block: "center" });
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    });
  }
  const place = await page.evaluate(() => {
    const paragraphs = document.querySelectorAll("[contenteditable=true] p");
    const box = paragraphs[Math.floor(paragraphs.length / 2)]?.getBoundingClientRect();
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (place === null) throw new Error("The page shows no paragraph.");
  await page.mouse.click(place.x, place.y);
  await page.waitForTimeout(1_500);
}

async function measure(
  page: Page,
  devtools: CDPSession,
  keys: readonly string[],
  pace: number,
): Promise<Cost> {
  const before = await readMetrics(devtools);
  let next = performance.now();
  for (const key of keys) {
    next += pace;
    await page.keyboard.press(key);
    const left = next - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
  await new Promise((resolve) => setTimeout(resolve, rest));
  const after = await readMetrics(devtools);
  const spent = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    keys: keys.length,
    task: spent("TaskDuration") * 1000,
    script: spent("ScriptDuration") * 1000,
    layouts: spent("LayoutCount"),
    styles: spent("RecalcStyleCount"),
  };
}

async function readMetrics(devtools: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
