// What each command of the window does in a window with a draft: a line each, by the id it has in src/bridge/commands.ts.
import type { LexicalEditor } from "lexical";
import type { CommandId, WindowCommandId } from "#bridge/commands.ts";
import type { Settings } from "#bridge/settings.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { Changes } from "#renderer/editing/changes/use-changes.ts";
import { SHOW_FINDING_COMMAND } from "#renderer/editing/checking/show-finding.ts";
import {
  type Direction,
  type FindingStep,
  isInPlace,
  readCaret,
  stepFinding,
} from "#renderer/editing/checking/step-finding.ts";
import type { FoundTexts } from "#renderer/editing/checking/use-found-texts.ts";
import type { Comments } from "#renderer/editing/comments/use-comments.ts";
import { FIND_STEP_COMMAND } from "#renderer/editing/find/find-step.ts";
import { canGoToFootnote, goToFootnote } from "#renderer/editing/notes/note-commands.ts";
import {
  areHeldNow,
  canMarkAlternative,
  holdNow,
  markAlternative,
  renumberNow,
} from "#renderer/editing/numbers/number-commands.ts";
import { $readCaretPlace } from "#renderer/editing/references/insert-reference.ts";
import { versionWords } from "#renderer/strings/version-words.ts";
import type { DraftOwner } from "./draft-owner.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import { otherTheme } from "./theme.ts";
import { toggleFullScreen } from "./view/full-screen.ts";
import { goToNextArea } from "./view/next-area.ts";
import { nextZoom, type View } from "./view/use-view.ts";

/** What a command of the window may know and ask. */
export interface WindowContext {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly findings: readonly Finding[];
  readonly bringUpToDate: FoundTexts["bringUpToDate"];
  readonly selected: Finding | null;
  /** Null in a guest's window. */
  readonly owner: DraftOwner | null;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  readonly openDialog: (dialog: OpenDialogName) => void;
  /** With how the step came there, where it was one. */
  readonly goToFinding: (finding: Finding, step?: FindingStep) => void;
  /** Asks for the reason. */
  readonly askToKeep: (finding: Finding) => void;
  readonly exportLedger: (format: "csv" | "docx") => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly changes: Changes;
  readonly comments: Comments;
  readonly view: View;
}

