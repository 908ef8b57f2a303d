import { unzipSync } from "fflate";
import { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";

test("a finding is kept with a reason that a co-editor sees and no export has, until the words change", async ({
  page,
  draft: owner,
  browser,
}) => {
  const link = await owner.share();
  const guestPage = await (await browser.newContext()).newPage();
  await guestPage.goto(link);
  await guestPage.getByLabel("Your delegation").fill("Jamaica");
  await guestPage.getByRole("button", { name: "Join" }).click();
  const guest = new DraftPage(guestPage);
  await guest.isReady();

  await test.step("by keyboard: to the finding, keep, a reason", async () => {
    await expect(owner.finding(/^PP3: /)).toBeVisible();
    await owner.text.focus();
    await page.keyboard.press("F8");
    await expect(owner.finding(/^PP3: /)).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("status", { name: "Checks" })).toContainText("Finding 1 of 1. Warning: ");
    await page.keyboard.press("Alt+F8");
    await page.getByLabel("Reason").fill("Agreed at informals");
    await page.keyboard.press("Enter");
    await expect(owner.text).toBeFocused();
    await expect(owner.finding(/^PP3: /)).toBeHidden();
    await expect(owner.status).not.toContainText("warning");
  });

  await test.step("the other sees who kept it and why, and may take it back; undo gives it again", async () => {
    await expect(guest.checks.getByRole("button", { name: "Keep as is…" })).toHaveCount(0);
    await guestPage.getByText("Kept as is (1)").click();
    await expect(guest.finding(/^PP3: /)).toContainText("Agreed at informals");
    await expect(guest.finding(/^PP3: /)).toContainText("Kenya");
    await guest.checks.getByRole("button", { name: /^Take back: PP3/ }).click();
    await expect(owner.checks.getByRole("button", { name: "Keep as is…" })).toHaveCount(1);
    await guest.text.focus();
    await guestPage.keyboard.press("ControlOrMeta+z");
    await expect(owner.checks.getByRole("button", { name: "Keep as is…" })).toHaveCount(0);
  });

  await test.step("it is in no export", async () => {
    const word = Object.values(unzipSync(await owner.exportAs(/Word/)));
    const pdf = await owner.exportAs(/PDF/);
    for (const bytes of [...word, pdf]) {
      const text = new TextDecoder("latin1").decode(bytes);
      expect(text).not.toContain("informals");
      expect(text).not.toContain("Kenya");
    }
  });

  await test.step("the words change, the finding is back, and can be kept again", async () => {
    await owner.goToEndOf("Stressing that a lamp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(" on a stair");
    await owner.goToEndOf("Decides to remain");
    await expect(owner.finding(/^PP3: /)).toContainText("Kept before: “Agreed at informals”, Kenya");
    await owner
      .finding(/^PP3: /)
      .getByRole("button", { name: "Keep again" })
      .click();
    await expect(guest.checks.getByRole("button", { name: "Keep as is…" })).toHaveCount(0);
    await guestPage.getByText("Kept as is (1)").click();
    await expect(guest.finding(/^PP3: /)).toContainText("Agreed at informals");
  });
});
