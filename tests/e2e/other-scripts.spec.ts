import type { Page } from "@playwright/test";
import { DraftPage } from "./pages/draft-page.ts";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

/** Writes as with an input method: each step shows what it would become, the last one is taken. */
async function compose(page: Page, steps: readonly string[], whileOpen = async (): Promise<void> => {}) {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await whileOpen();
  await session.send("Input.insertText", { text: steps.at(-1) ?? "" });
  await session.detach();
}

test("Chinese, Japanese and Arabic are written as others write in the same paragraph", async ({
  page,
  browser,
  product,
}) => {
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
  const paragraph = (draft: DraftPage, words: string) => draft.text.locator("p.block", { hasText: words });

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

  await test.step("what another types in the paragraph meanwhile is kept", async () => {
    await guest.goToEndOf("Decides to remain");
    await guestPage.keyboard.press("Home");
    await owner.goToEndOf("Decides to remain");
    await compose(page, ["h", "ho", "hou"], async () => {
      await guestPage.keyboard.type("Also ");
      await expect(paragraph(guest, "remain seized")).toContainText("Also ");
    });
    await page.keyboard.type("!");
    for (const draft of [owner, guest])
      await expect(paragraph(draft, "remain seized")).toHaveText(
        "Also Decides to remain seized of the matter.hou!",
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
  await context.close();
});
