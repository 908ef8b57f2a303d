// What a dialog of a draft is given.
import type { LexicalEditor } from "lexical";
import type { Finding } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import type { DraftOwner } from "./draft-owner.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import type { DraftCommands } from "./use-draft-commands.ts";
import type { Sharing } from "./use-sharing.ts";

/** What a dialog of a draft may know and ask. */
export interface DraftDialogProps {
  readonly editor: LexicalEditor;
  /** The name of the draft. */
  readonly name: string;
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly labels: Labels;
  readonly findings: readonly Finding[] | null;
  /** The block the caret is in, or was before the dialog opened. */
  readonly current: BlockId | null;
  readonly sharing: Sharing;
  readonly commands: DraftCommands;
  /** Null in a guest's window. */
  readonly owner: DraftOwner | null;
  readonly onDialog: (dialog: OpenDialogName) => void;
  readonly onGoFinding: (finding: Finding) => void;
  readonly onClose: () => void;
}
