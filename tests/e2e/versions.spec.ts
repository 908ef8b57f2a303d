import { readFile } from "node:fs/promises";
import { shownLines } from "#formats/docx/redline/check-redline.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

test("a version is kept, compared with the base and the draft, opened as a copy; the redline gives the base back", async ({
  page,
  product,
  start,
}) => {
  const official = await (await start.openText(lamps)).exportAs(/^Word/);
  await page.goto(product.address);
  await start.readFile("Official.docx", official);
  await page.getByRole("button", { name: "Open as a draft" }).click();
  const draft = new DraftPage(page);
  await expect(page.getByLabel("Name of the draft")).toHaveValue("Official");
  await draft.isReady();
  const dialog = page.getByRole("dialog");

  await draft.runFromPalette("Versions");
  await dialog.getByLabel("Name of the version").fill("As tabled");
  await dialog.getByRole("button", { name: "Save this version" }).click();
  const saved = dialog.getByRole("list", { name: "Saved versions" }).getByRole("listitem");
  await expect(saved).toContainText([/^As tabledSaved \d+ \w+, \d\d:\d\d/]);
  await page.keyboard.press("Escape");
  await draft.goToEndOf("Decides to remain");
  await page.keyboard.type(" Let there be light.");

  await draft.runFromPalette("Compare…");
  const known = dialog.getByRole("list", { name: "Texts to compare with" }).getByRole("button");
  await expect(known).toHaveText(["“Official.docx”, which it was begun from", /^“As tabled”, saved/]);
  await known.nth(1).click();
  const rows = dialog.getByRole("list", { name: "Paragraphs" }).getByRole("listitem");
  await expect(dialog.locator("ins")).toHaveText(/Let there be light/);
  await dialog.getByLabel("Before").selectOption({ label: "“Official.docx”, which it was begun from" });
  await expect(dialog.locator("ins")).toHaveText(/Let there be light/);
  await dialog.getByLabel("After").selectOption({
    label:
      (await known
        .or(dialog.getByRole("option", { name: /^“As tabled”/ }))
        .first()
        .textContent()) ?? "",
  });
  await expect(dialog.getByText("No difference between the two.")).toBeVisible();
  await dialog.getByLabel("After").selectOption("draft");
  await expect(rows.getByRole("button", { name: "Use the other text’s words" })).toBeVisible();
  await page.keyboard.press("Escape");

  const download = page.waitForEvent("download");
  await draft.runFromPalette("Redline against the base");
  const redline = new Uint8Array(await readFile(await (await download).path()));
  await expect(page.getByText("Rejecting all changes gives “Official.docx” back.")).toBeVisible();
  expect(shownLines(redline, "reject")).toEqual(shownLines(new Uint8Array(official), "reject"));
  expect(shownLines(redline, "accept").join("\n")).toContain("Let there be light.");

  await draft.runFromPalette("Versions");
  await saved.getByRole("button", { name: "Remove" }).click();
  await expect(dialog.getByText("No version is saved yet.")).toBeVisible();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await saved.getByRole("button", { name: "Open as a copy" }).click();
  await expect(page.getByLabel("Name of the draft")).toHaveValue("Official, As tabled");
  await expect(draft.text).not.toContainText("Let there be light");
});
