// What the window shows before a draft is open.
import { expect } from "@playwright/test";
import { lamps } from "./lamps.ts";
import { overlay, pressEscape, stay, type Walker, type WindowState } from "./window-state.ts";

const adopted = lamps.replace("58/__.", "58/4.");

async function leaveDraft({ page, draft }: Walker): Promise<void> {
  await draft.isSaved();
  await page.getByRole("button", { name: "Start page" }).click();
  await expect(page.getByRole("heading", { name: "New from a template" })).toBeVisible();
}

const templates = async ({ page }: Walker): Promise<void> => {
  await page.getByRole("button", { name: /^Search and preview/ }).click();
  await expect(page.getByRole("list", { name: "Templates found" })).toBeVisible();
};

export const startStates: readonly WindowState[] = [
  {
    name: "first run",
    part: null,
    reach: ({ page }) => expect(page.getByLabel("Your delegation")).toBeVisible(),
    leave: ({ start }) => start.introduce("Kenya"),
  },
  {
    name: "start page, empty",
    part: null,
    reach: ({ page }) => expect(page.getByRole("tabpanel").getByRole("button").first()).toBeVisible(),
    leave: stay,
  },
  {
    name: "start page, another body",
    part: null,
    reach: ({ start }) => start.chooseBody("Security Council"),
    leave: ({ start }) => start.chooseBody("Human Rights Council"),
  },
  { name: "templates, whole texts", part: overlay, reach: templates, leave: stay },
  {
    name: "templates, one chosen",
    part: overlay,
    reach: async ({ page }) => {
      await page.getByRole("list", { name: "Templates found" }).getByRole("button").first().click();
      await expect(page.getByRole("region", { name: "Preview" })).toContainText("Human Rights Council");
    },
    leave: stay,
  },
  {
    name: "templates, nothing found",
    part: overlay,
    reach: ({ page }) => page.getByRole("searchbox", { name: "Search" }).fill("zeppelin"),
    leave: ({ page }) => page.getByRole("searchbox", { name: "Search" }).fill(""),
  },
  {
    name: "templates, own and none there",
    part: overlay,
    reach: ({ page }) => page.getByRole("radio", { name: "Your own" }).check(),
  },
  {
    name: "join",
    part: overlay,
    reach: ({ page }) => page.getByRole("button", { name: /^Join a session/ }).click(),
    leave: stay,
  },
  {
    name: "join, no link",
    part: overlay,
    reach: async ({ page }) => {
      await page.getByRole("dialog").getByLabel("Link").fill("nothing");
      await page.getByRole("dialog").getByRole("button", { name: "Join" }).click();
      await expect(page.getByText("This is not a link")).toBeVisible();
    },
  },
  {
    name: "open",
    part: overlay,
    reach: ({ page }) => page.getByRole("button", { name: /^Open a file/ }).click(),
  },
  {
    name: "open, no text",
    part: overlay,
    reach: async ({ page, start }) => {
      await start.readFile("photo.txt", Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]));
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "open, as read",
    part: overlay,
    reach: async ({ page, start }) => {
      await start.readFile("Stairs.txt", lamps);
      await expect(page.getByRole("button", { name: "Open as a draft" })).toBeVisible();
    },
  },
  {
    name: "new from an adopted text",
    part: overlay,
    reach: ({ page }) => page.getByRole("button", { name: /^New from an adopted text/ }).click(),
    leave: stay,
  },
  {
    name: "new from an adopted text, as read",
    part: overlay,
    reach: async ({ page }) => {
      const dialog = page.getByRole("dialog", { name: "New from an adopted text" });
      await dialog.getByLabel("Or paste its text here").fill(adopted);
      await dialog.getByRole("button", { name: "Read the text" }).click();
      await expect(dialog.getByRole("button", { name: "Create draft" })).toBeVisible();
    },
  },
  {
    name: "start page with drafts",
    part: null,
    reach: async (walker) => {
      await walker.start.openText(lamps);
      await leaveDraft(walker);
    },
    leave: stay,
  },
  {
    name: "menu of a draft",
    part: ".menu",
    reach: ({ page }) => page.getByRole("button", { name: /^More for Lamps/ }).click(),
  },
  {
    name: "rename a draft",
    part: overlay,
    reach: async ({ page }) => {
      await page.getByRole("button", { name: /^More for Lamps/ }).click();
      await page.getByRole("menuitem", { name: "Rename…" }).click();
    },
  },
  {
    name: "deleted, with undo",
    part: null,
    reach: async ({ page }) => {
      await page.getByRole("button", { name: /^More for Lamps/ }).click();
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
    },
    leave: pressEscape,
  },
];
