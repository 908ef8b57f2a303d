import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

const cited = lamps.replace(
  "Stressing that",
  "Recalling General Assembly resolution 60/251 of 16 March 2006,\n\nStressing that",
);

/** The first column of dates is not the day of adoption; the last row is none. */
const list = `Symbol;Date issued;Vote;Title
A/RES/60/251;3 April 2006;16 March 2006;Care of lighthouses
A/RES/60/901;10 April 2006;17 March 2006;Lamps on piers
see above;;;Lamps
`;

const later = "Symbol;Date;Title\nA/RES/60/251;16 March 2006;Care of lighthouses\n";

test("a list is imported with its columns put right, holds against the register, and is removed again", async ({
  page,
  start,
}) => {
  const draft = await start.openText(cited);
  const differs = draft.finding(/differs from the register, which has 15 March 2006/);
  await expect(differs).toBeVisible();

  await draft.runFromPalette("Register of resolutions");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/is partial/)).toBeVisible();
  await dialog.getByLabel("Find in the register").fill("60/251");
  await expect(dialog.getByRole("listitem").filter({ hasText: "15 March 2006" })).toContainText("Known from");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer: Buffer.from(list) });

  const becomes = dialog.getByRole("list", { name: "What the rows become" });
  await expect(becomes).toContainText("3 April 2006");
  await dialog.getByLabel("Date", { exact: true }).selectOption({ label: "3: Vote" });
  await expect(becomes).toContainText("16 March 2006");
  await expect(dialog.getByRole("region", { name: "1 row that cannot be read" })).toContainText(
    "Row 4: “see above”",
  );
  await expect(dialog.getByRole("region", { name: /has otherwise/ })).toContainText("15 March 2006");
  await dialog.getByRole("button", { name: "Add 2 texts" }).click();

  const own = dialog.getByRole("article", { name: "lamps.csv" });
  await expect(own).toContainText("2 texts, added");
  await page.keyboard.press("Escape");
  await expect(differs).toBeHidden();
  await page.getByRole("tab", { name: /Citations/ }).click();
  const card = page.getByRole("tabpanel", { name: /Citations/ }).getByRole("article", { name: "60/251" });
  await expect(card).toContainText("In the register");
  await expect(card).toContainText("your list “lamps.csv”");
  await page.getByRole("tab", { name: /Checks/ }).click();

  // The same list a year later takes the place of the older one; it is opened from the start page as well.
  await page.getByRole("banner").getByRole("button", { name: "Start page" }).click();
  await page.getByRole("button", { name: /^Register of resolutions/ }).click();
  await expect(own).toContainText("2 texts, added");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer: Buffer.from(later) });
  await expect(dialog.getByRole("radio", { name: "Replace it" })).toBeChecked();
  await dialog.getByRole("button", { name: "Add 1 text" }).click();
  await expect(own).toHaveCount(1);
  await expect(own).toContainText("1 text, added");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Lamps\b/ }).click();
  await draft.isReady();

  await draft.runFromPalette("Register of resolutions");
  await own.getByRole("button", { name: "Remove lamps.csv" }).click();
  await expect(own).toBeHidden();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await own.getByRole("button", { name: "Remove lamps.csv" }).click();
  await expect(own).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(differs).toBeVisible();
});

test("an adopted text that is opened teaches the register, and can be forgotten", async ({ page, start }) => {
  const adopted = `body: ga
stage: adopted
number: 74/901
session: 74
---

# Lamps on piers

*The General Assembly*,

*Recalling* the Charter of the United Nations,

1. *Decides* to light all lamps.

---
52nd plenary meeting
18 December 2019
`;
  const draft = await start.openText(adopted);
  await expect(page.getByText("The register learnt 74/901 from this text.")).toBeVisible();
  await draft.runFromPalette("Register of resolutions");
  const learnt = page.getByRole("dialog").getByRole("article", { name: "Learnt from texts" });
  await learnt.getByRole("button", { name: "Show" }).click();
  await expect(learnt.getByRole("listitem")).toContainText("18 December 2019");
  await expect(learnt.getByRole("listitem")).toContainText("learnt from “");
  await learnt.getByRole("button", { name: "Remove 74/901" }).click();
  await expect(learnt).toBeHidden();
  await page.keyboard.press("Escape");
  // Opening it again does not teach again what was removed.
  await page.reload();
  await draft.isReady();
  await draft.runFromPalette("Register of resolutions");
  await expect(page.getByRole("dialog").getByText("No entries of your own yet")).toBeVisible();
});
