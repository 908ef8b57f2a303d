import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { commands, menus } from "#bridge/commands.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";

interface Look {
  readonly name: string;
  readonly media: Parameters<Page["emulateMedia"]>[0];
  /** Null for all: in the other looks only what a look can change is asked again. */
  readonly rules: readonly string[] | null;
}

const looks: readonly Look[] = [
  {
    name: "light",
    media: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" },
    rules: null,
  },
  {
    name: "dark",
    media: { colorScheme: "dark", forcedColors: "none", contrast: "no-preference" },
    rules: ["color-contrast", "link-in-text-block"],
  },
  {
    name: "in high contrast",
    // The colours are the system's, so their contrast is.
    media: { colorScheme: "dark", forcedColors: "active", contrast: "more" },
    rules: ["target-size", "scrollable-region-focusable"],
  },
];

/** What axe finds, in every look, in the whole window or in the part that lies over it. */
async function check(page: Page, part: string | null = null): Promise<void> {
  for (const { name, media, rules } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page });
    if (rules === null) axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
    else axe.withRules([...rules]);
    if (part !== null) axe.include(part);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    expect([name, ...found]).toEqual([name]);
  }
}

/** What lies over the page, whatever it is. */
const overlay = "dialog[open], .popover, .find-bar";

/** A list with rows that are good, that cannot be read, and that the register has otherwise. */
const list = {
  name: "lamps.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "Symbol;Date;Title\nA/RES/60/251;16 March 2006;Lamps\nA/RES/60/901;17 March 2006;Piers\nsee above;;Lamps\n",
  ),
};

/** Every command whose title says that something opens: a dialog, a bar, a list. */
const openers = commands.filter(
  // The one leaves the draft, the other is for adopted texts, and the last opens in the panel, where it was looked at.
  ({ id, title }) => title.endsWith("…") && !["new-draft", "adoption", "keep-finding"].includes(id),
);

test("every panel and dialog passes axe, light, dark and in high contrast", async ({ page, product }) => {
  // Axe looks at some thirty states.
  test.slow();
  const start = new StartPage(page);
  await start.open(product.address);
  await expect(page.getByLabel("Your delegation")).toBeVisible();
  await check(page);
  await start.introduce("Kenya");
  await expect(page.getByRole("tabpanel").getByRole("button").first()).toBeVisible();
  await check(page);
  const draft = await start.openSample();
  await expect(draft.checks.getByRole("article").first()).toBeVisible();
  // One look at cards in every state: its reason read, kept as it is, and the reason for keeping asked for.
  await draft.checks.getByRole("button", { name: "Keep as is…" }).first().click();
  await page.getByLabel("Reason").fill("Agreed at informals");
  await page.keyboard.press("Enter");
  await draft.checks.getByText("Kept as is (1)").click();
  await draft.checks.getByRole("button", { name: "Why?" }).first().click();
  await draft.checks.getByRole("button", { name: "Keep as is…" }).last().click();
  await check(page);
  await draft.text.focus();
  await page.keyboard.press("F8");
  await page.keyboard.press("ControlOrMeta+.");
  await expect(page.getByRole("dialog", { name: "Found here" })).toBeVisible();
  await check(page, ".finding-float");
  await page.keyboard.press("Escape");
  for (const panel of [/^Citations/, /^People/]) {
    await page.getByRole("tab", { name: panel }).click();
    await check(page, ".side");
  }
  for (const menu of menus) {
    await page.getByRole("menuitem", { name: menu, exact: true }).click();
    await check(page, ".menu");
    await page.keyboard.press("Escape");
  }
  for (const { id, title } of openers) {
    await test.step(title, async () => {
      await draft.text.focus();
      if (id === "command-palette") await page.keyboard.press("ControlOrMeta+k");
      else await draft.runFromPalette(title);
      const opened = page.locator(overlay).last();
      await expect(opened).toBeVisible();
      if (id === "register") {
        await opened.locator("input[type=file]").setInputFiles(list);
        await expect(opened.getByRole("list", { name: "What the rows become" })).toBeVisible();
      }
      const tabs = opened.getByRole("tab");
      const count = await tabs.count();
      if (count === 0) await check(page, overlay);
      for (let at = 0; at < count; at += 1) {
        await tabs.nth(at).click();
        await expect(tabs.nth(at)).toHaveAttribute("aria-selected", "true");
        await check(page, overlay);
      }
      await page.keyboard.press("Escape");
      await expect(opened).toBeHidden();
    });
  }
  await page.keyboard.press("Shift+F11");
  await check(page);
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
