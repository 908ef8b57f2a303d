import type { Browser, Page } from "@playwright/test";
import { DraftPage } from "./pages/draft-page.ts";
import { lamps } from "./pages/lamps.ts";
import { expect, type Product, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

/** Shows what would be written, a step at a time, and takes the last. `after` hears how many steps have been. */
async function compose(
  page: Page,
  steps: readonly string[],
  after: (steps: number) => Promise<void> = async () => {},
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [index, text] of steps.entries()) {
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await after(index + 1);
  }
  await session.send("Input.insertText", { text: steps.at(-1) ?? "" });
  await session.detach();
}

/** What the relay sends to a window, which can be made to wait on the way. */
interface Way {
  readonly close: () => void;
  readonly open: () => void;
  readonly waiting: () => number;
}

async function watchWay(page: Page): Promise<Way> {
  let isClosed = false;
  let waiting: (() => void)[] = [];
  await page.routeWebSocket(/.*/, (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (isClosed) waiting.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return {
    close: () => {
      isClosed = true;
    },
    open: () => {
      isClosed = false;
      for (const send of waiting) send();
      waiting = [];
    },
    waiting: () => waiting.length,
  };
}

/** A delegate's window and that of another who joined by his link. */
async function shareLamps(page: Page, browser: Browser, product: Product) {
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("China");
  const owner = await start.openText(lamps);
  const link = await owner.share();
  const context = await browser.newContext();
  const guestPage = await context.newPage();
  await guestPage.goto(link);
  await guestPage.getByLabel("Your delegation").fill("Jordan");
  await guestPage.getByRole("button", { name: "Join" }).click();
  const guest = new DraftPage(guestPage);
  await guest.isReady();
  return { owner, guest, leave: () => context.close() };
}

const paragraph = (draft: DraftPage, words: string) => draft.text.locator("p.block", { hasText: words });

test("Chinese, Japanese and Arabic are written as others write in the same paragraph", async ({
  page,
  browser,
  product,
}) => {
  const { owner, guest, leave } = await shareLamps(page, browser, product);

  await test.step("an input method writes, and its steps are not left behind", async () => {
    await owner.goToEndOf("Welcomes the lamps");
    await compose(page, ["d", "de", "deng", "灯"]);
    await page.keyboard.type("x");
    await compose(page, ["あ", "あか", "明かり"]);
    await expect(paragraph(owner, "Welcomes the lamps")).toHaveText(
      "Welcomes the lamps that have been lit;灯x明かり",
    );
    await expect(paragraph(guest, "Welcomes the lamps")).toHaveText(
      "Welcomes the lamps that have been lit;灯x明かり",
    );
  });

  await test.step("a paragraph in Arabic runs from the right, and its label stays in the margin", async () => {
    await owner.goToEndOf("Calls upon States");
    await page.keyboard.press("Enter");
    await page.keyboard.type("يقرر أن يبقي المسألة قيد نظره");
    const arabic = paragraph(owner, "أن يبقي");
    await expect(arabic).toHaveCSS("direction", "rtl");
    await expect(paragraph(owner, "Calls upon States")).toHaveCSS("direction", "ltr");
    const labels = owner.text.locator("p.block[data-kind=operative]");
    const places = await labels.evaluateAll((blocks) =>
      blocks.map((block) => getComputedStyle(block, "::after").left),
    );
    expect(new Set(places).size).toBe(1);
    // The arrow goes the way the eye does: left is onwards.
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("ـ");
    await expect(arabic).toHaveText("يـقرر أن يبقي المسألة قيد نظره");
    await expect(paragraph(guest, "أن يبقي")).toHaveText("يـقرر أن يبقي المسألة قيد نظره");
  });
  await leave();
});

test("what another changes in the paragraph while an input method is open comes when it is done", async ({
  page,
  browser,
  product,
}) => {
  const way = await watchWay(page);
  const { owner, guest, leave } = await shareLamps(page, browser, product);
  const keys = guest.page.keyboard;
  const wordsBefore = async (): Promise<void> => {
    await keys.press("Home");
    await keys.type("Also ");
  };
  // Cuts the text in pieces, each an element of its own: the one that is written in is made anew.
  const italics = async (): Promise<void> => {
    await keys.press("ArrowLeft");
    await keys.press("ControlOrMeta+Shift+ArrowLeft");
    await keys.press("ControlOrMeta+i");
  };
  const rounds = [
    { stair: 11, arrival: 1, change: italics, before: "" },
    { stair: 12, arrival: 2, change: italics, before: "" },
    { stair: 13, arrival: 3, change: italics, before: "" },
    { stair: 14, arrival: 3, change: wordsBefore, before: "Also " },
  ];
  await owner.goToEndOf("Decides to remain");
  for (const { stair, arrival, change, before } of rounds)
    await test.step(`${change.name}, arriving at step ${arrival}`, async () => {
      const words = `Decides to light stair ${stair}.`;
      await page.keyboard.press("Enter");
      await page.keyboard.type(words);
      await expect(paragraph(guest, words)).toHaveText(words);
      await guest.goToEndOf(words);
      way.close();
      await change();
      await expect.poll(way.waiting).toBeGreaterThan(0);
      await compose(page, ["h", "ho", "hou"], async (steps) => {
        if (steps === arrival) way.open();
      });
      await page.keyboard.type("!");
      // Read as they are: the sign without width that marks an open input would not count otherwise.
      for (const draft of [owner, guest])
        await expect
          .poll(() => paragraph(draft, words).textContent())
          .toBe(`${before}Decides to light stair ${stair}.hou!`);
      if (change === italics)
        await expect(paragraph(owner, words).locator("em")).toHaveText(["Decides", `${stair}`]);
    });
  await leave();
});
