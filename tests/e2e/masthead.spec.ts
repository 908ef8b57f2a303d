import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DraftPage } from "./pages/draft-page.ts";
import { lamps } from "./pages/lamps.ts";
import { MastheadPage } from "./pages/masthead-page.ts";
import { expect, test } from "./pages/product.ts";

const earlier = `body: hrc
session: 58
session dates: 24 February 2025 to 4 April 2025
---

# Ladders on piers

*The Human Rights Council*,

1. *Welcomes* the ladders.
`;

async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(".masthead-print")
    .include("[role=dialog], dialog")
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
    [],
  );
}

test("a delegate fills in the masthead, the sponsors and a vote where they stand, and another sees it", async ({
  page,
  start,
  browser,
}) => {
  const other = await start.openText(earlier);
  await other.isSaved();
  await page.getByRole("button", { name: /start/i }).first().click();
  const draft = await start.openText(lamps);
  const masthead = new MastheadPage(page);
  const head = page.getByRole("main");

  const link = await draft.share();
  const context = await browser.newContext();
  const guestPage = await context.newPage();
  await guestPage.goto(link);
  await guestPage.getByLabel("Your delegation").fill("Jamaica");
  await guestPage.getByRole("button", { name: "Join" }).click();
  const guest = new DraftPage(guestPage);
  await guest.isReady();
  const guestHead = guestPage.getByRole("main");

  await test.step("the session takes its dates from an earlier text of that session, by keyboard", async () => {
    await expect(head.getByText("Fifty-eighth session")).toBeVisible();
    await masthead.open("Session");
    await page.getByRole("button", { name: /24 February–4 April 2025/ }).focus();
    await page.keyboard.press("Enter");
    await passesAxe(page);
    await masthead.close();
    await expect(head.getByText("24 February–4 April 2025")).toBeVisible();
    await expect(guestHead.getByText("24 February–4 April 2025")).toBeVisible();
  });

  await test.step("an item of the standing agenda brings its title", async () => {
    await masthead.open("Agenda item");
    await expect(page.getByRole("combobox", { name: "Agenda item" })).toBeFocused();
    await page.keyboard.type("10");
    await page.keyboard.press("Enter");
    await masthead.done();
    await expect(head.getByText("Technical assistance and capacity-building")).toBeVisible();
  });

  await test.step("a symbol of another session is remarked on and kept", async () => {
    await masthead.open("Symbol");
    await page.getByRole("radio", { name: "Tabled" }).check();
    await page.getByLabel("Symbol", { exact: true }).fill("A/HRC/57/L.9");
    await expect(page.getByText("The symbol says session 57, the masthead 58.")).toBeVisible();
    await page.getByLabel("Symbol", { exact: true }).fill("A/HRC/58/L.9");
    await expect(page.getByText(/^The symbol says/)).toBeHidden();
    await passesAxe(page);
    await masthead.close();
    await expect(masthead.line("Symbol and stage: A/HRC/58/L.9")).toBeVisible();
    await expect(page.getByRole("button", { name: "Tabled" })).toBeVisible();
  });

  await test.step("sponsors are typed and pasted in any form, named officially, ordered and marked", async () => {
    await masthead.open("Sponsors");
    const add = page.getByRole("combobox", { name: "Add sponsors" });
    await add.fill("alban");
    await page.keyboard.press("Enter");
    await masthead.paste("Add sponsors", "Korea, Republic of; Viet Nam & Turkey, and the UK*\nAtlantis");
    await expect(masthead.sponsors.getByText("“Turkey” was read as Türkiye.")).toBeVisible();
    await expect(masthead.sponsors.getByText(/^“Atlantis” is no State known here/)).toBeVisible();
    await masthead.sponsors.getByRole("button", { name: "Remove Atlantis" }).click();
    await expect(masthead.sponsors.getByRole("region", { name: "As the document prints it" })).toContainText(
      "Albania, Republic of Korea, Türkiye,* United Kingdom of Great Britain and Northern Ireland* and Viet Nam: draft resolution",
    );
    await passesAxe(page);
    await masthead.close();
    const printed = "States not members of the Human Rights Council.";
    await expect(head.getByText(printed)).toBeVisible();
    await expect(guestHead.getByText(printed)).toBeVisible();
  });

  await test.step("undo takes back one change of the masthead", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(head.getByText(/Atlantis/)).toBeVisible();
    await page.getByRole("button", { name: "Redo" }).click();
    await expect(head.getByText(/Atlantis/)).toBeHidden();
  });

  await test.step("a recorded vote that cannot be is caught, and printed once it can", async () => {
    await draft.runFromPalette("Adoption");
    await page.getByRole("radio", { name: "Adopted" }).check();
    await masthead.close();
    await expect(page.getByText("draft resolution")).toBeHidden();
    await masthead.open("Adoption");
    await page.getByLabel("Day of adoption").fill("2025-04-04");
    await page.getByLabel("Number of the meeting").fill("58");
    await page.getByLabel("Result").selectOption("By a recorded vote");
    await masthead.paste("In favour: add a State", "Brazil, Chile, Cuba and Haiti");
    await page.getByRole("combobox", { name: "Against: add a State" }).fill("cuba");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Cuba stands in two lists: In favour and Against.")).toBeVisible();
    await expect(page.getByText("Haiti was not a member of the Council that year.")).toBeVisible();
    await passesAxe(page);
    await page.getByRole("button", { name: "Remove Cuba" }).first().click();
    await page.getByRole("button", { name: "Remove Haiti" }).click();
    await expect(page.getByText("The lists and the numbers agree.")).toBeVisible();
    await masthead.done();
    for (const window of [head, guestHead]) {
      await expect(
        window.getByText("Resolution adopted by the Human Rights Council on 4 April 2025"),
      ).toBeVisible();
      await expect(window.getByText(/recorded vote of 2 to 1, with no abstentions/)).toBeVisible();
    }
  });

  await test.step("a text that is a draft again shows nothing of an adoption", async () => {
    await page.getByRole("button", { name: "Adopted" }).first().click();
    await page.getByText("Working draft", { exact: true }).click();
    await expect(head.getByText(/recorded vote/)).toBeHidden();
    await expect(head.getByText(/Draft as of/)).toBeVisible();
  });
  await context.close();
});
