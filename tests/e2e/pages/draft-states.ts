// What the window shows of a draft: panels, menus, bars, dialogs, what stands beside the text.
import { expect, type Locator } from "@playwright/test";
import { commands, menus } from "#bridge/commands.ts";
import { paste } from "./clipboard.ts";
import { lamps } from "./lamps.ts";
import { overlay, pressEscape, stay, type Walker, type WindowState } from "./window-state.ts";

const undo = async ({ draft, page }: Walker): Promise<void> => {
  await draft.text.focus();
  await page.keyboard.press("ControlOrMeta+z");
};

const run =
  (title: string) =>
  async ({ draft, page }: Walker): Promise<void> => {
    await draft.text.focus();
    await draft.runFromPalette(title);
    await expect(page.locator(overlay).last()).toBeVisible();
  };

const dialogOf = ({ page }: Walker): Locator => page.getByRole("dialog").last();

/** A dialog as it opens, and each of its other tabs. */
function tabbed(title: string, tabs: readonly string[]): readonly WindowState[] {
  return tabs.map((tab, at) => ({
    name: `${title}: ${tab}`,
    part: overlay,
    reach: async (walker: Walker) => {
      if (at === 0) await run(title)(walker);
      const button = dialogOf(walker).getByRole("tab", { name: tab });
      await button.click();
      await expect(button).toHaveAttribute("aria-selected", "true");
    },
    leave: at === tabs.length - 1 ? pressEscape : stay,
  }));
}

const panelStates: readonly WindowState[] = [
  {
    name: "draft with findings",
    part: null,
    reach: ({ draft }) => expect(draft.checks.getByRole("article").first()).toBeVisible(),
    leave: stay,
  },
  {
    name: "checks, one chosen and its rule",
    part: ".side",
    reach: async ({ draft, page }) => {
      await draft.text.focus();
      await page.keyboard.press("F8");
      await draft.checks.getByRole("button", { name: "Why?" }).first().click();
    },
    leave: stay,
  },
  {
    name: "a card beside its words",
    part: ".card-beside",
    reach: async ({ draft, page }) => {
      await draft.text.focus();
      await page.keyboard.press("F8");
      await page.keyboard.press("ControlOrMeta+.");
      await expect(page.getByRole("dialog", { name: "Found here" })).toBeVisible();
    },
  },
  {
    name: "checks, a reason asked",
    part: ".side",
    reach: async ({ page }) => {
      await page.keyboard.press("Alt+F8");
      await expect(page.getByLabel("Reason")).toBeVisible();
    },
    leave: stay,
  },
  {
    name: "checks, one kept",
    part: ".side",
    reach: async ({ page }) => {
      await page.getByLabel("Reason").fill("Agreed at informals");
      await page.keyboard.press("Enter");
      await page.getByText("Kept as is (1)").click();
    },
    leave: stay,
  },
  {
    name: "comments, one being written",
    part: ".side",
    reach: async ({ page, draft }) => {
      await draft.text.focus();
      await page.keyboard.press("ControlOrMeta+Alt+m");
      await page.keyboard.type("Is this not too weak?");
    },
    leave: stay,
  },
  {
    name: "comments, one written",
    part: ".side",
    reach: async ({ page }) => {
      await page.keyboard.press("Enter");
      await expect(page.getByRole("article", { name: /Is this not too weak/ })).toBeVisible();
    },
    leave: async ({ page }) => {
      await page.getByRole("button", { name: /^Resolve the comment/ }).click();
      await page.getByRole("tab", { name: /^Checks/ }).click();
    },
  },
  ...[/^Citations/, /^Comments/, /^People/].map((panel) => ({
    name: `panel ${panel.source.slice(1)}`,
    part: ".side",
    reach: ({ page }: Walker) => page.getByRole("tab", { name: panel }).click(),
    leave: ({ page }: Walker) => page.getByRole("tab", { name: /^Checks/ }).click(),
  })),
];

