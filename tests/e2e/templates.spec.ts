import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

test("a template waits at its first slot, and Tab walks through the others", async ({ page, product }) => {
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.newFromFirstTemplate();
  const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
  await expect.poll(selected).toMatch(/^\{[^{}]+\}$/);
  const first = await selected();
  await page.keyboard.press("Tab");
  await expect.poll(selected).not.toBe(first);
  expect(await selected()).toMatch(/^\{[^{}]+\}$/);
  await page.keyboard.type("58/1");
  await expect(draft.text).toContainText("58/1");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(draft.text).not.toContainText("58/1");
});
