import type { Locator } from "@playwright/test";
import { expect, test } from "./pages/product.ts";

test("a paragraph is dragged in the margin with what belongs to it, and selected by a click", async ({
  page,
  draft,
}) => {
  const { keyboard, mouse } = page;
  const operative = draft.text.locator("p.block[data-kind=operative], p.block[data-kind=subparagraph]");
  const handle = page.getByRole("button", { name: "Drag to move, click to select" });
  const before = [/^Welcomes/, /^Calls upon/, /^To sweep/, /^Decides/];

  await draft.goToEndOf("Calls upon States");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("To sweep them;");
  await expect(operative).toHaveText(before);

  await test.step("what is dropped above another stands there, with its subparagraph", async () => {
    await operative.nth(1).hover();
    // It follows the pointer a moment later.
    const top = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? Number.NaN;
    await expect
      .poll(async () => Math.abs((await top(handle)) - (await top(operative.nth(1)))))
      .toBeLessThan(20);
    const grip = await handle.boundingBox();
    const target = await operative.nth(0).boundingBox();
    if (grip === null || target === null) throw new Error("the handle is not on the page");
    await mouse.move(grip.x + 8, grip.y + 10);
    await mouse.down();
    await mouse.move(grip.x + 8, target.y + 30, { steps: 4 });
    await mouse.move(grip.x + 8, target.y + 3, { steps: 4 });
    await expect(page.locator(".margin-line")).toBeVisible();
    await mouse.up();
    await expect(operative).toHaveText([/^Calls upon/, /^To sweep/, /^Welcomes/, /^Decides/]);
    await expect(operative.first()).toHaveAttribute("data-printed", "1.");
  });

  await test.step("one undo takes it back", async () => {
    await draft.text.focus();
    await keyboard.press("ControlOrMeta+z");
    await expect(operative).toHaveText(before);
  });

  await test.step("a click selects it with what belongs to it, and typing replaces it", async () => {
    await operative.nth(1).hover();
    await handle.click();
    await keyboard.type("Urges ");
    await expect(operative).toHaveText([/^Welcomes/, /^Urges/, /^Decides/]);
  });
});
