import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./pages/product.ts";

/** Walks by Tab until what has the focus is called so: as somebody without a mouse would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return "";
      const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return element.getAttribute("aria-label") ?? labelled ?? element.textContent ?? "";
    });
    if (name.test(focused.trim())) return;
  }
  throw new Error(`Tab never came to ${name}.`);
}

test("a whole draft is written by keyboard alone, from the start page to the file", async ({
  page,
  product,
}) => {
  await page.goto(product.address);
  const { keyboard } = page;
  await expect(page.getByLabel("Your delegation")).toBeFocused();
  await keyboard.type("Kenya");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "New from a template" })).toBeVisible();
  await expect(page.getByRole("tabpanel").getByRole("button").first()).toBeVisible();
  await tabTo(page, /sample draft/);
  await keyboard.press("Enter");

  const text = page.getByRole("textbox", { name: "Text of the draft" });
  await expect(text).toBeFocused();
  await expect(text).toContainText(/\w/);
  await test.step("the sample's text makes way for one's own", async () => {
    await keyboard.press("ControlOrMeta+a");
    await keyboard.press("Delete");
    await keyboard.press("ControlOrMeta+Alt+p");
    await keyboard.type("Mindful of those who read at night,");
    await keyboard.press("Escape");
    await keyboard.press("Enter");
    await keyboard.press("ControlOrMeta+Alt+o");
    await keyboard.type("Urges the lighting of stairs;");
    await keyboard.press("Escape");
    await keyboard.press("Enter");
    await keyboard.type("Requests a lamp for each landing.");
    await keyboard.press("Escape");
    await expect(text).toContainText("Requests a lamp for each landing.");
  });

  const announced = page.locator(".visually-hidden[aria-live=polite]:not(.completion-announcement)");
  await test.step("a screen reader hears where the caret is", async () => {
    await expect(announced).toHaveText(/^OP2, operative paragraph$/);
    await expect(text.getByRole("group", { name: "OP1, operative paragraph" })).toContainText("Urges");
  });

  await test.step("a paragraph is found by its words and moved", async () => {
    await keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await keyboard.type("OP1 Urges");
    await keyboard.press("Enter");
    await keyboard.press("Alt+ArrowDown");
    await expect(text.getByRole("group", { name: "OP2, operative paragraph" })).toContainText("Urges");
    await keyboard.press("ControlOrMeta+z");
    await expect(text.getByRole("group", { name: "OP1, operative paragraph" })).toContainText("Urges");
  });

  await test.step("and the file is made", async () => {
    await keyboard.press("ControlOrMeta+Shift+e");
    await expect(page.getByRole("radio").first()).toBeVisible();
    await tabTo(page, /^Word document/);
    for (let step = 0; step < 6; step += 1) {
      if (await page.getByRole("radio", { name: /text/i }).first().isChecked()) break;
      await keyboard.press("ArrowDown");
    }
    const download = page.waitForEvent("download");
    await tabTo(page, /^Export/);
    await keyboard.press("Enter");
    const file = await readFile(await (await download).path(), "utf8");
    expect(file).toContain("the lighting of stairs");
    expect(file.indexOf("Urges")).toBeLessThan(file.indexOf("Requests"));
  });
});
