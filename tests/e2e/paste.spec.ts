import AxeBuilder from "@axe-core/playwright";
import { paste } from "./pages/clipboard.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { expect, test } from "./pages/product.ts";

/** As it is copied out of a PDF: hard-wrapped, numbered, with a note at the foot of the page. */
const copied = `Mindful that a bench beside a path lets the old and
the young rest on the same day,

Noting that a bench needs a coat of paint in every second
year,¹

1. Invites municipalities to count their benches and to publish
the count;

2. Requests the custodian of paths to report on the paint that
was used.

¹ See A/HRC/57/31.
`;

test("a text copied from a PDF becomes paragraphs with their kinds and notes, in one step", async ({
  page,
  draft,
}) => {
  const before = await draft.text.textContent();
  await draft.goToEndOf("Stressing that a lamp");
  await paste(page, { text: copied });
  const paragraph = (kind: string, words: RegExp) =>
    draft.text.locator(`p[data-kind=${kind}]`).filter({ hasText: words });
  await expect(
    paragraph("preambular", /^Mindful that .* lets the old and the young rest on the same day,$/),
  ).toBeVisible();
  await expect(paragraph("preambular", /^Noting that .* every second year,\uFFFC$/)).toBeVisible();
  await expect(paragraph("operative", /^Invites .* to publish the count;$/)).toBeVisible();
  await expect(paragraph("operative", /^Requests .* that was used\.$/)).toBeVisible();
  await expect(draft.text.locator(".note")).toHaveText(["See A/HRC/57/31."]);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => await draft.text.textContent()).toBe(before);
});

test("a pasted line stays in the sentence", async ({ page, draft }) => {
  await draft.goToEndOf("Decides to remain");
  await paste(page, { text: " And 2. Requests nothing more\n" });
  await expect(draft.text).toContainText("seized of the matter. And 2. Requests nothing more");
  await expect(draft.text.locator("p[data-kind=operative]")).toHaveCount(3);
  // What is dropped goes where it was dropped.
  const target = draft.text.locator("p[data-kind=operative]").first();
  await target.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", "dropped ");
    const { left, top, height } = element.getBoundingClientRect();
    const place = { clientX: left + 1, clientY: top + height / 2 };
    const options = { dataTransfer, bubbles: true, cancelable: true, ...place };
    element.dispatchEvent(new DragEvent("drop", options));
  });
  await expect(target).toContainText("dropped");
});

/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoNormal><i>Mindful</i> that a bench lets the old rest,<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]><i>Invites</i> towns:</p>
<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span>&nbsp; </span></span><![endif]>To count their benches;</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> See the count.</p></div></div>
<!--EndFragment--></body></html>`;
const wordAsText = `Mindful that a bench lets the old rest,[1]
1.\tInvites towns:
(a)\tTo count their benches;
[1] See the count.`;

test("a paste from Word keeps italics, levels and footnotes, and can be had as it was typed", async ({
  page,
  draft,
}) => {
  await draft.goToEndOf("Stressing that a lamp");
  await paste(page, { text: wordAsText, html: fromWord });
  const mindful = draft.text.locator("p[data-kind=preambular]").filter({ hasText: /^Mindful that/ });
  await expect(mindful.locator("em")).toHaveText("Mindful");
  await expect(draft.text.locator("p[data-kind=subparagraph]")).toHaveText("To count their benches;");
  await expect(draft.text.locator(".note")).toHaveText(["See the count."]);
  // The caret stands behind what was pasted.
  await page.keyboard.type(" here");
  await expect(draft.text.locator("p[data-kind=subparagraph]")).toHaveText("To count their benches; here");
  const notice = page.getByRole("region", { name: "Pasted text" });
  await notice.getByRole("button", { name: "Details" }).click();
  await expect(notice).toContainText("typed numbers were taken off");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const seen = await new AxeBuilder({ page }).include(".paste-notice").analyze();
    expect(seen.violations.map(({ id }) => id)).toEqual([]);
  }
  await notice.getByRole("button", { name: "Keep as typed" }).click();
  await expect(notice).toBeHidden();
  await expect(draft.text.locator("p[data-kind=preambular]").filter({ hasText: "(a)" })).toHaveText(
    /^\(a\)\s+To count their benches;$/,
  );
  await expect(draft.text.locator("p[data-kind=subparagraph]")).toHaveCount(0);
});

test("text is never lost where the host does not answer, and a long reading can be left", async ({
  page,
  draft,
}) => {
  await draft.goToEndOf("Stressing that a lamp");
  const before = await draft.text.textContent();
  await page.route(/readPaste/, () => undefined);
  await paste(page, { text: "1. Invites towns;\n2. Requests a report." });
  await expect(page.getByText("Reading what was pasted…")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Reading what was pasted…")).toBeHidden();
  await expect(draft.text).toBeFocused();
  expect(await draft.text.textContent()).toBe(before);
  await page.unroute(/readPaste/);
  await page.route(/readPaste/, (route) => route.abort());
  await paste(page, { text: "1. Invites towns;\n2. Requests a report." });
  await expect(draft.text).toContainText("1. Invites towns;");
  await expect(draft.text).toContainText("2. Requests a report.");
  await expect(page.getByRole("region", { name: "Pasted text" })).toContainText("as plain text");
});

test("five hundred paragraphs are pasted without the page standing still", async ({ page, draft }) => {
  await draft.goToEndOf("Stressing that a lamp");
  const text = Array.from({ length: 500 }, (_, at) => `Noting that bench ${at} stands in the shade,`).join(
    "\n\n",
  );
  await paste(page, { text });
  await expect(draft.text.locator("p[data-kind=preambular]")).toHaveCount(503);
  await expect(draft.text).toContainText("bench 499 stands");
});

test("a paste and what somebody else types meanwhile both stay", async ({ page, draft, browser }) => {
  const link = await draft.share();
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await other.getByLabel("Your delegation").fill("Jamaica");
  await other.getByRole("button", { name: "Join" }).click();
  const theirs = new DraftPage(other);
  await theirs.isReady();
  await theirs.goToEndOf("Recalling that a stair");
  await draft.goToEndOf("Stressing that a lamp");
  const typing = other.keyboard.type(" and more of it", { delay: 15 });
  await paste(page, { text: copied });
  await typing;
  for (const one of [draft, theirs]) {
    await expect(one.text).toContainText("keeps many at home, and more of it");
    await expect(one.text).toContainText("the old and the young rest on the same day,");
    await expect(one.text.locator(".note")).toHaveText(["See A/HRC/57/31."]);
  }
  await context.close();
});
