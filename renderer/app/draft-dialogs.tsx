// The dialogs of a draft: a line each, by name. To add one, name it in open-dialog-name.ts and draw it here.
import { type ReactNode, Suspense } from "react";
import { applyEdits } from "#editor/apply-edits.ts";
import { readPlaced } from "#editor/comment-places.ts";
import { HeldKeys } from "#renderer/design/held-keys.tsx";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { versionWords } from "#renderer/strings/version-words.ts";
import type { DraftDialogProps } from "./draft-dialog.ts";
import { loadLater } from "./load-later.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";

// Nothing of a dialog is loaded before the first key is pressed; it is fetched while the window is idle after that.
const DraftPalette = loadLater(() =>
  import("./draft-palette.tsx").then((file) => ({ default: file.DraftPalette })),
);
const CompareDialog = loadLater(() =>
  import("#renderer/dialogs/compare/compare-dialog.tsx").then((file) => ({ default: file.CompareDialog })),
);
const ExportDialog = loadLater(() =>
  import("#renderer/dialogs/export/export-dialog.tsx").then((file) => ({ default: file.ExportDialog })),
);
const FindBar = loadLater(() =>
  import("#renderer/editing/find/find-bar.tsx").then((file) => ({ default: file.FindBar })),
);
const GoToDialog = loadLater(() =>
  import("#renderer/editing/find/go-to-dialog.tsx").then((file) => ({ default: file.GoToDialog })),
);
const MeaningsDialog = loadLater(() =>
  import("#renderer/dialogs/meanings/meanings-dialog.tsx").then((file) => ({ default: file.MeaningsDialog })),
);
const RegisterDialog = loadLater(() =>
  import("#renderer/dialogs/register/register-dialog.tsx").then((file) => ({ default: file.RegisterDialog })),
);
const ReferencePicker = loadLater(() =>
  import("#renderer/editing/references/reference-picker.tsx").then((file) => ({
    default: file.ReferencePicker,
  })),
);
const SponsorsDialog = loadLater(() =>
  import("#renderer/dialogs/sponsors/sponsors-dialog.tsx").then((file) => ({ default: file.SponsorsDialog })),
);
const SaveTemplateDialog = loadLater(() =>
  import("#renderer/dialogs/templates/save-template-dialog.tsx").then((file) => ({
    default: file.SaveTemplateDialog,
  })),
);
const SettingsDialog = loadLater(() =>
  import("#renderer/dialogs/settings/settings-dialog.tsx").then((file) => ({ default: file.SettingsDialog })),
);
const TemplatesDialog = loadLater(() =>
  import("#renderer/dialogs/templates/templates-dialog.tsx").then((file) => ({
    default: file.TemplatesDialog,
  })),
);
const ShareDialog = loadLater(() =>
  import("#renderer/dialogs/share/share-dialog.tsx").then((file) => ({ default: file.ShareDialog })),
);
const ShortcutsDialog = loadLater(() =>
  import("#renderer/dialogs/shortcuts/shortcuts-dialog.tsx").then((file) => ({
    default: file.ShortcutsDialog,
  })),
);

const VersionsDialog = loadLater(() =>
  import("#renderer/dialogs/versions/versions-dialog.tsx").then((file) => ({ default: file.VersionsDialog })),
);

function exportDialog(
  document: "draft" | "sponsors",
  { name, editor, resolution, profile, labels, findings, owner, onGoFinding, onClose }: DraftDialogProps,
): ReactNode {
  return (
    <ExportDialog
      {...{ document, name, resolution, profile, labels, findings, onGoFinding, onClose }}
      readResolution={() => readPlaced(editor)}
      onTabled={() => owner?.keepVersion(versionWords.toSecretariat)}
    />
  );
}

/** A form that stands on the page, beside the line it changes: see renderer/editing/masthead. */
const onPage = (): ReactNode => null;

