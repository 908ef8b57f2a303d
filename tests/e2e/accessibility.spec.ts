// What is used most, as axe finds it; `npm run axe:full` walks through all the window can show, in every look.
import type { Page } from "@playwright/test";
import { findBarriers, type Look, looks, takeLook } from "./pages/check-access.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { draftStates } from "./pages/draft-states.ts";
import { findClipped } from "./pages/find-clipped.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";
import { startStates } from "./pages/start-states.ts";
import { pressEscape, type Walker, type WindowState } from "./pages/window-state.ts";

const [light, dark] = looks;

const mostUsed: ReadonlySet<string> = new Set([
  "first run",
  "start page, empty",
  "draft with findings",
  "checks, one chosen and its rule",
  "a card beside its words",
  "panel Citations",
  "panel People",
  "menu File",
  "menu Paragraph",
  "templates",
  "export",
  "share",
  "register, a list read",
  "sponsors",
  "palette",
  "palette, nothing found",
  "Settings…: You",
  "Settings…: Appearance",
  "Settings…: Writing",
  "Settings…: Rules",
  "Settings…: Keyboard",
  "form Session",
  "form Symbol",
  "projector view",
]);

async function examine(page: Page, { name, part }: WindowState, look: Look | undefined): Promise<void> {
  if (look === undefined) throw new Error("There is no such look.");
  await takeLook(page, look);
  const found = [...(await findBarriers(page, part, look.rules)), ...(await findClipped(page))];
  expect([name, look.name, ...found]).toEqual([name, look.name]);
}

async function walk(walker: Walker, states: readonly WindowState[]): Promise<void> {
  for (const state of states.filter(({ name }) => mostUsed.has(name)))
    await test.step(state.name, async () => {
      await state.reach(walker);
      await examine(walker.page, state, light);
      await examine(walker.page, state, dark);
      await (state.leave ?? pressEscape)(walker);
    });
}

test("what is used most passes axe, light and dark", async ({ page, product }) => {
  const start = new StartPage(page);
  const walker = { page, start, draft: new DraftPage(page) };
  await start.open(product.address);
  await walk(walker, startStates);
  await start.openSample();
  await walk(walker, draftStates);
});

test("each state that is looked at most is one the window has", () => {
  const names = new Set([...startStates, ...draftStates].map(({ name }) => name));
  expect([...mostUsed].filter((name) => !names.has(name))).toEqual([]);
});

test("words that are cut off, and controls too wide for their place, are found", async ({ page }) => {
  await page.setContent(`
    <p style="width: 40px; overflow: hidden; white-space: nowrap">Lamps on stairs</p>
    <p style="height: 20px; line-height: 20px; overflow: hidden">Lamps<br>and piers</p>
    <div class="field" style="width: 40px"><input style="width: 90px"></div>
    <p style="width: 40px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Seen to go on</p>
    <p style="width: 40px; overflow: auto; white-space: nowrap">Can be scrolled to</p>
    <p class="visually-hidden" style="width: 1px; overflow: hidden">For who listens</p>`);
  expect(await findClipped(page)).toEqual([
    "“Lamps on stairs” is cut by .",
    "“and piers” is cut by .",
    "“” is wider than .field",
  ]);
});

test("nothing moves for those who asked for stillness", async ({ page, start }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await start.openSample();
  await page.keyboard.press("ControlOrMeta+,");
  await expect(page.getByRole("dialog")).toBeVisible();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== "none" || transitionDuration.split(", ").some((each) => each !== "0s");
      })
      .map(({ className }) => String(className)),
  );
  expect(moving).toEqual([]);
});

test("what can be clicked is large enough, and what has the focus shows it", async ({ page, start }) => {
  await start.openSample();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, input, [role=menuitem], [role=tab]")]
      .filter((element) => element.checkVisibility() && !element.classList.contains("visually-hidden"))
      .map((element) => ({ name: element.textContent ?? "", ...element.getBoundingClientRect().toJSON() }))
      // Words in running text are an exception of the rule.
      .filter(({ width, height }) => width > 0 && (width < 24 || height < 23.5))
      .map(({ name, width, height }) => `${name} ${width}×${height}`),
  );
  expect(small).toEqual([]);
  await page.getByRole("banner").getByRole("button", { name: "Start page" }).focus();
  const unseen: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || element.isContentEditable)
        return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      // The border of a panel is drawn by its own line.
      return isSeen || element.getAttribute("role") === "separator" ? null : element.outerHTML.slice(0, 120);
    });
    if (hidden !== null) unseen.push(hidden);
  }
  expect(unseen).toEqual([]);
});

test("the window loads nothing its policy refuses, and complains of nothing", async ({ page, product }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const draft = await start.openSample();
  await expect(draft.checks.getByRole("article").first()).toBeVisible();
  await page.getByRole("button", { name: "Working draft" }).click();
  await expect(page.getByRole("menuitem", { name: "Tabled" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
});
