import { expect, test } from "./pages/product.ts";

/** A paragraph that ends with the mark of a note. */
const marked = `Human Rights Council
Fifty-eighth session
Agenda item 3

58/__. Lamps on public stairs

The Human Rights Council,

Guided by the purposes and principles of the Charter of the United Nations,

1. Welcomes the lamps that have been lit;¹

2. Calls upon States to light the stairs that lead to schools;

3. Decides to remain seized of the matter.

¹ See A/HRC/57/30.
`;

test("keys that follow each other at once act where the caret is, also behind a note's mark", async ({
  page,
  start,
}) => {
  const draft = await start.openText(marked);
  const paragraphs = draft.text.locator("p[data-kind=operative]");
  /** Sends the keys without waiting for what they do, as a quick hand would. */
  const strike = async (...keys: readonly string[]): Promise<void> => {
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
  };
  const clickIn = async (words: string): Promise<void> => {
    await draft.text.getByText(words).click({ position: { x: 5, y: 5 } });
  };
  const undo = async (): Promise<void> => {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(paragraphs).toHaveCount(3);
    await expect(paragraphs.first()).toHaveText(/^Welcomes the lamps that have been lit;\uFFFC$/);
  };

  await clickIn("lamps that have been lit");
  await strike("End", "Enter");
  await expect(paragraphs).toHaveText([/lit;\uFFFC$/, /^$/, /^Calls upon/, /^Decides/]);
  await undo();

  await clickIn("Calls upon");
  await strike("Home", "Backspace");
  await expect(paragraphs).toHaveText([/lit;\uFFFCCalls upon States/, /^Decides/]);
  await undo();

  await clickIn("lamps that have been lit");
  await strike("End", "Delete");
  await expect(paragraphs).toHaveText([/lit;\uFFFCCalls upon States/, /^Decides/]);
  await undo();

  await clickIn("lamps that have been lit");
  await strike("ArrowDown", "Tab");
  await expect(draft.text.locator("p[data-kind=subparagraph]")).toHaveText([/^Calls upon/]);
  await undo();
});
