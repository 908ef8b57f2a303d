// The page stands as the exported file does, and says what it wants while it is empty.
import { expect, test } from "./pages/product.ts";

const nested = `Human Rights Council
Fifty-eighth session

58/__. Lamps

The Human Rights Council,

Recalling that a stair in the dark keeps many at home, and keeps them there for longer than anyone who has climbed it would wish them to be kept,

1. Calls upon States, in cooperation with those who climb the stairs and with those who keep the lamps in good order, to see to it:

(a) That each stair has a lamp, and that the lamp burns from the fall of night to the break of day in every season of the year;

(i) In schools and in every other house to which people come to learn, whatever their age may be and wherever they may live;

2. Decides to remain seized of the matter.
`;

test("only the first line is set in, as it is printed; numbers stand at their steps", async ({
  page,
  start,
}) => {
  const draft = await start.openText(nested);
  /** Where the words of a paragraph begin and where its second line does, in pixels from the edge of the text column. */
  const linesOf = async (words: string): Promise<readonly number[]> =>
    await draft.text.locator(".block", { hasText: words }).evaluate((block) => {
      const column =
        block.getBoundingClientRect().left +
        Number.parseFloat(getComputedStyle(block).getPropertyValue("--left"));
      const range = document.createRange();
      range.selectNodeContents(block);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first] = boxes;
      const below = boxes.filter(({ top }) => first !== undefined && top > first.bottom - 2);
      return [first?.left ?? 0, Math.min(...below.map(({ left }) => left))].map((left) =>
        Math.round(left - column),
      );
    });
  const [step = 0, back] = await linesOf("Recalling");
  expect(step).toBeGreaterThan(20);
  expect(back).toBe(0);
  const [operative = 0, operativeBack] = await linesOf("Calls upon");
  expect(Math.abs(operative - 2 * step)).toBeLessThan(4);
  expect(operativeBack).toBe(0);
  const [letter = 0, letterBack] = await linesOf("That each stair");
  expect(Math.abs(letter - 3 * step)).toBeLessThan(4);
  expect(letterBack).toBe(0);
  const [roman = 0, romanBack = 0] = await linesOf("In schools");
  expect(Math.abs(roman - 4 * step)).toBeLessThan(4);
  expect(Math.abs(romanBack - roman)).toBeLessThan(4);

  const title = draft.text.locator('.block[data-kind="title"]');
  const number = await title.evaluate((block) => getComputedStyle(block, "::before").position);
  expect(number).toBe("absolute");
  await page.setViewportSize({ width: 600, height: 800 });
  await expect
    .poll(() => title.evaluate((block) => getComputedStyle(block, "::before").position))
    .toBe("static");
});

test("a draft without a word says how it is filled, and claims nothing of the rules", async ({
  page,
  draft,
}) => {
  await draft.text.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  const main = page.getByRole("main");
  await expect(main.getByText("Nothing is written yet")).toBeVisible();
  await expect(draft.checks).toContainText("Nothing to check yet");
  await expect(draft.status).not.toContainText("Nothing found");
  await main.getByRole("button", { name: "Paragraphs from templates…" }).click();
  await expect(page.getByRole("dialog", { name: "Templates" })).toBeVisible();
  await page.keyboard.press("Escape");
  await draft.text.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(draft.text).toContainText("Recalling that a stair");
  await expect(main.getByText("Nothing is written yet")).toBeHidden();
});

test("a pointer on a mark is shown its note, and places have plain names", async ({ page, draft }) => {
  await draft.goToEndOf("Welcomes the lamps");
  await page.keyboard.press("ControlOrMeta+Alt+f");
  await page.keyboard.type("See A/HRC/58/1.");
  await page.keyboard.press("Escape");
  const mark = draft.text.locator(".note-mark");
  await mark.dispatchEvent("pointerover");
  await expect(mark).toHaveAttribute("title", "See A/HRC/58/1.");

  await page.keyboard.press("ControlOrMeta+g");
  const places = page.getByRole("dialog", { name: "Go to" }).getByRole("option");
  await expect(places.nth(0)).toHaveText(/^Title/);
  await expect(places.nth(1)).toHaveText(/^Organ/);
  await page.keyboard.type("footnote 1");
  await expect(places.first()).toHaveText(/^Footnote 1/);
});

test("a statement of the President has no sponsors", async ({ start: { page } }) => {
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /^President’s statement/ })
    .click();
  const main = page.getByRole("main");
  await expect(main.getByText("Draft statement by the President")).toBeVisible();
  await expect(main.getByRole("button", { name: /^Sponsors/ })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Tools", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "Sponsors…" })).toBeDisabled();
});
