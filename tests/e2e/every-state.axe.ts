// Walks through what the window can show, asks axe in every look, looks for words cut off, and takes a picture of each.
// PENHOLDER_STATES="form|menu" narrows it to states with such names.
import type { Page, TestInfo } from "@playwright/test";
import { findBarriers, looks, takeLook } from "./pages/check-access.ts";
import { DraftPage } from "./pages/draft-page.ts";
import { draftStates } from "./pages/draft-states.ts";
import { findClipped } from "./pages/find-clipped.ts";
import { expect, test } from "./pages/product.ts";
import { StartPage } from "./pages/start-page.ts";
import { startStates } from "./pages/start-states.ts";
import { pressEscape, type Walker, type WindowState } from "./pages/window-state.ts";

const wanted = new RegExp(process.env["PENHOLDER_STATES"] ?? "");

async function examine(page: Page, { name, part }: WindowState, info: TestInfo): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await takeLook(page, look);
    // Where the system sets the colours, their contrast is the system's.
    const rules = look.media?.forcedColors === "active" ? look.rules : null;
    for (const barrier of await findBarriers(page, part, rules))
      found.push(`${name}, ${look.name}: ${barrier}`);
    for (const cut of await findClipped(page)) found.push(`${name}, ${look.name}: ${cut}`);
    const file = `${name}-${look.name}`.replace(/[^a-z]+/gi, "-");
    await page.screenshot({ path: info.outputPath(`${file}.png`) });
  }
  return found;
}

async function walk(walker: Walker, states: readonly WindowState[], info: TestInfo): Promise<void> {
  let seen = 0;
  for (const state of states)
    await test.step(state.name, async () => {
      await state.reach(walker);
      if (state.part !== null) await expect(walker.page.locator(state.part).first()).toBeVisible();
      if (!wanted.test(state.name)) return await (state.leave ?? pressEscape)(walker);
      seen += 1;
      expect.soft(await examine(walker.page, state, info)).toEqual([]);
      await (state.leave ?? pressEscape)(walker);
    });
  console.log(`${seen} states in ${looks.length} looks`);
}

test("what the window shows before a draft is open passes axe", async ({ page, product }, info) => {
  const start = new StartPage(page);
  await start.open(product.address);
  await walk({ page, start, draft: new DraftPage(page) }, startStates, info);
});

test("what the window shows of a draft passes axe", async ({ page, start }, info) => {
  const draft = await start.openSample();
  await walk({ page, start, draft }, draftStates, info);
});