const menuStates: readonly WindowState[] = [
  ...menus.map((menu) => ({
    name: `menu ${menu}`,
    part: ".menu",
    reach: ({ page }: Walker) => page.getByRole("menuitem", { name: menu, exact: true }).click(),
  })),
  {
    name: "menu of the outline",
    part: ".menu",
    reach: ({ draft }) => draft.outline.getByRole("button").nth(2).click({ button: "right" }),
  },
  {
    name: "menu of the stage",
    part: ".menu",
    reach: ({ page }) => page.getByRole("button", { name: "Working draft" }).click(),
  },
];

/** Commands whose titles say that something opens, and nothing more is to be seen in it than what opens. */
const plainOpeners = [
  "find",
  "replace",
  "go-to",
  "templates",
  "save-as-template",
  "open-file",
  "new-from-adopted",
  "export",
  "share",
  "compare",
  "versions",
  "meanings",
  "register",
  "insert-reference",
  "masthead",
  "sponsors",
  "shortcuts",
] as const;

const titleOf = (id: string): string => commands.find((command) => command.id === id)?.title ?? id;

/** Rows that are good, that cannot be read, and that the register has otherwise. */
const list = {
  name: "lamps.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "Symbol;Date;Title\nA/RES/60/251;16 March 2006;Lamps\nA/RES/60/901;17 March 2006;Piers\nsee above;;Lamps\n",
  ),
};

const openerStates: readonly WindowState[] = [
  ...plainOpeners.map((id) => ({
    name: id,
    part: overlay,
    reach: run(titleOf(id)),
  })),
  {
    name: "register, a list read",
    part: overlay,
    reach: async (walker) => {
      await run(titleOf("register"))(walker);
      await dialogOf(walker).locator("input[type=file]").setInputFiles(list);
      await expect(dialogOf(walker).getByRole("list", { name: "What the rows become" })).toBeVisible();
    },
  },
  {
    name: "compare, a file read",
    part: overlay,
    reach: async (walker) => {
      await run(titleOf("compare"))(walker);
      const buffer = Buffer.from(lamps.replace("2. Calls upon", "2. Urges"));
      await dialogOf(walker)
        .locator("input[type=file]")
        .setInputFiles({ name: "lamps.txt", mimeType: "text/plain", buffer });
      await expect(dialogOf(walker).getByRole("list", { name: "Paragraphs" })).toBeVisible();
    },
  },
  {
    name: "versions, one saved",
    part: overlay,
    reach: async (walker) => {
      await run(titleOf("versions"))(walker);
      await dialogOf(walker).getByLabel("Name of the version").fill("As tabled");
      await dialogOf(walker).getByRole("button", { name: "Save this version" }).click();
      await expect(dialogOf(walker).getByRole("listitem")).toBeVisible();
    },
  },
  {
    name: "palette",
    part: overlay,
    reach: async ({ draft, page }) => {
      await draft.text.focus();
      await page.keyboard.press("ControlOrMeta+k");
      await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
    },
    leave: stay,
  },
  {
    name: "palette, nothing found",
    part: overlay,
    reach: ({ page }) => page.getByRole("dialog").getByRole("combobox").fill("zeppelin"),
  },
  ...tabbed("Settings…", ["You", "Appearance", "Writing", "Rules", "Keyboard"]),
];

