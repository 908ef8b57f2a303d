// What each command does in a window with a draft, for the toolbar, the palette, the keys and the native menu alike.
import type { LexicalEditor } from "lexical";
import { useEffect, useRef } from "react";
import { type CommandId, commands, type WindowCommandId } from "#bridge/commands.ts";
import type { Finding } from "#core/lint/finding.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import type { DraftOwner } from "./draft-owner.ts";
import { useHost, useSettings } from "./host-context.ts";
import { matchKeys } from "./match-keys.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import { otherTheme } from "./theme.ts";

export interface DraftCommandsOptions {
  readonly editor: LexicalEditor;
  readonly findings: readonly Finding[];
  readonly selected: Finding | null;
  readonly onGo: (finding: Finding) => void;
  readonly onFixAll: (safe: readonly Finding[]) => void;
  readonly onDialog: (dialog: OpenDialogName) => void;
  readonly owner: DraftOwner | null;
}

const isMac = /mac/i.test(navigator.platform);

export function useDraftCommands(options: DraftCommandsOptions): (id: CommandId) => void {
  const { settings, changeSettings } = useSettings();
  const { listen } = useHost();
  const { editor, findings, selected, onGo, onFixAll, onDialog, owner } = options;
  const windowCommands: Readonly<Record<WindowCommandId, () => void>> = {
    "new-draft": () => owner?.leave(),
    "open-file": () => owner?.openFile(),
    save: () => owner?.save(),
    export: () => onDialog("export"),
    share: () => {
      if (owner !== null) onDialog("share");
    },
    "command-palette": () => onDialog("palette"),
    "toggle-theme": () => void changeSettings({ theme: otherTheme(settings.theme) }),
    "next-finding": () => {
      const next = nextFinding(findings, selected);
      if (next !== null) onGo(next);
    },
    "fix-all-safe": () => onFixAll(findings.filter(({ fix }) => fix?.safe === true)),
  };
  const run = (id: CommandId): void => {
    const command = allCommands.find((each) => each.id === id);
    if (command === undefined) {
      // What is no command of the document is one of the window.
      windowCommands[id as WindowCommandId]();
      return;
    }
    if (command.isPossible(editor)) command.run(editor);
    editor.focus();
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const pressed = commands.find(
        ({ keys, on }) => keys !== null && isForHere(on, event) && matchKeys(keys, event, isMac),
      );
      if (pressed === undefined || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(pressed.id);
    };
    window.addEventListener("keydown", onKeyDown);
    const stop = listen("commandChosen", ({ command }) => latest.current(command));
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      stop();
    };
  }, [listen]);
  return run;
}

/** Keys that write belong to the text; the window's own work everywhere but in an open dialog. */
function isForHere(on: "document" | "window", event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return on === "window";
  if (target.closest("dialog") !== null) return false;
  return on === "window" || target.closest("[data-editing-surface]") !== null;
}

/** The one after the chosen one, in the order of the text; the first after the last. */
function nextFinding(findings: readonly Finding[], selected: Finding | null): Finding | null {
  const at = selected === null ? -1 : findings.indexOf(selected);
  return findings[at + 1] ?? findings[0] ?? null;
}
