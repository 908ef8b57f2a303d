// What axe finds in a page, in each way it may look.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export interface Look {
  readonly name: string;
  readonly media: Parameters<Page["emulateMedia"]>[0];
  /** What is asked in this look where time is short; null for all. */
  readonly rules: readonly string[] | null;
}

const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const colours = ["color-contrast", "link-in-text-block"];

export const looks: readonly Look[] = [
  {
    name: "light",
    media: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" },
    rules: null,
  },
  {
    name: "dark",
    media: { colorScheme: "dark", forcedColors: "none", contrast: "no-preference" },
    rules: colours,
  },
  {
    name: "more contrast",
    media: { colorScheme: "light", forcedColors: "none", contrast: "more" },
    rules: colours,
  },
  {
    name: "the system’s colours",
    // The colours are the system's, so their contrast is.
    media: { colorScheme: "dark", forcedColors: "active", contrast: "more" },
    rules: ["target-size", "scrollable-region-focusable"],
  },
];

export async function takeLook(page: Page, { media }: Look): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
}

/** What axe finds in the look the page has: in the whole window, or in the part that lies over it. */
export async function findBarriers(
  page: Page,
  part: string | null,
  rules: readonly string[] | null,
): Promise<readonly string[]> {
  // In one page and without frames; the other way opens a page for each answer.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules === null) axe.withTags(all);
  else axe.withRules([...rules]);
  if (part !== null) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