export const windowCommands: Readonly<Record<WindowCommandId, (window: WindowContext) => void>> = {
  "new-draft": ({ owner }) => owner?.leave(),
  "open-file": ({ owner }) => owner?.openFile(),
  save: ({ owner }) => owner?.save(),
  versions: ({ openDialog }) => openDialog("versions"),
  templates: ({ openDialog }) => openDialog("templates"),
  "save-as-template": ({ openDialog }) => openDialog("save-as-template"),
  "new-from-adopted": ({ owner }) => owner?.openAdopted(),
  export: ({ openDialog }) => openDialog("export"),
  "export-redline": ({ owner }) => owner?.exportRedline?.(),
  "export-citations-docx": ({ exportLedger }) => exportLedger("docx"),
  "export-citations-csv": ({ exportLedger }) => exportLedger("csv"),
  share: ({ openDialog }) => openDialog("share"),
  masthead: ({ openDialog }) => openDialog("masthead"),
  sponsors: ({ openDialog }) => openDialog("sponsors"),
  // A draft has no adoption: first comes the stage.
  adoption: ({ openDialog, resolution }) =>
    openDialog(resolution.stage === "adopted" ? "adoption" : "symbol"),
  "command-palette": ({ openDialog }) => openDialog("palette"),
  settings: ({ openDialog }) => openDialog("settings"),
  shortcuts: ({ openDialog }) => openDialog("shortcuts"),
  find: ({ editor, openDialog }) => openFind(editor, () => openDialog("find")),
  replace: ({ editor, openDialog }) => openFind(editor, () => openDialog("replace")),
  "find-next": ({ editor, openDialog }) => {
    if (!editor.dispatchCommand(FIND_STEP_COMMAND, "next")) openDialog("find");
  },
  "find-previous": ({ editor, openDialog }) => {
    if (!editor.dispatchCommand(FIND_STEP_COMMAND, "previous")) openDialog("find");
  },
  "go-to": ({ openDialog }) => openDialog("go-to"),
  "next-area": ({ view }) => {
    if (view.frame.current !== null) goToNextArea(view.frame.current);
  },
  "toggle-outline": ({ view }) => view.toggleOutline(),
  "toggle-panels": ({ view }) => view.togglePanels(),
  "paragraph-numbers": ({ settings, changeSettings }) =>
    void changeSettings({ paragraphNumbers: !settings.paragraphNumbers }),
  "line-numbers": ({ settings, changeSettings }) =>
    void changeSettings({ lineNumbers: !settings.lineNumbers }),
  "zoom-in": ({ settings, changeSettings }) => void changeSettings({ zoom: nextZoom(settings.zoom, "in") }),
  "zoom-out": ({ settings, changeSettings }) => void changeSettings({ zoom: nextZoom(settings.zoom, "out") }),
  "zoom-reset": ({ changeSettings }) => void changeSettings({ zoom: 100 }),
  projector: ({ view }) => view.setProjector(!view.isProjector),
  "full-screen": () => void toggleFullScreen(),
  "show-changes": ({ view }) => view.showPanel("changes"),
  "next-change": ({ changes }) => changes.step("next"),
  "previous-change": ({ changes }) => changes.step("previous"),
  "accept-change": ({ changes }) => changes.settleThis("accept"),
  "reject-change": ({ changes }) => changes.settleThis("reject"),
  "accept-all-changes": ({ changes }) => changes.settle(null, "accept"),
  "reject-all-changes": ({ changes }) => changes.settle(null, "reject"),
  comment: ({ comments, view }) => {
    if (comments.begin()) view.showPanel("comments");
  },
  "show-comments": ({ view }) => view.showPanel("comments"),
  "next-comment": ({ comments, view }) => {
    view.showPanel("comments");
    comments.step("next");
  },
  "previous-comment": ({ comments, view }) => {
    view.showPanel("comments");
    comments.step("previous");
  },
  "show-checks": ({ view }) => view.showPanel("checks"),
  "show-citations": ({ view }) => view.showPanel("citations"),
  compare: ({ openDialog }) => openDialog("compare"),
  meanings: ({ openDialog }) => openDialog("meanings"),
  register: ({ openDialog }) => openDialog("register"),
  "show-people": ({ view }) => view.showPanel("people"),
  "toggle-ghost-text": ({ settings, changeSettings }) =>
    void changeSettings({ ghostText: !settings.ghostText }),
  "toggle-theme": ({ settings, changeSettings }) =>
    void changeSettings({ theme: otherTheme(settings.theme) }),
  "go-to-footnote": ({ editor }) => void goToFootnote(editor),
  "insert-reference": ({ openDialog }) => openDialog("reference"),
  "hold-numbers": ({ editor, profile }) => holdNow(editor, profile),
  "mark-alternative": ({ editor }) => markAlternative(editor),
  renumber: ({ editor, owner }) => {
    owner?.keepVersion(versionWords.before.renumber);
    renumberNow(editor);
  },
  "next-finding": (window) => stepTo(window, "next"),
  "previous-finding": (window) => stepTo(window, "previous"),
  "show-finding": ({ editor }) => void editor.dispatchCommand(SHOW_FINDING_COMMAND, null),
  "keep-finding": (window) => {
    const finding = findingHere(window);
    if (finding !== null) window.askToKeep(finding);
  },
  "fix-all-safe": ({ findings, fix }) => fix(findings.filter((finding) => finding.fix?.safe === true)),
};

/** A bar that is open already takes the focus. */
function openFind(editor: LexicalEditor, open: () => void): void {
  open();
  editor.dispatchCommand(FIND_STEP_COMMAND, "focus");
}