const form = (line: string): WindowState => ({
  name: `form ${line}`,
  part: overlay,
  reach: async ({ page }) => {
    await page
      .getByRole("main")
      .getByRole("button", { name: new RegExp(`^${line}`) })
      .first()
      .press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
});

const formStates: readonly WindowState[] = [
  ...["Organ", "Symbol", "Distribution", "Session", "Agenda item", "Version"].map(form),
  {
    name: "form Adoption, with a vote",
    part: overlay,
    reach: async (walker) => {
      const { draft, page } = walker;
      await draft.text.focus();
      await draft.runFromPalette("Adoption…");
      await page.getByRole("radio", { name: "Adopted" }).check();
      await page.keyboard.press("Escape");
      await page
        .getByRole("main")
        .getByRole("button", { name: /^Adoption/ })
        .first()
        .press("Enter");
      await page.getByLabel("Result").selectOption("By a recorded vote");
      await page.getByRole("combobox", { name: "In favour: add a State" }).fill("kenya");
      await page.keyboard.press("Enter");
      await page.getByRole("combobox", { name: "Against: add a State" }).fill("kenya");
      await page.keyboard.press("Enter");
    },
  },
  {
    name: "adopted text",
    part: null,
    reach: stay,
    leave: async ({ page }) => {
      await page.getByRole("button", { name: "Adopted", exact: true }).click();
      await page.getByRole("menuitem", { name: "Working draft" }).click();
    },
  },
];

const textStates: readonly WindowState[] = [
  {
    name: "footnote",
    part: null,
    reach: async ({ draft, page }) => {
      await draft.goToEndOf("Calls upon all");
      await page.keyboard.press("ControlOrMeta+Alt+f");
      await page.keyboard.type("See A/HRC/RES/46/1");
      await expect(draft.suggestions).toBeVisible();
    },
    leave: async (walker) => {
      await pressEscape(walker);
      await pressEscape(walker);
      await undo(walker);
      await undo(walker);
    },
  },
  {
    name: "grey text",
    part: null,
    reach: async ({ draft, page }) => {
      await draft.goToEndOf("Calls upon all");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Reaff");
      await expect(page.locator("[data-ghost]")).toBeVisible();
    },
    leave: undo,
  },
  {
    name: "list of names",
    part: null,
    reach: async ({ draft, page }) => {
      await draft.goToEndOf("Calls upon all");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Recalls the covenant civil pol");
      await expect(draft.suggestions).toBeVisible();
    },
    leave: async (walker) => {
      await pressEscape(walker);
      await undo(walker);
    },
  },
  {
    name: "a live reference is offered",
    part: null,
    reach: async ({ draft, page }) => {
      await draft.goToEndOf("Decides to remain");
      await page.keyboard.type(" as set out in paragraph 1 above");
      await expect(page.getByText(/a live reference\?/)).toBeVisible();
    },
    leave: async (walker) => {
      await pressEscape(walker);
      await undo(walker);
    },
  },
  {
    name: "an unclear paste",
    part: null,
    reach: async ({ draft, page }) => {
      await draft.goToEndOf("Calls upon all");
      await paste(page, {
        text: "Mindful that a bench lets the old rest,\n\n1.\tInvites towns:\n(a)\tTo count;\n",
      });
      await page
        .getByRole("region", { name: "Pasted text" })
        .getByRole("button", { name: "Details" })
        .click();
    },
    leave: async (walker) => {
      await walker.page.getByRole("region", { name: "Pasted text" }).getByRole("button").last().click();
      await undo(walker);
    },
  },
  {
    name: "numbers held, one inserted, one struck out",
    part: null,
    reach: async ({ draft, page }) => {
      await draft.runFromPalette("Hold numbers as circulated");
      await draft.goToEndOf("Decides to remain");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Requests more lamps;");
      await draft.outline.getByRole("button", { name: /^OP1/ }).click();
      await draft.runFromPalette("Remove paragraph");
      await expect(page.locator(".struck-row")).toBeVisible();
    },
    leave: ({ page }) => page.getByRole("button", { name: "Renumber" }).click(),
  },
  {
    name: "parts and an annex",
    part: null,
    reach: async ({ draft, page }) => {
      await draft.goToEndOf("Decides to remain");
      await draft.runFromPalette("New part (A, B)");
      await page.keyboard.type("Lamps");
      await draft.runFromPalette("New annex");
      await page.keyboard.type("Stairs");
    },
    leave: stay,
  },
  {
    name: "line numbers",
    part: null,
    reach: ({ draft }) => draft.runFromPalette("Line numbers"),
    leave: ({ draft }) => draft.runFromPalette("Line numbers"),
  },
  { name: "projector view", part: null, reach: ({ page }) => page.keyboard.press("Shift+F11") },
];

export const draftStates: readonly WindowState[] = [
  ...panelStates,
  ...menuStates,
  ...openerStates,
  ...formStates,
  ...textStates,
];
