import { expect, test } from "./pages/product.ts";

test("from the first run to a template of the chosen body", async ({ page, start }) => {
  await start.chooseBody("Security Council");
  const draft = await start.newFromFirstTemplate();
  await expect(draft.text).toContainText("The Security Council");
  await expect(draft.status).toContainText("Security Council");
  await expect(page.getByText(/Draft as of/)).toBeVisible();
});

test("types with completion, fixes a finding with one click, and takes it back", async ({ page, draft }) => {
  await test.step("a suggestion is taken with Tab and never forced", async () => {
    await draft.goToEndOf("Recalling that a stair");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Rec");
    // In grey where it is the clear winner, else first in the list.
    await expect(draft.offer).toContainText(/alling also/);
    await expect(draft.text).not.toContainText("Recalling also");
    await page.keyboard.press("Tab");
    // The space that came with the opener is the one that is typed by habit.
    await page.keyboard.type(" the Charter of the United Nations,");
    await expect(draft.text).toContainText(/Recalling also the Charter of the United Nations,/);
    await expect(draft.text.getByText("Recalling also", { exact: true })).toHaveCSS("font-style", "italic");
  });

  await test.step("undo takes back one thought at a time", async () => {
    await page.keyboard.press("Escape");
    const read = () => draft.text.textContent();
    // Slow typing is several steps, so what was typed may take more than one: each is waited for, or one is too many.
    for (let before = await read(); before?.includes("Recalling also t"); before = await read()) {
      await page.keyboard.press("ControlOrMeta+z");
      await expect.poll(read).not.toBe(before);
    }
    await expect(draft.text).toContainText("Recalling also");
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(draft.text).toContainText("Recalling also t");
  });

  await test.step("a finding is fixed where it is shown", async () => {
    const finding = draft.finding(/semicolon/).filter({ hasText: "PP4" });
    await finding.getByRole("button", { name: /^Use / }).click();
    await expect(draft.text).toContainText("a lamp costs less than a fall,");
    await expect(finding).toBeHidden();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(draft.text).toContainText("a lamp costs less than a fall;");
    await expect(finding).toBeVisible();
    await finding.getByRole("button", { name: "Why?" }).click();
    await expect(finding.getByRole("heading", { name: "Passes" })).toBeVisible();
  });
});

test("the text goes out as a file without what only drafters see, as Word and as PDF", async ({ draft }) => {
  const text = String(await draft.exportAs(/^Plain text/));
  expect(text).toContain("Calls upon");
  expect(text).not.toContain("PP1");
  expect(String(await draft.exportAs(/Word/)).slice(0, 2)).toBe("PK");
  expect(String(await draft.exportAs(/PDF/)).slice(0, 4)).toBe("%PDF");
  expect(String(await draft.exportAs(/Akoma Ntoso/))).toContain("<akomaNtoso ");
});

test("Enter makes the next paragraph and numbers follow at once", async ({ page, draft }) => {
  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Thanks those who lit them;");
  await page.keyboard.press("Escape");
  await expect(draft.outline.getByRole("button", { name: "OP2 Thanks those who lit them;" })).toBeVisible();
  await expect(draft.outline.getByRole("button", { name: /^OP3 Calls upon/ })).toBeVisible();
});

test("what comes with an opener makes room for what is typed next", async ({ page, draft }) => {
  await draft.goToEndOf("Recalling that a stair");
  await page.keyboard.press("Enter");
  const written = draft.text.locator("p[data-kind=preambular]").nth(2);
  await page.keyboard.type("Rec");
  await expect(draft.offer).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(written).toHaveText(/^Recalling( \w+)? $/);
  await page.keyboard.type(", once");
  await expect(written).toHaveText(/^Recalling( \w+)?, once$/);
  await expect(written.locator("em")).toHaveText(/^Recalling( \w+)?$/);
});

test("the palette finds commands, paragraphs and templates", async ({ page, draft }) => {
  await draft.runFromPalette("op2");
  await page.keyboard.press("ControlOrMeta+Alt+p");
  await expect(draft.status).toContainText("4 preambular, 2 operative");
  await draft.runFromPalette("light or dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
