import type { Page } from "@playwright/test";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

/** As it is copied out of a PDF: hard-wrapped, numbered, with a note at the foot of the page. */
const copied = `Mindful that a bench beside a path lets the old and
the young rest on the same day,

Noting that a bench needs a coat of paint in every second
year,¹

1. Invites municipalities to count their benches and to publish
the count;

2. Requests the custodian of paths to report on the paint that
was used.

¹ See A/HRC/57/31.
`;

/** As the browser's own paste does it, without leave to read the machine's clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test("a text copied from a PDF becomes paragraphs with their kinds and notes, in one step", async ({
  page,
  product,
}) => {
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openText(lamps);
  const before = await draft.text.textContent();
  await draft.goToEndOf("Stressing that a lamp");
  await paste(page, copied);
  const paragraph = (kind: string, words: RegExp) =>
    draft.text.locator(`p[data-kind=${kind}]`).filter({ hasText: words });
  await expect(
    paragraph("preambular", /^Mindful that .* lets the old and the young rest on the same day,$/),
  ).toBeVisible();
  await expect(paragraph("preambular", /^Noting that .* every second year,\uFFFC$/)).toBeVisible();
  await expect(paragraph("operative", /^Invites .* to publish the count;$/)).toBeVisible();
  await expect(paragraph("operative", /^Requests .* that was used\.$/)).toBeVisible();
  await expect(draft.text.locator(".note")).toHaveText(["See A/HRC/57/31."]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => await draft.text.textContent()).toBe(before);
});

test("a pasted line stays in the sentence", async ({ page, product }) => {
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openText(lamps);
  await draft.goToEndOf("Decides to remain");
  await paste(page, " And 2. Requests nothing more\n");
  await expect(draft.text).toContainText("seized of the matter. And 2. Requests nothing more");
  await expect(draft.text.locator("p[data-kind=operative]")).toHaveCount(3);
});
