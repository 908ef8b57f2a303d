// Who is measured: the peers' pages and our own window, each opened once and typed on in turn.
import type { Browser } from "@playwright/test";
import type { RunningPeers } from "./running-peers.ts";
import type { RunningProduct } from "./running-product.ts";
import { sampleDraft } from "./sample-draft.ts";
import { openTypingPage, type TypingPage } from "./typing-page.ts";

/** "…-contained" skips paragraphs off the screen; "-again" is the same page measured a second time. */
export type Contestant =
  | "bare"
  | "bare-contained"
  | "prosemirror"
  | "prosemirror-contained"
  | "lexical"
  | "lexical-contained"
  | "shared"
  | "ours"
  | "ours-slowed";

export interface Grounds {
  readonly browser: Browser;
  readonly peers: RunningPeers;
  readonly product: RunningProduct;
}

export async function openContestant(
  { browser, peers, product }: Grounds,
  name: Contestant,
  paragraphs: number,
): Promise<TypingPage> {
  if (!name.startsWith("ours")) {
    const [peer = "", contained] = name.split("-");
    const settings = {
      paragraphs: String(paragraphs),
      ...(contained === undefined ? {} : { contained: "" }),
    };
    return await openTypingPage(browser, peers.addressOf(peer, settings));
  }
  const draft = await product.keep(`Bench ${paragraphs}`, sampleDraft(paragraphs));
  const page = await openTypingPage(browser, product.addressOf(draft));
  if (name === "ours-slowed") await page.page.evaluate(slowDown);
  return page;
}

/** The control: each key lays the text out several times more. */
function slowDown(): void {
  const text = document.querySelector<HTMLElement>("[contenteditable=true]");
  if (text === null) throw new Error("There is no text to slow down.");
  // Lexical lets no "input" event come of a key that it acts on itself.
  document.addEventListener("keydown", () => {
    for (let turn = 0; turn < 8; turn += 1) {
      text.style.paddingLeft = turn % 2 === 0 ? "1px" : "";
      text.getBoundingClientRect();
    }
  });
}
