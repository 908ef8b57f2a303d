// The dialog of a draft that is open, if one is.
import type { LexicalEditor } from "lexical";
import type { TemplateSummary } from "#bridge/answers.ts";
import type { CommandId } from "#bridge/commands.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { ExportDialog } from "#renderer/dialogs/export/export-dialog.tsx";
import { MastheadDialog } from "#renderer/dialogs/masthead/masthead-dialog.tsx";
import { ShareDialog } from "#renderer/dialogs/share/share-dialog.tsx";
import { readNow } from "#renderer/editing/use-resolution.ts";
import { DraftPalette } from "./draft-palette.tsx";
import type { OpenDialogName } from "./open-dialog-name.ts";
import type { Sharing } from "./use-sharing.ts";

export interface DraftDialogsProps {
  readonly dialog: OpenDialogName | null;
  readonly editor: LexicalEditor;
  readonly name: string;
  readonly labels: Labels;
  readonly resolution: Resolution;
  readonly sharing: Sharing;
  readonly onCommand: (id: CommandId) => void;
  readonly onTemplate: ((template: TemplateSummary) => void) | null;
  readonly onClose: () => void;
}

export function DraftDialogs(props: DraftDialogsProps) {
  const { dialog, editor, name, resolution, sharing, onClose } = props;
  switch (dialog) {
    case null:
      return null;
    case "export":
      return <ExportDialog name={name} readResolution={() => readNow(editor)} onClose={onClose} />;
    case "share":
      return (
        <ShareDialog
          shared={sharing.shared}
          onShare={sharing.share}
          onStop={sharing.stop}
          onClose={onClose}
        />
      );
    case "masthead":
      return (
        <MastheadDialog
          masthead={resolution.masthead}
          onApply={(change) => applyEdits(editor, [{ kind: "set-masthead", change }], "masthead")}
          onClose={onClose}
        />
      );
    case "palette":
      return <DraftPalette {...props} />;
  }
}
