// What was found is seen, put right and kept where it stands, without a look at the panel.
import { lamps } from "./pages/lamps.ts";
import { expect, test } from "./pages/product.ts";

test("a finding beside its words: by a click, by keys, and with no panel open", async ({ page, draft }) => {
  const card = page.getByRole("dialog", { name: "Found here" });
  await draft.goToEndOf("Recalling");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Noting the goverment and its 40 % of lamps and lamplighterish ways,");
  await draft.goToEndOf("Decides to remain");
  await expect(draft.finding(/goverment/)).toBeVisible();

  await test.step("a click on the underlined word, and the fix", async () => {
    const place = await page.evaluate(() => {
      for (const highlight of CSS.highlights.values())
        for (const range of highlight)
          if (range instanceof Range && range.toString() === "goverment") {
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
      return null;
    });
    expect(place).not.toBeNull();
    await page.mouse.click(place?.x ?? 0, place?.y ?? 0);
    await expect(card.getByRole("article")).toContainText("expected “government”");
    await card.getByRole("button", { name: "Why?" }).click();
    await expect(card).toContainText("dictionary");
    await card.getByRole("button", { name: "Use “government”" }).click();
    await expect(card).toBeHidden();
    await expect(draft.text).toContainText("the government and its");
    await expect(draft.text).toBeFocused();
  });

  await test.step("by keys alone, kept with a reason", async () => {
    await draft.runFromPalette("Show or hide side panel");
    await expect(draft.checks).toBeHidden();
    await draft.text.focus();
    await page.keyboard.press("F8");
    await expect(card).toContainText("%");
    await page.keyboard.press("ControlOrMeta+.");
    await expect(card.getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    await expect(draft.text).toBeFocused();
    await page.keyboard.press("ControlOrMeta+.");
    await card.getByRole("button", { name: "Keep as is…" }).click();
    await expect(card.getByLabel("Reason")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card.getByRole("button").first()).toBeFocused();
    await card.getByRole("button", { name: "Keep as is…" }).click();
    await card.getByLabel("Reason").fill("Agreed at informals");
    await page.keyboard.press("Enter");
    await expect(card).toBeHidden();
    await expect(page.getByText("Kept as is.")).toBeVisible();
    await page.keyboard.press("ControlOrMeta+.");
    await expect(card).toBeHidden();
  });
});

test("a fix goes to its words, also where letters came before them a moment ago", async ({ page, draft }) => {
  await draft.goToEndOf("Recalling");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Noting the goverment and its lamps,");
  await draft.goToEndOf("Decides to remain");
  const fix = draft.finding(/goverment/).getByRole("button", { name: "Use “government”" });
  await expect(fix).toBeVisible();
  await draft.goToEndOf("Noting the");
  await page.keyboard.press("Home");
  for (let step = 0; step < "Noting ".length; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.insertText("also ");
  // Before the checks look again.
  await fix.click();
  await expect(draft.text).toContainText("Noting also the government and its lamps,");
});

test("all safe fixes are one step, and taken back as one", async ({ page, start }) => {
  const draft = await start.openText(
    lamps
      .replace("Charter of", "charter of")
      .replace("a stair in the dark", "40 % of stairs were dark and a stair in the dark"),
  );
  await draft.text.focus();
  const before = await draft.text.textContent();
  await page.getByRole("button", { name: /^Fix \d+ safe ones$/ }).click();
  await expect(draft.text).toContainText("principles of the Charter of");
  await expect(draft.text).toContainText("40 per cent of stairs were dark and");
  await draft.text.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(draft.text).toHaveText(before ?? "");
});

test("only what is before the eyes is underlined, wherever one scrolls", async ({ page, start }) => {
  const asked = Array.from(
    { length: 60 },
    (_, at) => `${at + 4}. Requests the goverment to light stair ${at};`,
  );
  const draft = await start.openText(lamps.replace("the matter.", `the matter;\n\n${asked.join("\n\n")}`));
  const underlined = async (): Promise<readonly string[]> =>
    await page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith("finding-")
          ? [...highlight].flatMap(
              (range) => range.startContainer.parentElement?.closest("p")?.textContent ?? [],
            )
          : [],
      ),
    );
  const first = expect.stringContaining("stair 0;");
  const last = expect.stringContaining("stair 59;");
  await draft.text.getByText("stair 0;").scrollIntoViewIfNeeded();
  await expect.poll(underlined).toContainEqual(first);
  await expect.poll(underlined).not.toContainEqual(last);
  await draft.text.getByText("stair 59;").scrollIntoViewIfNeeded();
  await expect.poll(underlined).toContainEqual(last);
  await expect.poll(underlined).not.toContainEqual(first);
});
