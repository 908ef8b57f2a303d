// The dialogs of a draft: a line each, by name. To add one, name it in open-dialog-name.ts and draw it here.
import type { LexicalEditor } from "lexical";
import type { ReactNode } from "react";
import type { TemplateSummary } from "#bridge/answers.ts";
import type { CommandId } from "#bridge/commands.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { ExportDialog } from "#renderer/dialogs/export/export-dialog.tsx";
import { MastheadDialog } from "#renderer/dialogs/masthead/masthead-dialog.tsx";
import { ShareDialog } from "#renderer/dialogs/share/share-dialog.tsx";
import { readNow } from "#renderer/editing/use-resolution.ts";
import { DraftPalette } from "./draft-palette.tsx";
import type { OpenDialogName } from "./open-dialog-name.ts";
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
  readonly onCommand: (id: CommandId) => void;
  readonly onTemplate: ((template: TemplateSummary) => void) | null;
  readonly onDialog: (dialog: OpenDialogName) => void;
  readonly onClose: () => void;
}

const dialogs: Readonly<Record<OpenDialogName, (props: DraftDialogProps) => ReactNode>> = {
  export: ({ name, editor, onClose }) => (
    <ExportDialog name={name} readResolution={() => readNow(editor)} onClose={onClose} />
  ),
  masthead: ({ editor, resolution, onClose }) => (
    <MastheadDialog
      masthead={resolution.masthead}
      onApply={(change) => applyEdits(editor, [{ kind: "set-masthead", change }], "masthead")}
      onClose={onClose}
    />
  ),
  palette: (props) => <DraftPalette {...props} />,
  share: ({ sharing, onClose }) => (
    <ShareDialog shared={sharing.shared} onShare={sharing.share} onStop={sharing.stop} onClose={onClose} />
  ),
};

/** The dialog that is open, if one is. */
export function DraftDialogs({
  dialog,
  ...props
}: DraftDialogProps & { readonly dialog: OpenDialogName | null }) {
  return dialog === null ? null : dialogs[dialog](props);
}
