import { expect, test } from "./pages/product.ts";

test("the outline goes to a paragraph and moves it, by keyboard and by mouse", async ({ page, draft }) => {
  const welcomes = draft.outline.getByRole("button", { name: /Welcomes the lamps/ });
  const calls = draft.outline.getByRole("button", { name: /Calls upon States/ });

  await welcomes.click();
  await expect(welcomes).toHaveAttribute("aria-current", "true");

  await welcomes.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(calls).toHaveAccessibleName(/^OP1/);
  await expect(welcomes).toHaveAccessibleName(/^OP2/);

  // The lower half of a row means behind it.
  await calls.dragTo(welcomes, { targetPosition: { x: 20, y: 22 } });
  await expect(welcomes).toHaveAccessibleName(/^OP1/);
  await expect(calls).toHaveAccessibleName(/^OP2/);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(calls).toHaveAccessibleName(/^OP1/);
});
