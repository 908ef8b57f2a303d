import type { Locator, Page } from "@playwright/test";
import { makeScriptPayloads } from "#tests/support/script-payloads.ts";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

const payloads = makeScriptPayloads();
const few = 22;
const provoking = [
  "click",
  "focus",
  "toggle",
  "mouseover",
  "pointerenter",
  "animationstart",
  "resize",
  "begin",
];

/** The numbers of payloads that ran something or asked the network for something. */
async function watch(page: Page): Promise<ReadonlySet<number>> {
  const hits = new Set<number>();
  await page.exposeFunction("canary", (n: number) => void hits.add(n));
  await page.route(/canary\.invalid/, async (route) => {
    hits.add(Number(/\d+/.exec(new URL(route.request().url()).pathname)?.[0]));
    await route.abort();
  });
  return hits;
}

/** Does to all that is there what a user might: what waits for a click runs now. */
async function provoke(text: Locator): Promise<void> {
  await text.evaluate((root, types) => {
    for (const element of root.querySelectorAll("*"))
      for (const type of types) element.dispatchEvent(new Event(type, { cancelable: type === "click" }));
  }, provoking);
}

test("no page that is pasted runs, fetches or leaves anything but text", async ({ page, product }) => {
  expect(payloads.length).toBeGreaterThanOrEqual(300);
  const hits = await watch(page);
  const foreign: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === new URL(product.address).origin || protocol === "data:" || protocol === "blob:";
    if (!isOwn) foreign.push(request.url());
  });
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openText(lamps);
  await draft.goToEndOf("Stressing that a lamp");
  // The words around each payload tell when it has been read.
  await page.evaluate((pages) => {
    for (const [n, html] of pages.entries()) {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", `begin ${n} end`);
      clipboardData.setData("text/html", `<p>begin ${n} end</p>${html}`);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }
  }, payloads);
  for (const n of [0, payloads.length >> 1, payloads.length - 1])
    await expect(draft.text).toContainText(`begin ${n} end`, { timeout: 90_000 });
  await provoke(draft.text);
  const left = await draft.text.evaluate((root) => ({
    names: [...new Set([...root.querySelectorAll("*")].map(({ tagName }) => tagName.toLowerCase()))].sort(),
    handlers: [...root.querySelectorAll("*")].flatMap(({ attributes }) =>
      [...attributes]
        .filter(({ name }) => /^on|^src|^href|^srcdoc|^action|^data$/.test(name))
        .map(({ name }) => name),
    ),
  }));
  expect([...hits]).toEqual([]);
  expect(foreign).toEqual([]);
  expect(left.handlers).toEqual([]);
  const ours = ["br", "div", "em", "footer", "h1", "h2", "h3", "header", "p", "section", "span", "strong"];
  expect(left.names.filter((name) => !ours.includes(name))).toEqual([]);
});

test("the same pages do run where they are taken in as they are", async ({ context }) => {
  const ran = new Set<number>();
  // A page each for a few: some lead the page away, and too many at once are too much for it.
  for (let from = 0; from < payloads.length && ran.size <= 100; from += few) {
    const page = await context.newPage();
    const hits = await watch(page);
    await page.setContent("<main></main>");
    await page.evaluate(
      ({ pages, types }) => {
        for (const html of pages) {
          const place = document.createElement("div");
          document.querySelector("main")?.append(place);
          place.innerHTML = html;
        }
        for (const element of document.querySelectorAll("main *"))
          for (const type of types) element.dispatchEvent(new Event(type, { cancelable: type === "click" }));
      },
      { pages: payloads.slice(from, from + few), types: provoking },
    );
    await expect.poll(() => hits.size).toBeGreaterThan(0);
    // What is fetched or framed comes a moment later; a page that has settled is done.
    await page.waitForLoadState();
    await page.close();
    for (const hit of hits) ran.add(hit);
  }
  expect(ran.size).toBeGreaterThan(100);
});
