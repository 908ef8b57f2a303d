import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";
import { TemplatesPage } from "./pages/templates-page.ts";

test("a template waits at its first place, Tab walks on, and what is filled once is filled everywhere", async ({
  start: { page },
}) => {
  const templates = new TemplatesPage(page);
  await page.getByRole("button", { name: /^Search and preview/ }).click();
  await templates.search("technical assistance");
  await templates.choose("Technical assistance and capacity-building");
  await expect(templates.preview).toContainText("capacity-building for country in the field of human rights");
  await templates.start();
  const draft = new DraftPage(page);
  await draft.isReady();

  const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
  await expect.poll(selected).toBe("{country: State}");
  await expect(page.getByText("fills 14 places")).toBeVisible();
  await page.keyboard.type("Haiti");
  await page.keyboard.press("Tab");
  await expect(draft.text).toContainText("capacity-building for Haiti in the field of human rights");
  await expect(draft.text).toContainText("the Government of Haiti with the Office");
  await expect(draft.text).not.toContainText("{country}");
  await expect.poll(selected).toBe("{last resolution on the country: resolution}");
  await page.keyboard.press("Tab");
  await expect.poll(selected).toBe("{author of the report: addressee}");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(selected).toBe("{last resolution on the country: resolution}");
  await expect(draft.finding(/empty place \{last resolution on the country\}/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(draft.text).toContainText("the Government of {country} with the Office");
  await expect(draft.text).toContainText("capacity-building for Haiti");
});

test("a paragraph goes where it belongs, a text is saved for colleagues, and one they add is there at once", async ({
  page,
  start,
  product,
}) => {
  const draft = await start.openText(`The Human Rights Council,

Recalling that a stair in the dark keeps many at home,

1. Welcomes the lamps that have been lit;

2. Decides to remain seized of the matter.
`);
  const templates = new TemplatesPage(page);
  await draft.goToEndOf("Recalling");
  await draft.runFromPalette("Templates…");
  await templates.search("interactive dialogue");
  await templates.choose("Report followed by an interactive dialogue");
  await templates.insert();
  await expect(draft.outline.getByRole("button", { name: /^OP\d+/ })).toHaveText([
    /Welcomes/,
    /Requests/,
    /seized/,
  ]);
  await expect
    .poll(() => page.evaluate(() => String(getSelection())))
    .toBe("{session of the report: session}");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(draft.text).not.toContainText("interactive dialogue");

  await draft.runFromPalette("Save as template");
  await templates.save("Stairs and lamps");
  await draft.runFromPalette("Templates…");
  await templates.show("Your own");
  await templates.choose("Stairs and lamps");
  await expect(templates.preview).toContainText("a stair in the dark");
  await product.addTemplate("From Ghana.txt", "template: Lenses\n---\n\n1. *Welcomes* the lenses.\n");
  await expect(templates.row("Lenses")).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(templates.row("Stairs and lamps")).toBeHidden();
});

test("last year's text becomes a draft of this year, and nothing is changed that was not ticked", async ({
  start: { page },
}) => {
  await page.getByRole("button", { name: /^New from an adopted text/ }).click();
  const dialog = page.getByRole("dialog", { name: "New from an adopted text" });
  await dialog.getByLabel("Or paste its text here").fill(adopted);
  await dialog.getByRole("button", { name: "Read the text" }).click();
  await dialog.getByLabel("Session the new draft is for").fill("61");
  await dialog.getByRole("checkbox", { name: "Cite the source" }).check();
  await expect(dialog.getByRole("checkbox", { name: "“sixtieth” → “sixty-fourth”" })).toBeVisible();
  await dialog.getByRole("button", { name: "Create draft" }).click();
  const draft = new DraftPage(page);
  await draft.isReady();
  await expect(draft.text).toContainText("Recalling its resolution 57/4 of 9 October 2024,");
  await expect(draft.text).toContainText("at its sixtieth session");
  await expect(page.getByText("A/HRC/61/L.__").first()).toBeVisible();
  await expect(page.getByText("47th meeting")).toBeHidden();
  await expect(draft.finding(/session that has passed, “sixtieth”/)).toBeVisible();

  const download = page.waitForEvent("download");
  await draft.runFromPalette("Redline against the base");
  const redline = await download;
  expect(redline.suggestedFilename()).toBe("Care of lighthouses (new draft) redline.docx");
  await expect(page.getByRole("status").filter({ hasText: "The redline is in" })).toContainText(
    "was no Word file",
  );
  const written = unzipSync(await readFile(await redline.path()))["word/document.xml"];
  expect(new TextDecoder().decode(written)).toMatch(/<w:ins [^>]*w:author="Kenya"/);
});

const adopted = `body: hrc
stage: adopted
number: 57/4
session: 57
---

# Care of lighthouses

*The Human Rights Council*,

*Noting* that lamps go out,

1. *Requests* the High Commissioner to report to the Council at its sixtieth session;

2. *Decides* to remain seized of the matter.

---
47th meeting
9 October 2024
[Adopted without a vote.]
`;
