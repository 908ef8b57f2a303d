import { expect, test } from "./pages/product.ts";

test("Tab makes a subparagraph, Enter goes on with it, and both are left again", async ({ page, draft }) => {
  const { keyboard } = page;
  const subparagraphs = draft.text.locator("p[data-kind=subparagraph]");
  const operative = draft.text.locator("p[data-kind=operative]");

  await draft.goToEndOf("Calls upon States");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("To sweep them;");
  await keyboard.press("Enter");
  await keyboard.type("To paint them;");
  await expect(subparagraphs).toHaveText(["To sweep them;", "To paint them;"]);
  await expect(subparagraphs.last()).toHaveAttribute("data-printed", "(b)");

  await keyboard.press("Tab");
  await expect(subparagraphs.last()).toHaveAttribute("data-level", "2");
  await keyboard.press("Shift+Tab");
  await expect(subparagraphs.last()).toHaveAttribute("data-level", "1");

  // Enter on an empty one leaves the list, and Backspace joins what it opened.
  await keyboard.press("Enter");
  await expect(subparagraphs).toHaveCount(3);
  await keyboard.press("Enter");
  await expect(subparagraphs).toHaveCount(2);
  await expect(operative).toHaveCount(4);
  await keyboard.press("Backspace");
  await expect(operative).toHaveCount(3);
  await keyboard.type(" twice");
  await expect(subparagraphs.last()).toHaveText("To paint them; twice");
});

test("a slip is not held against a word that is still being written", async ({ page, draft }) => {
  await expect(draft.finding(/semicolon/)).toBeVisible();
  await draft.goToEndOf("Welcomes the lamps");
  // The end of the paragraph is where the caret is: its rule speaks only when the caret has gone.
  await page.keyboard.press("Backspace");
  const missing = draft.checks.getByRole("article").filter({ hasText: "OP1" });
  for (const keys of [" ", "in", " the ", "port"]) {
    await page.keyboard.type(keys, { delay: 100 });
    // Long enough to be checked, too short to have finished.
    await page.waitForTimeout(1200);
    await expect(missing).toBeHidden({ timeout: 100 });
  }
  await draft.goToEndOf("Calls upon States");
  await expect(missing).toBeVisible();
});
