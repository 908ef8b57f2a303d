import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { odtChange, odtItalic, odtMark, odtP, odtPackage } from "#tests/support/odt-package.ts";
import { by, italic, p, r, wordPackage } from "#tests/support/word-package.ts";
import { findBarriers } from "./pages/check-access.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";

const ended = (element: string): string => `<w:rPr>${element}</w:rPr>`;

/** A reply by e-mail: two delegations changed it, and one asks something. */
const reply = Buffer.from(
  wordPackage({
    body:
      p(r("The Human Rights Council", italic) + r(",")) +
      p(
        `${r("Noting", italic)}${r(" the ")}<w:commentRangeStart w:id="1"/>${r("lamps")}<w:commentRangeEnd w:id="1"/>${r(" of the north,")}`,
      ) +
      p(`<w:ins ${by("Ghana")}>${r("Recalling the street,")}</w:ins>`, ended(`<w:ins ${by("Ghana")}/>`)) +
      p(
        `${r("1. ")}<w:del ${by("Chile", "2026-11-03T09:00:00Z")}><w:r><w:delText>Decides</w:delText></w:r></w:del><w:ins ${by("Chile", "2026-11-03T09:00:00Z")}>${r("Recommends")}</w:ins>${r(" that towns count their lamps.")}`,
      ),
    comments: `<w:comment w:id="1" w:author="Peru" w:date="2026-11-04T08:00:00Z">${p("All of them?")}</w:comment>`,
  }),
);

