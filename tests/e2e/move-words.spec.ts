// Cutting, dragging and selecting whole paragraphs, and what stands inside the text and is no text, by keyboard and mouse.
import type { Page } from "@playwright/test";
import { expect, test } from "./pages/product.ts";

/** Selects the word under the middle of this element's first line, and gives the place of it. */
async function placeOfSelection(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  return await page.evaluate(() => {
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

test("a paragraph that is cut and pasted is the same one, with what refers to it", async ({
  page,
  draft,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { keyboard } = page;
  const operative = draft.text.locator("p[data-kind=operative]");
  await draft.goToEndOf("Decides to remain");
  await keyboard.press("Backspace");
  await keyboard.type(" as set out in paragraph 2 above");
  await expect(page.getByText("Make “paragraph 2 above” a live reference?")).toBeVisible();
  await keyboard.press("Tab");
  const reference = draft.text.locator(".reference");
  await expect(reference).toHaveCount(1);

  await draft.goToEndOf("Calls upon States");
  await keyboard.press("ControlOrMeta+Alt+s");
  await keyboard.press("ControlOrMeta+x");
  await expect(operative).toHaveCount(2);
  await expect(reference).toHaveAttribute("data-gone", "yes");
  await draft.goToEndOf("Stressing that a lamp");
  await keyboard.press("ControlOrMeta+v");
  await expect(operative).toHaveText([/Calls upon/, /Welcomes/, /Decides/]);
  await expect(reference).toHaveAttribute("data-gone", "");
  await expect(reference).toHaveAttribute("data-shown", "1");
  await keyboard.press("ControlOrMeta+z");
  await keyboard.press("ControlOrMeta+z");
  await expect(operative).toHaveText([/Welcomes/, /Calls upon/, /Decides/]);
});

test("words are dragged from one paragraph to another, as one step to undo", async ({ page, draft }) => {
  const welcomes = draft.text.locator("p", { hasText: "Welcomes the lamps" });
  const calls = draft.text.locator("p", { hasText: "Calls upon" });
  await welcomes.getByText("Welcomes").dblclick();
  const word = await placeOfSelection(page);
  const goal = await calls.boundingBox();
  if (goal === null) throw new Error("The paragraph is not on the page.");
  await page.mouse.move(word.x, word.y);
  await page.mouse.down();
  await page.mouse.move(word.x + 6, word.y + 4, { steps: 3 });
  await page.mouse.move(goal.x + 90, goal.y + goal.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(draft.text.locator("p", { hasText: "the lamps that have been lit" })).not.toContainText(
    "Welcomes",
  );
  await expect(draft.text).toContainText("Welcomes");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(welcomes).toHaveText("Welcomes the lamps that have been lit;");
});

test("a mark and the closing open by keyboard, and Tab leaves the title", async ({ page, draft }) => {
  const { keyboard } = page;
  await draft.goToEndOf("Welcomes the lamps");
  await keyboard.press("ControlOrMeta+Alt+f");
  await keyboard.type("See above.");
  await keyboard.press("Escape");
  await keyboard.press("Shift+ArrowLeft");
  await keyboard.press("Enter");
  await expect(page.getByRole("toolbar", { name: "This footnote" })).toContainText("Footnote 1");
  await keyboard.press("Escape");

  await draft.runFromPalette("Adoption…");
  await page.getByRole("radio", { name: "Adopted" }).check();
  await keyboard.press("Escape");
  const closing = draft.text.getByRole("button", { name: /^Adoption:/ });
  await expect(closing).toBeVisible();
  await draft.goToEndOf("Decides to remain");
  await keyboard.press("F6");
  await expect(closing).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await keyboard.press("Escape");

  await draft.goToEndOf("Lamps on public stairs");
  await keyboard.press("Tab");
  await expect(draft.text).not.toBeFocused();
});