/** What can be on or off, and is shown so in the menus. */
const states: Partial<Record<WindowCommandId, (window: WindowContext) => boolean>> = {
  "toggle-outline": ({ view }) => view.isOutlineShown,
  "toggle-panels": ({ view }) => view.arePanelsShown,
  "paragraph-numbers": ({ settings }) => settings.paragraphNumbers,
  "line-numbers": ({ settings }) => settings.lineNumbers,
  projector: ({ view }) => view.isProjector,
};

/** Whether what a command switches is on; null for one that switches nothing. */
export function isOnInWindow(id: CommandId, window: WindowContext): boolean | null {
  // A command of the document has no entry in the table.
  return states[id as WindowCommandId]?.(window) ?? null;
}

/** Where a command of the window cannot act now; one that is not named here always can. */
const conditions: Partial<Record<WindowCommandId, (window: WindowContext) => boolean>> = {
  "new-draft": isOwned,
  "open-file": isOwned,
  save: isOwned,
  meanings: isOwned,
  versions: isOwned,
  templates: isOwned,
  "save-as-template": isOwned,
  "new-from-adopted": isOwned,
  share: isOwned,
  "export-redline": ({ owner }) => owner !== null && owner.exportRedline !== null,
  register: isOwned,
  sponsors: ({ resolution, profile }) => profile.hasSponsors || resolution.masthead.sponsors.length > 0,
  "go-to-footnote": ({ editor }) => canGoToFootnote(editor),
  "insert-reference": ({ editor }) => editor.getEditorState().read($readCaretPlace) !== null,
  "hold-numbers": ({ editor }) => !areHeldNow(editor),
  "mark-alternative": ({ editor }) => canMarkAlternative(editor),
  renumber: ({ editor }) => areHeldNow(editor),
  "next-finding": ({ findings }) => findings.length > 0,
  "previous-finding": ({ findings }) => findings.length > 0,
  "show-changes": areChangesOpen,
  "next-change": areChangesOpen,
  "previous-change": areChangesOpen,
  "accept-change": ({ changes }) => changes.current !== null,
  "reject-change": ({ changes }) => changes.current !== null,
  "accept-all-changes": areChangesOpen,
  "reject-all-changes": areChangesOpen,
  "next-comment": hasOpenComments,
  "previous-comment": hasOpenComments,
  "show-finding": (window) => findingHere(window) !== null,
  "keep-finding": (window) => findingHere(window) !== null,
  "fix-all-safe": ({ findings }) => findings.some((finding) => finding.fix?.safe === true),
};

export function canRunInWindow(id: WindowCommandId, window: WindowContext): boolean {
  return conditions[id]?.(window) ?? true;
}

function areChangesOpen({ changes }: WindowContext): boolean {
  return changes.list.length > 0;
}

function hasOpenComments({ comments }: WindowContext): boolean {
  return comments.list.some(({ resolved }) => !resolved);
}

function isOwned({ owner }: WindowContext): boolean {
  return owner !== null;
}

function stepTo(
  { editor, resolution, findings, selected, goToFinding, view }: WindowContext,
  direction: Direction,
): void {
  const step = stepFinding(findings, { selected, caret: readCaret(editor), resolution, direction });
  if (step === null) return;
  goToFinding(step.finding, step);
  // Without the panel its card stands beside the words.
  if (!view.arePanelsShown) editor.dispatchCommand(SHOW_FINDING_COMMAND, step.finding);
}

/** The chosen one, or the first that the caret is in. */
function findingHere({ editor, findings, bringUpToDate, selected }: WindowContext): Finding | null {
  if (selected !== null && findings.includes(selected)) return selected;
  const caret = readCaret(editor);
  if (caret === null) return null;
  return findings.find((finding) => isInPlace(caret, (bringUpToDate(finding) ?? finding).place)) ?? null;
}
