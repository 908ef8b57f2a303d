import type { LexicalEditor } from "lexical";

/** What a command of `src/bridge/commands.ts` does to the document. */
export interface DocumentCommand {
  readonly id: string;
  readonly isPossible: (editor: LexicalEditor) => boolean;
  /** Whether it applied. */
  readonly run: (editor: LexicalEditor) => boolean;
}
