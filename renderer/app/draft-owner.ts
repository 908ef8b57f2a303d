import type { TemplateSummary } from "#bridge/answers.ts";
import type { Resolution } from "#core/resolution/resolution.ts";

/** What only the window that owns the draft can do. */
export interface WindowOwner {
  /** The draft's id at the host, and the name of the file it was begun from, which is kept in it. */
  readonly draft: string;
  readonly base: string | null;
  /** Begins a draft with this text and opens it; answers what went wrong, or null. */
  readonly openCopy: (name: string, resolution: Resolution) => Promise<string | null>;
  readonly rename: (name: string) => void;
  readonly save: () => void;
  readonly leave: () => void;
  readonly openFile: () => void;
  /** Begins a new draft from a text that was adopted. */
  readonly openAdopted: () => void;
  readonly openTemplate: (template: TemplateSummary) => void;
}

/** With what is made of the text. */
export interface DraftOwner extends WindowOwner {
  /** Keeps the text as it is now as a version, named by what comes next. */
  readonly keepVersion: (name: string) => void;
  /** What changed since the file it was begun from, tracked in that file; null where it was begun from none. */
  readonly exportRedline: (() => void) | null;
}
