// The native menu, made from the bridge's list of commands; a choice is told to the window as an event.
import type { MenuItemConstructorOptions } from "electron";
import { type ChosenKeys, keysOf } from "#bridge/command-keys.ts";
import { type Command, type CommandId, commands } from "#bridge/commands.ts";

export interface MenuMaking {
  readonly isMac: boolean;
  /** The keys this person chose in the settings. */
  readonly keys: ChosenKeys;
  readonly onChoice: (command: CommandId) => void;
}

const separator: MenuItemConstructorOptions = { type: "separator" };
type Roles = readonly NonNullable<MenuItemConstructorOptions["role"]>[];

const editRoles: Roles = ["cut", "copy", "paste", "pasteAndMatchStyle", "delete", "selectAll"];

export function buildMenu({ isMac, keys, onChoice }: MenuMaking): readonly MenuItemConstructorOptions[] {
  const chosenFrom = (menu: Command["menu"]) =>
    commands
      .filter((command) => command.menu === menu)
      .map((command): MenuItemConstructorOptions => {
        const accelerator = acceleratorOf(keysOf(command.id, keys));
        return {
          id: command.id,
          label: command.title,
          ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
          click: () => onChoice(command.id),
        };
      });
  const withRoles = (roles: Roles) => roles.map((role): MenuItemConstructorOptions => ({ role }));
  const lastOfFile: MenuItemConstructorOptions = { role: isMac ? "close" : "quit" };
  return [
    ...(isMac ? [{ role: "appMenu" } as const] : []),
    { label: "&File", submenu: [...chosenFrom("File"), separator, lastOfFile] },
    { label: "&Edit", submenu: [...chosenFrom("Edit"), separator, ...withRoles(editRoles)] },
    { label: "&Insert", submenu: chosenFrom("Insert") },
    { label: "&Paragraph", submenu: chosenFrom("Paragraph") },
    { label: "&View", submenu: chosenFrom("View") },
    { label: "&Tools", submenu: chosenFrom("Tools") },
    { role: "windowMenu" },
    { role: "help", submenu: [...chosenFrom("Help"), ...(isMac ? [] : [{ role: "about" } as const])] },
  ];
}

/**
 * The menu shows the keys; the window acts on them, as it does in a browser, so that no command runs twice.
 * Tab is not shown: as an accelerator macOS would take it from every dialog.
 */
function acceleratorOf(keys: string | null): string | null {
  if (keys === null || /(^|\+)Tab$/.test(keys)) return null;
  return keys.replace("Mod", "CommandOrControl").replace("Arrow", "");
}
