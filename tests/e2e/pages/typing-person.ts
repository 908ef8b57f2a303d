// The scripted person at the window: real keys, and of the screen only what stands on it.
import { expect, type Page } from "@playwright/test";
import {
  type Act,
  keysOf,
  lettersPerGlance,
  newTally,
  nextAct,
  type Row,
  type Seen,
  type Tally,
} from "#tests/bench/scripted-person.ts";

import type { SkippingWindow } from "./skip-waits.ts";

/** What the page shows: the paragraph being written, the grey text, the rows of the list. */
interface Screen {
  readonly written: string;
  readonly ghost: string | null;
  readonly labels: readonly string[];
}

const list = '[role="listbox"] [role="option"]';

/** Longer than the window waits before it offers anything. */
const rest = 100;

/** Waits until nothing more is about to change, as who reads the screen does, and reads. Marks of notes are no letters. */
async function look(page: Page): Promise<Screen> {
  const { written, ghost, labels } = await page.evaluate(
    async ({ rows, rest }) => {
      // Put there by `letWaitsBeSkipped`.
      const { skipWaits } = window as unknown as SkippingWindow;
      skipWaits(rest);
      const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
      const patience = performance.now() + 20_000;
      while (document.querySelector("[data-looking]") !== null && performance.now() < patience) {
        await later();
        skipWaits(1);
      }
      const node = window.getSelection()?.anchorNode ?? null;
      const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
      return {
        written: element?.closest("[data-block], .note")?.textContent?.replaceAll("\uFFFC", "") ?? "",
        ghost: document.querySelector("[data-ghost]")?.textContent ?? null,
        labels: Array.from(
          document.querySelectorAll(rows),
          (row) => row.querySelector("span")?.textContent ?? "",
        ),
      };
    },
    { rows: list, rest },
  );
  return {
    written: asTyped(written),
    ghost: ghost === null ? null : asTyped(ghost),
    labels: labels.map(asTyped),
  };
}

/** As it is on the keyboard: the window curls marks and makes dashes of hyphens while they are typed. */
export function asTyped(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–\u2011]/g, "-")
    .replaceAll("\u00A0", " ");
}

/** A row takes the place of what it begins with: that much anybody sees. */
function rowOf(label: string, written: string): Row {
  const small = written.toLowerCase();
  for (let length = Math.min(label.length, written.length); length > 0; length -= 1) {
    if (small.endsWith(label.slice(0, length).toLowerCase())) {
      return { insert: label, replaceFrom: written.length - length };
    }
  }
  return { insert: label, replaceFrom: written.length };
}

function takenFrom(written: string, label = "", row: Row | undefined) {
  return row === undefined ? null : { label, gives: written.slice(0, row.replaceFrom) + row.insert };
}

export class TypingPerson {
  readonly page: Page;
  readonly tally: Tally = newTally();

  constructor(page: Page) {
    this.page = page;
  }

  /** Counts every grey text that comes onto the page, looked at or not. One that is typed along is still the same. */
  async countGhosts(): Promise<void> {
    await this.page.exposeFunction("countGhost", () => {
      this.tally.ghostsShown += 1;
    });
    await this.page.evaluate(() => {
      let last = "";
      const read = (): void => {
        const whole = document.querySelector("[data-ghost]")?.getAttribute("data-ghost") ?? "";
        if (whole === last) return;
        last = whole;
        if (whole !== "") Reflect.get(window, "countGhost")();
      };
      new MutationObserver(read).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  }

  /** A key that is no letter of the text: a new paragraph, another part. */
  async press(chord: string): Promise<void> {
    this.tally.keys += chord.split("+").length;
    await this.page.keyboard.press(chord);
  }

  /** Types letter by letter where nothing is offered: a title. */
  async typeAll(text: string): Promise<void> {
    this.tally.keys += text.length;
    this.tally.characters += text.length;
    await this.page.keyboard.type(text);
  }

  /** Types on to `wanted`, what stands there already included. */
  async typeParagraph(wanted: string, there = 0): Promise<void> {
    this.tally.characters += wanted.length - there;
    // A row that put other words there than it seemed to is not taken a second time.
    const misread = new Set<string>();
    let taken: { readonly label: string; readonly gives: string } | null = null;
    for (let acts = 0; acts < wanted.length * 3; acts += 1) {
      const { written, ghost, labels } = await look(this.page);
      if (written === wanted) return;
      if (taken !== null && !written.startsWith(taken.gives)) misread.add(taken.label);
      const rows = labels.map((label) => rowOf(misread.has(label) ? "" : label, written));
      const seen: Seen = { ghost, rows };
      const act = nextAct(written, wanted, seen);
      taken = act.kind === "take-row" ? takenFrom(written, labels[act.row], rows[act.row]) : null;
      if (act.kind === "type" && wanted.startsWith(written)) {
        const letters = wanted.slice(written.length, written.length + lettersPerGlance);
        this.tally.keys += letters.length;
        await this.typeQuickly(letters);
        continue;
      }
      this.tally.keys += keysOf(act);
      await this.do(act);
    }
    throw new Error(`The person did not get to the end of “${wanted.slice(0, 60)}”.`);
  }

  /** As quick fingers do: the next key goes down before the last is up. A key that is down cannot go down again. */
  private async typeQuickly(letters: string): Promise<void> {
    const { keyboard } = this.page;
    const isTwice = new Set(letters.toLowerCase()).size < letters.length;
    if (isTwice) await keyboard.type(letters);
    else await Promise.all([...letters].map((letter) => keyboard.type(letter)));
  }

  /** A footnote at the caret, and back behind its mark. */
  async typeNote(wanted: string): Promise<void> {
    const bar = this.page.getByRole("toolbar", { name: "This footnote" });
    await this.press("ControlOrMeta+Alt+f");
    await expect(bar).toBeVisible();
    await this.typeParagraph(wanted);
    await this.press("Enter");
    await expect(bar).toBeHidden();
  }

  private async do(act: Act): Promise<void> {
    const { keyboard } = this.page;
    switch (act.kind) {
      case "type":
        await keyboard.type(act.letter);
        return;
      case "erase":
        await keyboard.press("Backspace");
        return;
      case "take-ghost":
        this.tally.ghostsTaken += 1;
        await keyboard.press("Tab");
        return;
      case "take-row":
        this.tally.rowsTaken += 1;
        for (let row = 0; row < act.row; row += 1) await keyboard.press("ArrowDown");
        await keyboard.press("Tab");
    }
  }
}
