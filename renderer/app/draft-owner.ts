import type { TemplateSummary } from "#bridge/answers.ts";

/** What only the window that owns the draft can do. */
export interface DraftOwner {
  readonly rename: (name: string) => void;
  readonly save: () => void;
  readonly leave: () => void;
  readonly openFile: () => void;
  /** Begins a new draft from a text that was adopted. */
  readonly openAdopted: () => void;
  /** What changed since the file it was begun from, tracked in that file; null where it was begun from none. */
  readonly exportRedline: (() => void) | null;
  readonly openTemplate: (template: TemplateSummary) => void;
}
