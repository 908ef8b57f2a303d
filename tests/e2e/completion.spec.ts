// What is offered at the caret: in the places of a template by their type, in footnotes, and as axe finds it.
import { AxeBuilder } from "@axe-core/playwright";
import { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";
import { TemplatesPage } from "./pages/templates-page.ts";

const template = `template: All places
body: hrc
stage: working
session: 61
---

# Lamps in {country: State}

*The Human Rights Council*,

*Recalling* its {last resolution: resolution},

*Noting* the work of the {body: organ} on {count: number} stairs,

1. *Requests* {author: addressee} to report to the Council at its {session of the report: session} session;

2. *Decides* to extend the mandate until {end of the mandate: date};

3. *Takes note* of the {earlier report: report}.[^1]

[^1]: {symbol of the report: report}, introduced by {who spoke: addressee}.
`;

/** Each place in the order in which Tab comes to it, what is typed there, and what is taken. */
const places = [
  ["{country: State}", "plurin", "the Plurinational State of Bolivia"],
  ["{last resolution: resolution}", "albinism", "resolution 46/12 of 23 March 2021"],
  ["{body: organ}", "african un", "African Union"],
  ["{count: number}", "th", "three"],
  ["{author: addressee}", "indep", "the Independent Expert"],
  ["{session of the report: session}", "sixty-t", "sixty-third"],
  ["{end of the mandate: date}", "30 ju", /^30 June 20\d\d$/],
  ["{earlier report: report}", "secretary", "report of the Secretary-General"],
  ["{symbol of the report: report}", "A/HRC/RES/46/1", /^A\/HRC\/RES\/46\/1\d$/],
  ["{who spoke: addressee}", "high com", "the United Nations High Commissioner for Human Rights"],
] as const;

test("each place of a template is offered what its type asks for", async ({ page, product }) => {
  await product.addTemplate("All places.txt", template);
  const start = new StartPage(page);
  await start.open(product.address);
  await start.introduce("Kenya");
  const templates = new TemplatesPage(page);
  await page.getByRole("button", { name: /^Search and preview/ }).click();
  await templates.show("Your own");
  await templates.choose("All places");
  await templates.start();
  const draft = new DraftPage(page);
  await draft.isReady();
  for (const [slot, typed, taken] of places) {
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(slot);
    await page.keyboard.type(typed);
    await expect(draft.offer.locator(".completion-label")).toHaveText(taken);
    await page.keyboard.press("Tab");
    await expect(draft.suggestions).toBeHidden();
    await page.keyboard.press("Tab");
  }
  await expect(draft.text).toContainText("Recalling its resolution 46/12 of 23 March 2021,");
  await expect(draft.text).toContainText("at its sixty-third session;");
  await expect(draft.text.locator(".note")).toHaveText(
    /RES\/46\/1\d, introduced by the United Nations High Com/,
  );
  await expect(draft.text).not.toContainText("{");
});

test("a footnote is offered symbols, and what is offered passes axe in light and dark", async ({
  page,
  draft,
}) => {
  const axe = async (part: string): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  };
  await draft.goToEndOf("Recalling that a stair");
  await page.keyboard.press("ControlOrMeta+Alt+f");
  await page.keyboard.type("See A/HRC/RES/46/1");
  await expect(draft.suggestions.getByRole("option").first()).toContainText("A/HRC/RES/46/1");
  await axe(".completions");
  await page.keyboard.press("Tab");
  await page.keyboard.type(".");
  await expect(draft.text.locator(".note")).toHaveText(/^See A\/HRC\/RES\/46\/1\d\.$/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Reaff");
  await expect(page.locator("[data-ghost]")).toContainText("irming");
  await axe(".completion-ghost");
  await page.getByRole("button", { name: "No grey suggestions" }).click();
  await page.keyboard.type("i");
  await expect(draft.suggestions).toBeVisible();
});
