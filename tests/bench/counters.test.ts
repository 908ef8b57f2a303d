// The counters of the goals P-1, P-2 and P-11, exact on a busy machine. Times are measured by `npm run bench`.
import { existsSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countStart, late } from "./bench-start.ts";
import { countLookups } from "./count-lookups.ts";
import { measureFirstLoad } from "./first-load.ts";
import { launchChromium } from "./launch-chromium.ts";
import { readMainProcess } from "./main-process.ts";
import { type RunningPeers, runPeers } from "./running-peers.ts";
import { type RunningProduct, runProduct } from "./running-product.ts";
import { sampleDraft } from "./sample-draft.ts";
import { openTypingPage, type TypingPage } from "./typing-page.ts";

const hasBrowser = existsSync(process.env["PENHOLDER_CHROMIUM"] ?? "/usr/bin/chromium");
if (!hasBrowser) console.log("Skipped: no Chromium on this machine, so no key can be counted.");

/** What this window's own code may look at for a key, whatever the length of the text. */
const nodesOfOurs = 20;

describe.skipIf(!hasBrowser)("a key in the window", { timeout: 120_000 }, () => {
  let browser: Browser;
  let product: RunningProduct;
  let peers: RunningPeers;
  const pages = new Map<number, TypingPage>();

  beforeAll(async () => {
    [browser, product, peers] = await Promise.all([launchChromium(), runProduct(), runPeers()]);
    for (const size of [100, 400]) {
      const draft = await product.keep(`Counted ${size}`, sampleDraft(size));
      pages.set(size, await openTypingPage(browser, product.addressOf(draft)));
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await peers?.stop();
  });

  const pageOf = (size: number): TypingPage => {
    const page = pages.get(size);
    if (page === undefined) throw new Error(`No page of ${size} paragraphs was opened.`);
    return page;
  };

  it("writes no attribute of a paragraph", async () => {
    const { page } = pageOf(100);
    await page.evaluate(() => {
      const written: string[] = [];
      Reflect.set(window, "written", written);
      const text = document.querySelector("[contenteditable=true]");
      if (text !== null)
        new MutationObserver((changes) => {
          for (const { attributeName, target } of changes)
            if (target instanceof Element && target.matches(".block, .note"))
              written.push(attributeName ?? "");
        }).observe(text, { subtree: true, attributes: true });
    });
    for (const key of [..."lamp"]) await page.keyboard.press(key);
    await page.waitForTimeout(900);
    // The paragraph typed in may be marked as the current one, once.
    const written = await page.evaluate((): readonly string[] => Reflect.get(window, "written"));
    expect(written.filter((name) => name !== "data-current")).toEqual([]);
  });

  it("lays the page out once a key, and a few times for what follows", async () => {
    const { layouts, keys } = await pageOf(400).measure([..."lampsandstairslamps"]);
    // What follows: the list at the caret once the keys rest, the count of words, the note of saving.
    expect(layouts).toBeLessThanOrEqual(keys + 6);
  });

  it("computes hardly a style anew for a letter", async () => {
    const { styles, keys } = await pageOf(400).measure([..."lampsandstairslamps"]);
    // What follows, as above: not what a letter does by itself.
    expect(styles).toBeLessThanOrEqual(keys / 2);
  });

  it("draws the window once for keys that shape paragraphs one after the other, and far labels when they rest", async () => {
    const { page } = pageOf(400);
    await page.evaluate(countDrawing);
    for (const key of ["Enter", "a", "Enter", "a", "Backspace", "Backspace", "Backspace", "Backspace"])
      await page.keyboard.press(key);
    await page.waitForTimeout(1_500);
    const { outline, labels } = await page.evaluate((): Drawn => Reflect.get(window, "drawn"));
    // Once for the text, once for what the checks say of it.
    expect(outline).toBeLessThanOrEqual(3);
    // Each Enter and each join changes the numbers of the 200 paragraphs behind it.
    expect(labels).toBeLessThanOrEqual(400);
  });

  it("underlines what is seen, and nothing else, wherever the page is scrolled to", async () => {
    const { page } = pageOf(400);
    const last = (): Promise<number> =>
      page.evaluate(() => {
        const blocks = [...document.querySelectorAll("[contenteditable=true] > .block")];
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        const places = ranges.map(({ startContainer }) =>
          blocks.indexOf(startContainer.parentElement?.closest(".block") ?? document.body),
        );
        return ranges.length > 100 ? Number.NaN : Math.max(0, ...places);
      });
    const scrollTo = (top: number): Promise<void> =>
      page.evaluate((to) => document.querySelector(".desk")?.scrollTo({ top: to }), top);
    await scrollTo(1e6);
    await expect.poll(last).toBeGreaterThan(360);
    await scrollTo(0);
    await expect.poll(last).toBeLessThan(40);
  });

  it("draws as many rows of the outline as are seen, and goes to all of them by keys", async () => {
    const { page } = pageOf(400);
    const rows = page.locator(".outline [role=listitem]");
    expect(await rows.count()).toBeLessThanOrEqual(112);
    expect(await rows.first().getAttribute("aria-setsize")).toBe("402");
    const focused = page.locator(".outline-row:focus").locator("xpath=..");
    await page.locator(".outline-row").first().focus();
    await page.keyboard.press("End");
    await expect.poll(() => focused.getAttribute("aria-posinset")).toBe("402");
    await page.keyboard.press("Home");
    await expect.poll(() => focused.getAttribute("aria-posinset")).toBe("1");
    expect(await rows.count()).toBeLessThanOrEqual(112);
  });

  it("looks at no more nodes than a bare Lexical does, but for those of its own paragraph", async () => {
    // Lexical's root and its reconciler ask for each child of the root on every key: the goal of 20 is ours beside that.
    for (const size of [100, 400]) {
      const bare = await openTypingPage(browser, peers.addressOf("lexical", { paragraphs: String(size) }));
      const stock = await countLookups(bare.page);
      await bare.close();
      expect((await countLookups(pageOf(size).page)) - stock).toBeLessThanOrEqual(nodesOfOurs);
    }
  });

  it("waits for nothing that the first letter does not need", async () => {
    const draft = await product.keep("Counted at the start", sampleDraft(40));
    const ours = await measureFirstLoad(browser, product.addressOf(draft));
    const minimal = await measureFirstLoad(browser, peers.addressOf("lexical", { paragraphs: "40" }));
    expect(ours.scripts.length).toBeGreaterThan(0);
    expect(ours.scripts.map(({ name }) => name).filter((name) => late.test(name))).toEqual([]);
    const bytes = countStart(ours, minimal).find(({ what }) => what.startsWith("JavaScript"));
    expect(bytes).toMatchObject({ gate: "≤ 1.6", verdict: "holds" });
    const needed = ["abilities", "getProfiles", "getSettings", "openDraft", "takeOpenedFiles"];
    expect(ours.asked.filter((name) => !needed.includes(name))).toEqual([]);
  });
});

interface Drawn {
  /** How often something in the outline was changed. */
  readonly outline: number;
  /** How many labels of paragraphs were written. */
  readonly labels: number;
}

function countDrawing(): void {
  const drawn = { outline: 0, labels: 0 };
  Reflect.set(window, "drawn", drawn);
  const outline = document.querySelector(".outline");
  const text = document.querySelector("[contenteditable=true]");
  if (outline === null || text === null) throw new Error("The window has no outline or no text.");
  new MutationObserver(() => {
    drawn.outline += 1;
  }).observe(outline, { subtree: true, childList: true, attributes: true, characterData: true });
  new MutationObserver((changes) => {
    drawn.labels += changes.length;
  }).observe(text, { subtree: true, attributes: true, attributeFilter: ["aria-label"] });
}

describe("the main process", () => {
  it("loads one file of the bundle and few packages, and never waits for another process", () => {
    const { files, packages, synchronous } = readMainProcess();
    expect(files.length).toBe(1);
    expect(files.length + packages.length).toBeLessThanOrEqual(10);
    expect(synchronous).toEqual([]);
  });
});
