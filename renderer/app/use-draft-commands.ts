// Runs commands in a window with a draft, for the toolbar, the palette, the menus and the keys alike.
import { useEffect, useRef, useState } from "react";
import { keysOf } from "#bridge/command-keys.ts";
import { type CommandId, commands, type WindowCommandId } from "#bridge/commands.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { useHost } from "./host-context.ts";
import { matchKeys } from "./match-keys.ts";
import { useExportLedger } from "./use-export-ledger.ts";
import { canRunInWindow, isOnInWindow, type WindowContext, windowCommands } from "./window-commands.ts";

export interface DraftCommands {
  readonly run: (id: CommandId) => void;
  readonly canRun: (id: CommandId) => boolean;
  /** Whether what a command switches is on; null for one that switches nothing. */
  readonly isOn: (id: CommandId) => boolean | null;
}

const isMac = /mac/i.test(navigator.platform);

/** Everything commands may know but what is made here; the name is the draft's. */
type FrameContext = Omit<WindowContext, "exportLedger"> & { readonly name: string };

export function useDraftCommands({ name, ...frame }: FrameContext): DraftCommands {
  const context = { ...frame, exportLedger: useExportLedger(frame.resolution, name) };
  const { listen } = useHost();
  const { editor } = context;
  const canRun = (id: CommandId): boolean => {
    const command = allCommands.find((each) => each.id === id);
    // What is no command of the document is one of the window.
    if (command === undefined) return canRunInWindow(id as WindowCommandId, context);
    return command.isPossible(editor);
  };
  const run = (id: CommandId): void => {
    if (!canRun(id)) return;
    const command = allCommands.find((each) => each.id === id);
    if (command === undefined) {
      // What is no command of the document is one of the window.
      windowCommands[id as WindowCommandId](context);
      return;
    }
    command.run(editor);
    editor.focus();
  };
  const isOn = (id: CommandId): boolean | null => isOnInWindow(id, context);
  const latest = useRef({ run, canRun, isOn, keys: context.settings.keys });
  useEffect(() => {
    latest.current = { run, canRun, isOn, keys: context.settings.keys };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isLetter(event)) return;
      const pressed = commands.find(({ id, on }) => {
        const keys = keysOf(id, latest.current.keys);
        return keys !== null && isForHere(on, event) && matchKeys(keys, event, isMac);
      });
      if (pressed === undefined || event.defaultPrevented) return;
      // Where there is no level to change, Tab goes on through the window.
      if (event.key === "Tab" && !latest.current.canRun(pressed.id)) return;
      event.preventDefault();
      latest.current.run(pressed.id);
    };
    window.addEventListener("keydown", onKeyDown);
    const stop = listen("commandChosen", ({ command }) => latest.current.run(command));
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      stop();
    };
  }, [listen]);
  // The same for ever: bars and menus are not drawn again with every key.
  const [steady] = useState<DraftCommands>(() => ({
    run: (id) => latest.current.run(id),
    canRun: (id) => latest.current.canRun(id),
    isOn: (id) => latest.current.isOn(id),
  }));
  return steady;
}

/** A letter by itself is written: no command has it, and most keys are letters. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Keys that write belong to the text; the window's own work everywhere but in an open dialog. */
function isForHere(on: "document" | "window", event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return on === "window";
  if (target.closest("dialog") !== null) return false;
  return on === "window" || target.closest("[data-editing-surface]") !== null;
}
