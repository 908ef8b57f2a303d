import { readFileSync } from "node:fs";
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

const cited = lamps.replace(
  "Stressing that",
  "Recalling its resolutions 52/39 of 4 April 2023 and 55/24 of 5 April 2024 and A/HRC/RES/58/32,\n\n" +
    "Recalling also its resolution 52/39 and the Charter of the United Nations,\n\nStressing that",
);

test("everything cited is listed once, is put right, found, and leaves as a table", async ({
  page,
  start,
}) => {
  const draft = await start.openText(cited);
  await page.getByRole("tab", { name: /Citations/ }).click();
  const panel = page.getByRole("tabpanel", { name: /Citations/ });
  const card = (name: string) => panel.getByRole("article", { name, exact: true });
  await expect(card("52/39")).toContainText("Newer: 55/24 of 4 April 2024");
  await expect(card("52/39").getByRole("button")).toHaveCount(2);
  await expect(card("55/24")).toContainText("Differs from the register");
  await expect(card("55/24")).toContainText("52/39 → 55/24");
  // Both mentions are a jump away.
  await card("52/39").getByRole("button").last().click();
  await expect(draft.text).toBeFocused();
  await panel.getByLabel("Show").selectOption({ label: "To put right (2)" });
  await expect(panel.getByRole("article")).toHaveCount(2);
  await card("58/32").getByRole("button", { name: "Use the number" }).click();
  await expect(draft.text).toContainText("2024 and 58/32,");
  await expect(card("58/32")).not.toContainText("A/HRC/RES/58/32");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(card("58/32")).toContainText("A/HRC/RES/58/32");
  await panel.getByLabel("Show").selectOption("all");
  await expect(card("52/39")).toBeVisible();
  await panel.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /CSV/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/ citations\.csv$/);
  expect(readFileSync(await file.path(), "utf8")).toMatch(
    /Human Rights Council,Resolution,52\/39,4 April 2023,.*preambular paragraph/,
  );
  await expect(page.getByText(/The table of citations is in/)).toBeVisible();
});