const dialogs: Readonly<Record<OpenDialogName, (props: DraftDialogProps) => ReactNode>> = {
  adoption: onPage,
  agenda: onPage,
  closing: onPage,
  compare: ({ editor, resolution, profile, owner, onDialog, onClose }) => (
    <CompareDialog
      {...{ resolution, profile, onClose }}
      own={owner}
      onMeanings={() => onDialog("meanings")}
      onTake={(edits) => applyEdits(editor, edits, "command")}
      onGoTo={(block) => {
        onClose();
        goToPlace(editor, { kind: "block", block, start: 0, end: 0 });
      }}
    />
  ),
  draft: onPage,
  export: (props) => exportDialog("draft", props),
  "export-sponsors": (props) => exportDialog("sponsors", props),
  facts: onPage,
  find: ({ editor, resolution, profile, onDialog, onClose }) => (
    <FindBar
      mode="find"
      {...{ editor, resolution, profile, onClose }}
      onReplace={() => onDialog("replace")}
    />
  ),
  "go-to": ({ editor, resolution, labels, onClose }) => (
    <GoToDialog {...{ editor, resolution, labels, onClose }} />
  ),
  masthead: onPage,
  meanings: ({ onClose }) => <MeaningsDialog onClose={onClose} />,
  palette: (props) => <DraftPalette {...props} />,
  replace: ({ editor, resolution, profile, onDialog, onClose }) => (
    <FindBar
      mode="replace"
      {...{ editor, resolution, profile, onClose }}
      onReplace={() => onDialog("replace")}
    />
  ),
  "save-as-template": ({ editor, name, onClose }) => <SaveTemplateDialog {...{ editor, name, onClose }} />,
  settings: ({ editor, resolution, onClose }) => (
    <SettingsDialog
      draft={{
        body: resolution.body,
        ownRules: resolution.negotiation.ownRules,
        onOwnRules: (name) => applyEdits(editor, [{ kind: "set-own-rules", name }], "masthead"),
      }}
      onClose={onClose}
    />
  ),
  reference: ({ editor, resolution, labels, onClose }) => (
    <ReferencePicker {...{ editor, resolution, labels, onClose }} />
  ),
  register: ({ onClose }) => <RegisterDialog onClose={onClose} />,
  share: ({ sharing, onClose }) => (
    <ShareDialog shared={sharing.shared} onShare={sharing.share} onStop={sharing.stop} onClose={onClose} />
  ),
  templates: ({ editor, profile, owner, onClose }) => (
    <TemplatesDialog
      body={profile.extends ?? profile.id}
      shelf="paragraph"
      onStart={(template) => owner?.openTemplate(template)}
      onInsert={(template) =>
        void import("#renderer/dialogs/templates/insert-template.ts").then(({ insertTemplate }) =>
          insertTemplate(editor, template),
        )
      }
      onClose={onClose}
    />
  ),
  shortcuts: ({ onDialog, onClose }) => (
    <ShortcutsDialog onChangeKeys={() => onDialog("settings")} onClose={onClose} />
  ),
  session: onPage,
  sponsors: ({ editor, resolution, profile, onDialog, onClose }) => (
    <SponsorsDialog
      onExport={() => onDialog("export-sponsors")}
      {...{ resolution, profile, onClose }}
      readResolution={() => readNow(editor)}
      onEdits={(edits) => applyEdits(editor, edits, "masthead")}
    />
  ),
  symbol: onPage,
  versions: ({ editor, name, owner, onDialog, onClose }) =>
    owner === null ? null : (
      <VersionsDialog
        {...{ name, owner, onClose }}
        readResolution={() => readNow(editor)}
        onCompare={() => onDialog("compare")}
      />
    ),
};

/** The dialog that is open, if one is. */
export function DraftDialogs({
  dialog,
  ...props
}: DraftDialogProps & { readonly dialog: OpenDialogName | null }) {
  if (dialog === null) return null;
  return <Suspense fallback={<HeldKeys onEscape={props.onClose} />}>{dialogs[dialog](props)}</Suspense>;
}
