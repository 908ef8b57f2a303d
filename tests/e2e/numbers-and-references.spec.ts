// Footnotes, held numbers, live references, typed marks and what is offered after a move, in the window.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./pages/product.ts";

/** The number of a mark is drawn behind an element without a height of its own. */
async function clickMark(page: Page, mark: Locator): Promise<void> {
  const { x, y } = await mark.evaluate((element) => {
    const { left, right, top } = element.getBoundingClientRect();
    return { x: (left + right) / 2, y: top - 8 };
  });
  await page.mouse.click(x, y);
}

test("a footnote is written beside its mark, found both ways, and goes with its mark", async ({
  page,
  draft,
}) => {
  const marks = draft.text.locator(".note-mark");
  const notes = draft.text.locator(".note");
  const bar = page.getByRole("toolbar", { name: "This footnote" });

  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.press("ControlOrMeta+Alt+f");
  await expect(bar).toContainText("Footnote 1");
  await page.keyboard.type("See A/HRC/58/1.");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await page.keyboard.type(" behind");
  await expect(draft.text.locator(".block", { hasText: "Welcomes" })).toContainText("behind");
  await expect(notes).toHaveText(["See A/HRC/58/1."]);

  await draft.goToEndOf("Recalling that a stair");
  await page.keyboard.press("ControlOrMeta+Alt+f");
  await page.keyboard.type("Earlier.");
  await expect(marks.first()).toHaveAttribute("data-number", "1");
  await expect(notes.filter({ hasText: "See A" })).toHaveAttribute("data-number", "2");
  await page.keyboard.press("ControlOrMeta+Alt+j");
  await expect(bar).toBeHidden();

  await clickMark(page, marks.last());
  await expect(bar).toContainText("Footnote 2");
  await page.keyboard.type(" Also this.");
  await expect(notes.filter({ hasText: "Also this." })).toHaveCount(1);
  await bar.getByRole("button", { name: "Delete footnote" }).click();
  await expect(marks).toHaveCount(1);
  await expect(notes).toHaveText(["Earlier."]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(marks).toHaveCount(2);
  await expect(notes).toHaveCount(2);
});

test("numbers are held as circulated until they are made anew", async ({ page, draft }) => {
  await draft.runFromPalette("Hold numbers as circulated");
  await expect(page.getByText("held as circulated")).toBeVisible();
  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Requests more lamps;");
  const made = draft.text.locator(".block", { hasText: "more lamps" });
  await expect(made).toHaveAttribute("data-printed", "1 bis.");
  await expect(made).toHaveAttribute("data-live", "now OP2");
  await expect(draft.outline.getByRole("button", { name: /OP1 bis/ })).toBeVisible();

  await draft.goToEndOf("Calls upon States");
  await draft.runFromPalette("Remove paragraph");
  await expect(page.locator(".struck-row")).toHaveText(/2\./);
  await page.getByRole("button", { name: "Renumber" }).click();
  await expect(made).toHaveAttribute("data-printed", "2.");
  await expect(page.locator(".struck-row")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(made).toHaveAttribute("data-printed", "1 bis.");
});

test("a reference is offered or chosen, follows its paragraph, and says when that is gone", async ({
  page,
  draft,
}) => {
  const references = draft.text.locator(".reference");
  await draft.goToEndOf("Calls upon States");
  await page.keyboard.type(" as set out in paragraph 1 above");
  await expect(page.getByText("Make “paragraph 1 above” a live reference?")).toBeVisible();
  await expect(references).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(references).toHaveText(["1"]);

  await page.keyboard.type(", and ");
  await page.keyboard.press("ControlOrMeta+Alt+r");
  await page.getByRole("combobox", { name: "Paragraph" }).fill("seized");
  await page.keyboard.press("Enter");
  await expect(draft.text.locator(".block", { hasText: "Calls upon" })).toContainText(
    "and paragraph 3 below",
  );

  await draft.outline.getByRole("button", { name: /Welcomes the lamps/ }).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(references.first()).toHaveAttribute("data-shown", "2");

  await draft.goToEndOf("Welcomes the lamps");
  await draft.runFromPalette("Remove paragraph");
  await expect(references.first()).toHaveAttribute("data-gone", "yes");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(references.first()).toHaveAttribute("data-gone", "");
});

test("typed marks become print, Ctrl+Z gives what was typed, and also is offered after a move", async ({
  page,
  draft,
}) => {
  const paragraph = draft.text.locator(".block", { hasText: "Welcomes" });
  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.type(' "');
  await expect(paragraph).toContainText("“");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(paragraph).toContainText('lit; "');
  await page.keyboard.type("a paragraphs 1-3 ");
  await expect(paragraph).toContainText('lit; "a paragraphs 1–3');

  await draft.goToEndOf("Stressing that a lamp");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Recalling that lamps last,");
  await page.keyboard.press("Alt+ArrowUp");
  const offer = page.getByText("no longer fits its place");
  await expect(offer).toContainText("Recalling also");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(draft.text.locator(".block", { hasText: "lamps last" })).toContainText("Recalling also that");
  await expect(offer).toBeHidden();
});
