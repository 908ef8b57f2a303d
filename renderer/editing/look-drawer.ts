import { type BlockLook, drawLook } from "./block-look.ts";
import { Pause } from "./pause.ts";
import type { SeenBlocks } from "./seen-blocks.ts";

/** Who shapes paragraphs one key after the other sees what is before his eyes at once, and all others when he rests. */
const patience = 250;

/**
 * Draws the looks of paragraphs: at once where they are seen, and when the keys rest where they are not. One paragraph more
 * changes the numbers of all behind it.
 */
export class LookDrawer {
  readonly #seen: SeenBlocks;
  readonly #drawn = new WeakMap<HTMLElement, string>();
  readonly #waiting = new Map<HTMLElement, BlockLook>();
  readonly #pause = new Pause(patience, () => this.#drawWaiting());
  readonly #stop: () => void;

  constructor(seen: SeenBlocks) {
    this.#seen = seen;
    this.#stop = seen.onChange((element) => {
      const look = this.#waiting.get(element);
      if (look === undefined || !seen.isSeen(element)) return;
      this.#waiting.delete(element);
      this.#put(element, look);
    });
  }

  draw(looks: readonly (readonly [HTMLElement, BlockLook])[]): void {
    this.#waiting.clear();
    for (const [element, look] of looks) {
      if (this.#drawn.get(element) === look.name) continue;
      if (this.#drawn.has(element) && !this.#seen.isSeen(element)) this.#waiting.set(element, look);
      else this.#put(element, look);
    }
    this.hold();
  }

  /** A key came: what waits for a rest waits on. */
  hold(): void {
    if (this.#waiting.size > 0) this.#pause.begin();
  }

  stop(): void {
    this.#stop();
    this.#pause.end();
  }

  #put(element: HTMLElement, look: BlockLook): void {
    drawLook(element, look);
    this.#drawn.set(element, look.name);
  }

  #drawWaiting(): void {
    for (const [element, look] of this.#waiting) this.#put(element, look);
    this.#waiting.clear();
  }
}
