// A draft goes out: for whom, how it will look, what is wrong with it and what stays here, before there is a file.
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { findBarriers } from "./pages/check-access.ts";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";
import { overlay } from "./pages/window-state.ts";

const lampsWithAnError = lamps
  .replace("Guided by", "Recalling Security Council resolution 1325,\n\nGuided by")
  .replace("58/__. ", "Albania and Chile: draft resolution\n\n58/__. ");

test("a draft is looked at as it will be printed, and made for those it goes to", async ({ start, page }) => {
  const draft = await start.openText(lampsWithAnError);
  await expect(draft.checks.getByRole("article").first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  const firstPage = dialog.getByRole("img", { name: "Page 1 of 1" });

  await test.step("it opens on the usual choice, with its page", async () => {
    await expect(dialog.getByRole("radio", { name: "To co-sponsors" })).toBeFocused();
    await expect(firstPage).toBeVisible();
    const size = await firstPage.evaluate((image: HTMLImageElement) => [
      image.naturalWidth,
      image.naturalHeight,
    ]);
    expect(size).toEqual([595, 842]);
    expect(await findBarriers(page, overlay, null)).toEqual([]);
  });

  await test.step("the keys choose for whom, and the file follows", async () => {
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: "Clean" })).toBeChecked();
    await expect(dialog.getByLabel("Format")).toHaveValue("pdf");
    await expect(dialog.getByRole("checkbox", { name: "“Draft as of” line" })).not.toBeChecked();
    await dialog.getByRole("radio", { name: "Letter" }).check();
    await expect(dialog.getByText("Your own choice of settings")).toBeVisible();
    await expect(dialog.getByRole("status").filter({ hasText: "1 page" })).toBeVisible();
    await expect.poll(() => firstPage.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(612);
  });

  await test.step("other formats show their own text", async () => {
    await dialog.getByLabel("Format").selectOption("txt");
    await expect(dialog.getByText("Lamps on public stairs")).toBeVisible();
    await expect(dialog.getByRole("radio", { name: "A4" })).toBeHidden();
  });

  await test.step("the secretariat gets Word without the line of drafts", async () => {
    await dialog.getByRole("radio", { name: "To the secretariat" }).check();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Export" }).click();
    const bytes = await readFile(await (await download).path());
    await expect(dialog.getByText("“Lamps.docx” was made.")).toBeVisible();
    const words = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
    expect(words.join("")).toContain("Lamps on public stairs");
    expect(words.join("")).not.toContain("Draft as of");
  });

  await test.step("the room has numbered lines, an archive a PDF of its own kind", async () => {
    await dialog.getByRole("radio", { name: "For the room" }).check();
    await expect(dialog.getByRole("checkbox", { name: "Line numbers" })).toBeChecked();
    await dialog.getByRole("checkbox", { name: "For an archive" }).check();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Export" }).click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.toString("latin1")).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  });

  await test.step("what is wrong is shown, and one goes to it", async () => {
    const before = dialog.getByRole("region", { name: "Before it goes out" });
    await expect(before).toContainText("1 error was found in the text. You can export all the same.");
    await before.getByRole("button", { name: "Show PP1" }).click();
    await expect(dialog).toBeHidden();
    await expect(draft.text).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("1325");
  });
});

test("what stays here is said of this very draft", async ({ draft, page }) => {
  await draft
    .finding(/Unexpected semicolon/)
    .getByRole("button", { name: "Keep as is…" })
    .click();
  await page.getByLabel("Reason").fill("Agreed at informals");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Kept as is (1)")).toBeVisible();
  await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
  const left = page.getByRole("dialog").getByRole("region", { name: "What stays here" });
  await expect(left.getByRole("listitem")).toHaveText([/^1 finding kept as is, with the reason/]);
});

test("the sponsors go out as a sheet of their own, from the sponsors and from the export", async ({
  start,
  page,
}) => {
  const draft = await start.openText(lampsWithAnError);
  await draft.text.focus();
  await draft.runFromPalette("Sponsors…");
  await page.getByRole("dialog").getByRole("button", { name: "Export…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByRole("radio", { name: "Sponsors", exact: true })).toBeChecked();
  await expect(dialog.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Lamps sponsors.docx");
  const part = unzipSync(await readFile(await file.path()))["word/document.xml"];
  expect(new TextDecoder().decode(part)).toContain("Sponsors at tabling (2)");
  await dialog.getByRole("radio", { name: "Submission sheet" }).check();
  await dialog.getByLabel("Format").selectOption("pdf");
  await expect(dialog.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  expect(await findBarriers(page, overlay, null)).toEqual([]);
});
