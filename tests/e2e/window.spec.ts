import type { Locator } from "@playwright/test";
import { expect, test } from "./pages/product.ts";

test("menus, views, keys and settings do what they say, and are kept", async ({ page, draft }) => {
  await test.step("zoom from the keys, the menu and the status line", async () => {
    const sheet = page.getByRole("article").filter({ has: draft.text });
    const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0;
    const before = await heightOf(sheet);
    await page.keyboard.press("ControlOrMeta+=");
    await expect(draft.status.getByRole("button", { name: "110 %" })).toBeVisible();
    await draft.status.getByRole("button", { name: "Zoom in" }).click();
    await expect(draft.status.getByRole("button", { name: "125 %" })).toBeVisible();
    await expect.poll(() => heightOf(draft.text.locator("p").last())).toBeGreaterThan(0);
    await expect.poll(() => heightOf(sheet)).toBeGreaterThan(before);
    await page.keyboard.press("ControlOrMeta+0");
    await expect(draft.status.getByRole("button", { name: "100 %" })).toBeVisible();
  });

  await test.step("the outline is put away and comes back", async () => {
    await page.getByRole("menuitem", { name: "View" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Show or hide outline" }).click();
    await expect(draft.outline).toBeHidden();
    await page.keyboard.press("ControlOrMeta+Alt+1");
    await expect(draft.outline).toBeVisible();
  });

  await test.step("the width of the side panel is changed by keyboard", async () => {
    const edge = page.getByRole("separator", { name: "Width of the side panel" });
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(edge).toHaveAttribute("aria-valuenow", "352");
  });

  await test.step("projector view has the text alone, and Escape leaves it", async () => {
    await page.keyboard.press("Shift+F11");
    await expect(page.getByRole("toolbar")).toBeHidden();
    await expect(draft.status).toBeHidden();
    await expect(draft.text).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("toolbar")).toBeVisible();
  });

  await test.step("a slip of the finger finds the command, which comes first the next time", async () => {
    await draft.runFromPalette("lien numbers");
    await expect(page.getByText("5", { exact: true }).first()).toBeVisible();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("option").first()).toContainText("Line numbers");
    await page.keyboard.press("Escape");
  });

  await test.step("a hint under the pointer keeps no Escape from the dialog that was opened since", async () => {
    await draft.status.getByRole("button", { name: "Zoom in" }).hover();
    await expect(page.getByRole("tooltip")).toBeVisible();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });

  await test.step("keys are changed, unless another command has them", async () => {
    await page.keyboard.press("ControlOrMeta+,");
    await page.getByRole("tab", { name: "Keyboard" }).click();
    const change = page.getByRole("button", { name: "Change the keys of Projector view" });
    await change.click();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByText(/is used by “Commands…”/)).toBeVisible();
    await change.click();
    await page.keyboard.press("F4");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F4");
    await expect(page.getByRole("toolbar")).toBeHidden();
    await page.keyboard.press("Escape");
  });

  await test.step("what was set is there when the window is loaded again", async () => {
    await page.reload();
    await draft.isReady();
    const edge = page.getByRole("separator", { name: "Width of the side panel" });
    await expect(edge).toHaveAttribute("aria-valuenow", "352");
    await page.keyboard.press("ControlOrMeta+/");
    await page.getByLabel("Find a shortcut").fill("F4");
    await expect(page.getByRole("dialog").getByText("Projector view")).toBeVisible();
    await page.keyboard.press("Escape");
  });
});

test("a draft is renamed, deleted and brought back on the start page", async ({ page, draft }) => {
  await draft.isSaved();
  await page.getByRole("button", { name: "Start page" }).click();
  await page.getByRole("button", { name: /^More for Lamps/ }).click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Stairs");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Stairs/ })).toBeVisible();
  await page.getByRole("button", { name: "More for Stairs" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: /^Stairs/ })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: /^Stairs/ }).click();
  await draft.isReady();
  await expect(draft.text).toContainText("stair in the dark");
});

for (const [name, size] of [
  ["1024 pixels wide", { width: 1024, height: 768 }],
  ["at 200 % zoom of a small screen", { width: 640, height: 400 }],
  ["at 400 %, as WCAG asks", { width: 320, height: 640 }],
] as const)
  test(`nothing scrolls sideways ${name}`, async ({ start: { page } }) => {
    await page.setViewportSize(size);
    const scrollsSideways = () =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll(".start, .desk, .frame")].some(
          (element) => element.scrollWidth > element.clientWidth + 1,
        ),
      );
    await expect.poll(scrollsSideways).toBe(false);
    await page.getByRole("button", { name: /sample draft/ }).click();
    await expect(page.getByRole("textbox", { name: "Text of the draft" })).toContainText(/\w/);
    // With the bars come the keys of the window.
    await expect(page.getByRole("toolbar", { name: "Writing" })).toBeVisible();
    await expect.poll(scrollsSideways).toBe(false);
    if (size.width > 900) return;
    await page.keyboard.press("ControlOrMeta+Alt+1");
    await page.getByRole("navigation", { name: "Outline" }).getByRole("button", { name: /^OP1/ }).click();
    await expect(page.getByRole("navigation", { name: "Outline" })).toBeHidden();
  });
