import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

/** Moved, weaker, added and dropped; one footing only. */
const returned = lamps
  .replace("Recalling that a stair in the dark keeps many at home,\n\n", "")
  .replace("Agenda item 3", "Agenda item 10")
  .replace("2. Calls upon States to light", "2. Encourages States, as appropriate, to light")
  .replace(
    "3. Decides to remain",
    "3. Requests a report at its sixty-third session;\n\n4. Decides to remain",
  );

test("a text that came back is compared: what matters first, every word in place, a click away in the draft", async ({
  page,
  start,
}) => {
  const draft = await start.openText(lamps);
  await draft.text.focus();
  await draft.runFromPalette("Compare…");
  const dialog = page.getByRole("dialog");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "Returned.txt", mimeType: "text/plain", buffer: Buffer.from(returned) });
  await dialog.getByRole("button", { name: "Swap the two" }).click();
  await expect(dialog.getByLabel("After")).toHaveValue("file 1");
  await expect(dialog).toContainText(/\d of \d changes matter/);
  const rows = dialog.getByRole("list", { name: "Paragraphs" }).locator(":scope > li");
  await expect(rows.filter({ hasText: "Dropped" })).toContainText("Recalling that a stair");
  await expect(rows.filter({ hasText: "Requests a report" })).toContainText("New");
  const second = rows.filter({ hasText: "OP2" });
  await expect(second.locator("del")).toHaveText(["Calls upon"]);
  await expect(second.locator("ins")).toHaveText(["Encourages", ", as appropriate,"]);
  await expect(second).toContainText(/weaker/);

  await dialog.getByRole("radio", { name: "Side by side" }).check();
  await expect(second.locator(".compared-words").first()).not.toContainText("Encourages");
  await expect(second.locator(".compared-words").last()).toContainText("Encourages States, as appropriate,");
  await dialog.getByRole("radio", { name: "Whole text" }).check();
  await expect(rows.filter({ hasText: "Guided" })).toBeVisible();
  await dialog.getByRole("button", { name: "Next change" }).click();
  await expect(rows.and(page.locator("[aria-current]"))).toHaveCount(1);

  await dialog.getByRole("radio", { name: "Every change" }).check();
  const around = dialog.getByRole("region", { name: "Masthead, sponsors and closing" });
  await expect(around.getByRole("listitem")).toHaveText("Agenda item: “3” became “10”.");
  await second.getByRole("button", { name: "Use the other text’s words" }).click();
  await expect(second).toBeHidden();
  await expect(draft.text).toContainText("Encourages States, as appropriate, to light the stairs");
  await rows
    .filter({ hasText: "Requests a report" })
    .getByRole("button", { name: "Use the other text’s words" })
    .click();
  await expect(draft.text).toContainText("Requests a report at its sixty-third session;");
  await page.keyboard.press("Escape");
  await draft.text.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(draft.text).not.toContainText("Requests a report");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(draft.text).toContainText("Calls upon States to light");

  await draft.runFromPalette("Compare…");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "Returned.txt", mimeType: "text/plain", buffer: Buffer.from(returned) });
  await second.getByRole("button", { name: "Go to paragraph" }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.type("Now ");
  await expect(draft.text).toContainText("Now Calls upon States");
});
