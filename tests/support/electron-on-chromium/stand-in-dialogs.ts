// `dialog` and `Menu` of the stand-in. Nobody sits before it: a dialog nobody planned for is cancelled, and said.
import type { MenuItemConstructorOptions } from "electron";
import type { StandInRecord } from "./stand-in-record.ts";

export function makeDialog(record: StandInRecord, say: (line: string) => void) {
  const cancel = (what: string) => say(`stand-in: ${what}, and nobody planned an answer: cancelled.`);
  return {
    showOpenDialog: async () => {
      cancel("a file is asked for");
      return { canceled: true, filePaths: [] };
    },
    showSaveDialog: async () => {
      cancel("a place to save is asked for");
      return { canceled: true, filePath: "" };
    },
    showMessageBox: async (_window: unknown, options: { message: string; cancelId?: number }) => {
      cancel(`“${options.message}” is asked`);
      return { response: options.cancelId ?? 0, checkboxChecked: false };
    },
    showErrorBox: (title: string, text: string) => {
      record.errorBoxes.push({ title, text });
      say(`stand-in: error box: ${title}. ${text}`);
    },
  };
}

export class StandInMenu {
  static #application: StandInMenu | null = null;
  readonly items: readonly MenuItemConstructorOptions[];

  constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
    return new StandInMenu(template);
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.#application;
  }

  getMenuItemById(id: string): MenuItemConstructorOptions | null {
    const items = this.items.flatMap((item) => (Array.isArray(item.submenu) ? item.submenu : [item]));
    return items.find((item) => item.id === id) ?? null;
  }
}