test("a Word file with tracked changes shows who changed what, and opens as chosen", async ({
  page,
  start,
}) => {
  await start.readFile("Reply.docx", reply);
  const dialog = page.getByRole("dialog", { name: "“Reply.docx”" });
  const list = dialog.getByRole("list", { name: "3 tracked changes, 1 comment" });
  await expect(list.getByRole("listitem")).toHaveText([
    /^Ghana2 November 2026Inserted Recalling the street,/,
    /^Chile3 November 2026Deleted Decides/,
    /^Chile3 November 2026Inserted Recommends/,
    /^Peru4 November 2026Comment: All of them\?“lamps”$/,
  ]);
  await expect(dialog.getByText("Ghana 1 · Chile 2")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Open as a draft" })).toBeDisabled();

  await dialog.getByRole("radio", { name: "With the changes" }).check();
  const text = dialog.getByRole("region", { name: "Text as read" });
  await expect(text).toContainText("Recalling the street,");
  await expect(text).toContainText("Recommends that towns");
  await dialog.getByRole("radio", { name: "As it was before them" }).check();
  await expect(text).toContainText("Decides that towns");
  await expect(text).not.toContainText("Recalling the street");
  await expect(dialog.getByRole("region", { name: /on the reading$/ })).toContainText("Peru");

  await dialog.getByRole("button", { name: "Open as a draft" }).click();
  await expect(page.getByLabel("Name of the draft")).toHaveValue("Reply");
  await expect(page.getByRole("group", { name: "OP1, operative paragraph" })).toHaveText(
    "Decides that towns count their lamps.",
  );
});

test("changes shown in the text are walked, accepted and rejected, and no file is made before that is said", async ({
  page,
  start,
}) => {
  await start.readFile("Reply.docx", reply);
  const dialog = page.getByRole("dialog", { name: "“Reply.docx”" });
  await dialog.getByRole("radio", { name: "Changes shown in the text" }).check();
  await expect(dialog).toContainText("2 changes are shown in the text");
  await dialog.getByRole("button", { name: "Open as a draft" }).click();

  const text = page.getByRole("textbox", { name: "Text of the draft" });
  await expect(text.getByRole("deletion")).toHaveText("Decides");
  await expect(text.getByRole("insertion").last()).toHaveText("Recommends");
  await expect(text).toContainText("Recalling the street,");
  await page.getByRole("button", { name: "2 open changes" }).click();
  const panel = page.getByRole("tabpanel", { name: /^Changes/ });
  await expect(panel.getByRole("article")).toHaveCount(2);
  expect(await findBarriers(page, null, null)).toEqual([]);

  const draft = new DraftPage(page);
  await draft.runFromPalette("Next proposed change");
  await expect(page.getByRole("status", { name: "Changes" })).toHaveText(
    /^Change 1 of 2\. Ghana: New paragraph/,
  );
  await draft.runFromPalette("Accept this change");
  await expect(page.getByRole("group", { name: "PP2, preambular paragraph" })).toHaveText(
    "Recalling the street,",
  );

  await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
  const exporting = page.getByRole("dialog", { name: "Export" });
  await expect(exporting.getByRole("button", { name: "Export" })).toBeDisabled();
  await exporting.getByRole("radio", { name: "As tracked changes" }).check();
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Export" }).click();
  const written = unzipSync(await readFile(await (await download).path()))["word/document.xml"];
  expect(new TextDecoder().decode(written)).toMatch(/<w:del [^>]*w:author="Chile"/);
  await exporting.getByLabel("Format").selectOption("txt");
  await expect(exporting.getByRole("radio", { name: "As tracked changes" })).toBeHidden();
  await expect(exporting.getByRole("button", { name: "Export" })).toBeDisabled();
  await page.keyboard.press("Escape");

  await panel.getByRole("button", { name: "Reject all changes of Chile" }).click();
  await expect(page.getByRole("group", { name: "OP1, operative paragraph" })).toHaveText(
    "Decides that towns count their lamps.",
  );
  await expect(page.getByRole("button", { name: /open change/ })).toBeHidden();
  await expect(panel).toBeHidden();
  await text.press("ControlOrMeta+z");
  await expect(page.getByRole("button", { name: "1 open change" })).toBeVisible();
});

const insertedBy = (who: string, words: string): string => `<w:ins ${by(who)}>${r(words)}</w:ins>`;
const deletedBy = (who: string, words: string): string =>
  `<w:del ${by(who)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

/** Two delegations changed lines above the text, its title, and a paragraph that moved. */
const headed = Buffer.from(
  wordPackage({
    body:
      p(r("A/HRC/58/L.") + deletedBy("Ghana", "3") + insertedBy("Ghana", "4")) +
      p("Human Rights Council") +
      p(r("Fifty-") + deletedBy("Chile", "eighth") + insertedBy("Chile", "ninth") + r(" session")) +
      p(r("Agenda item 3")) +
      p(r("Albania, ") + insertedBy("Ghana", "Benin, ") + r("Chad: draft resolution")) +
      p(r(`58/__. Lamps on `) + deletedBy("Chile", "public ") + r("stairs")) +
      p(r("The Human Rights Council", italic) + r(",")) +
      p(r("Noting", italic) + r(" that lamps go out,")) +
      p(
        r("1. ") +
          r("Decides", italic) +
          r(" that towns count their ") +
          insertedBy("Ghana", "many ") +
          r("lamps;"),
      ) +
      p(r("2. ") + r("Decides", italic) + r(" to remain seized of the matter.")),
  }),
);

test("changes of the masthead and the title stand in their lines, and are settled there", async ({
  page,
  start,
}) => {
  await start.readFile("Headed.docx", headed);
  const dialog = page.getByRole("dialog", { name: "“Headed.docx”" });
  await dialog.getByRole("radio", { name: "Changes shown in the text" }).check();
  await dialog.getByRole("button", { name: "Open as a draft" }).click();

  const masthead = page.locator(".masthead-print");
  await expect(masthead.locator(".masthead-symbol del")).toHaveText("A/HRC/58/L.3");
  await expect(masthead.locator(".masthead-symbol ins")).toHaveText("A/HRC/58/L.4");
  await expect(masthead.locator(".opening-session ins")).toHaveText("Fifty-ninth");
  await expect(masthead.locator(".opening-sponsors ins")).toHaveText(", Benin");
  await expect(page.getByRole("button", { name: "5 open changes" })).toBeVisible();
  const beside = page.getByRole("region", { name: "Changes of the masthead" });
  await expect(beside.getByRole("listitem")).toHaveCount(3);
  expect(await findBarriers(page, null, null)).toEqual([]);

  await beside.getByRole("button", { name: /^Accept: Chile/ }).click();
  await expect(masthead.locator(".opening-session")).toHaveText("Fifty-ninth session");
  await beside.getByRole("button", { name: /^Reject: Ghana: takes out “3”/ }).click();
  await expect(masthead.locator(".masthead-symbol")).toContainText("A/HRC/58/L.3");
  await page.getByRole("button", { name: "3 open changes" }).click();
  const panel = page.getByRole("tabpanel", { name: /^Changes/ });
  await panel.getByRole("button", { name: "Accept all changes of Ghana" }).click();
  await expect(masthead.locator(".opening-sponsors")).toContainText("Albania, Benin");
  await expect(beside).toBeHidden();
  await page.getByRole("textbox", { name: "Text of the draft" }).press("ControlOrMeta+z");
  await expect(beside.getByRole("listitem")).toHaveCount(1);
});

test("a card beside changed words says who changed what, and typing closes it", async ({ page, start }) => {
  await start.readFile("Headed.docx", headed);
  const dialog = page.getByRole("dialog", { name: "“Headed.docx”" });
  await dialog.getByRole("radio", { name: "Changes shown in the text" }).check();
  await dialog.getByRole("button", { name: "Open as a draft" }).click();
  const text = page.getByRole("textbox", { name: "Text of the draft" });
  const card = page.getByRole("dialog", { name: "Change beside the text" });
  await text.getByRole("insertion").click();
  await expect(card).toContainText("Ghana");
  await expect(card).toContainText("many");
  await expect(text).toBeFocused();
  expect(await findBarriers(page, null, null)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();

  await page.keyboard.press("End");
  await page.keyboard.type("x");
  await page.keyboard.press("Backspace");
  await expect(card).toBeHidden();
  await text.getByRole("deletion").click();
  await expect(card).toContainText("Chile");
  await page.keyboard.press("Alt+F9");
  await expect(text.getByRole("deletion")).toHaveCount(0);
  await expect(page.getByRole("group", { name: /Title/ })).toHaveText("Lamps on stairs");
  await text.getByRole("insertion").click();
  await card.getByRole("button", { name: /^Reject/ }).click();
  await expect(card).toBeHidden();
  await expect(text).toBeFocused();
  await expect(page.getByRole("group", { name: "OP1, operative paragraph" })).toHaveText(
    "Decides that towns count their lamps;",
  );
});

test("a file of the old Word is refused with what to do", async ({ page, start }) => {
  await start.readFile("Reply.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await expect(page.getByRole("alert")).toContainText("save it as .docx");
});

test("an OpenDocument text opens with its changes shown, as a Word file does", async ({ page, start }) => {
  const body = [
    `<text:tracked-changes>${odtChange("a", "insertion", "Ghana")}${odtChange("d", "deletion", "Chile", odtP("small "))}</text:tracked-changes>`,
    odtP(`${odtItalic("The Human Rights Council")},`),
    odtP(`${odtItalic("Noting")} the ${odtMark("d", "")}lamps of the north,`),
    odtP(`1. ${odtItalic("Decides")} to count them${odtMark("a", "-start")} twice${odtMark("a", "-end")}.`),
  ];
  await start.readFile("Reply.odt", Buffer.from(odtPackage({ body: body.join("") })));
  const dialog = page.getByRole("dialog", { name: "“Reply.odt”" });
  await expect(dialog.getByText("Ghana 1 · Chile 1").or(dialog.getByText("Chile 1 · Ghana 1"))).toBeVisible();
  await dialog.getByRole("radio", { name: "Changes shown in the text" }).check();
  await dialog.getByRole("button", { name: "Open as a draft" }).click();
  const text = page.getByRole("textbox", { name: "Text of the draft" });
  await expect(text.getByRole("deletion")).toHaveText("small");
  await expect(text.getByRole("insertion")).toHaveText("twice");
});
