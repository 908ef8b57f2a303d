// Which paragraphs are seen. The browser skips those off the screen (`content-visibility` in page.css) and says so; what is
// drawn for them alone can wait until they come in sight.
import type { LexicalEditor } from "lexical";

type Listener = (element: HTMLElement, isSeen: boolean) => void;

const stateChange = "contentvisibilityautostatechange";

class SeenBlocks {
  #skipped = new WeakSet<EventTarget>();
  readonly #listeners = new Set<Listener>();

  /** Where the browser does not say that it skips one, it is seen. */
  isSeen(element: HTMLElement): boolean {
    return !this.#skipped.has(element);
  }

  /** Told when one comes in sight or goes. The answer ends it. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** None is skipped any more: the browser does not say so where the style sheet has it show all. */
  forget(): void {
    this.#skipped = new WeakSet();
  }

  watch(root: HTMLElement | null, previous: HTMLElement | null): void {
    previous?.removeEventListener(stateChange, this.#note, true);
    root?.addEventListener(stateChange, this.#note, true);
  }

  readonly #note = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !("skipped" in event)) return;
    const isSeen = event.skipped !== true;
    if (isSeen) this.#skipped.delete(target);
    else this.#skipped.add(target);
    for (const listener of this.#listeners) listener(target, isSeen);
  };
}

const known = new WeakMap<LexicalEditor, SeenBlocks>();

/** Watches an editor's page from the first time that it is asked for: before the page has paragraphs. */
export function seenBlocksOf(editor: LexicalEditor): SeenBlocks {
  const before = known.get(editor);
  if (before !== undefined) return before;
  const seen = new SeenBlocks();
  known.set(editor, seen);
  editor.registerRootListener((root, previous) => seen.watch(root, previous));
  return seen;
}

export type { SeenBlocks };
