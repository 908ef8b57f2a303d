import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

const returned = lamps.replace("2. Calls upon States", "2. Encourages States");

test("a delegation says itself which opening is the stronger, and puts the program’s table back", async ({
  page,
  start,
}) => {
  const draft = await start.openText(lamps);
  const dialog = page.getByRole("dialog");
  const compare = async (): Promise<void> => {
    await draft.runFromPalette("Compare…");
    await dialog
      .locator("input[type=file]")
      .setInputFiles({ name: "Returned.txt", mimeType: "text/plain", buffer: Buffer.from(returned) });
    await dialog.getByRole("button", { name: "Swap the two" }).click();
  };
  const second = dialog.getByRole("list", { name: "Paragraphs" }).locator(":scope > li", { hasText: "OP2" });
  await compare();
  await expect(second).toContainText("weaker");

  await dialog.getByRole("button", { name: "Openings by force…" }).click();
  const steps = dialog.getByLabel("Openings for what is asked of others", { exact: true });
  await expect(steps).toHaveValue(/^suggests\ninvites, encourages\n/);
  await steps.fill("suggests\ninvites, encourages = calls upon\nrequests, urges");
  await dialog.getByLabel("Why, for what is asked of others").fill("Our capital reads it so.");
  await dialog.getByRole("button", { name: "Close", exact: true }).click();
  await compare();
  await dialog.getByRole("radio", { name: "Every change" }).check();
  await expect(second).toBeVisible();
  await expect(second).not.toContainText("weaker");

  await dialog.getByRole("button", { name: "Openings by force…" }).click();
  await expect(dialog.getByLabel("Why, for what is asked of others")).toHaveValue("Our capital reads it so.");
  await dialog.getByRole("button", { name: "Put the program’s table back" }).click();
  await expect(steps).toHaveValue(/^suggests\ninvites, encourages\nappeals, recommends\nrequests = asks/);
});
