// What each command of the window does in a window with a draft: a line each, by the id it has in src/bridge/commands.ts.
import type { LexicalEditor } from "lexical";
import type { WindowCommandId } from "#bridge/commands.ts";
import type { Settings } from "#bridge/settings.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { DraftOwner } from "./draft-owner.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import { otherTheme } from "./theme.ts";

/** What a command of the window may know and ask. */
export interface WindowContext {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly findings: readonly Finding[];
  readonly selected: Finding | null;
  /** Null in a guest's window. */
  readonly owner: DraftOwner | null;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  readonly openDialog: (dialog: OpenDialogName) => void;
  readonly goToFinding: (finding: Finding) => void;
  readonly fix: (findings: readonly Finding[]) => void;
}

export const windowCommands: Readonly<Record<WindowCommandId, (window: WindowContext) => void>> = {
  "new-draft": ({ owner }) => owner?.leave(),
  "open-file": ({ owner }) => owner?.openFile(),
  save: ({ owner }) => owner?.save(),
  export: ({ openDialog }) => openDialog("export"),
  share: ({ openDialog }) => openDialog("share"),
  "command-palette": ({ openDialog }) => openDialog("palette"),
  "toggle-theme": ({ settings, changeSettings }) =>
    void changeSettings({ theme: otherTheme(settings.theme) }),
  "next-finding": ({ findings, selected, goToFinding }) => {
    const next = nextFinding(findings, selected);
    if (next !== null) goToFinding(next);
  },
  "fix-all-safe": ({ findings, fix }) => fix(findings.filter((finding) => finding.fix?.safe === true)),
};

/** Where a command of the window cannot act now; one that is not named here always can. */
const conditions: Partial<Record<WindowCommandId, (window: WindowContext) => boolean>> = {
  "new-draft": isOwned,
  "open-file": isOwned,
  save: isOwned,
  share: isOwned,
  "next-finding": ({ findings }) => findings.length > 0,
  "fix-all-safe": ({ findings }) => findings.some((finding) => finding.fix?.safe === true),
};

export function canRunInWindow(id: WindowCommandId, window: WindowContext): boolean {
  return conditions[id]?.(window) ?? true;
}

function isOwned({ owner }: WindowContext): boolean {
  return owner !== null;
}

/** The one after the chosen one, in the order of the text; the first after the last. */
function nextFinding(findings: readonly Finding[], selected: Finding | null): Finding | null {
  const at = selected === null ? -1 : findings.indexOf(selected);
  return findings[at + 1] ?? findings[0] ?? null;
}
