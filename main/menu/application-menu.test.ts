import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import type { ChosenKeys } from "#bridge/command-keys.ts";
import { commands } from "#bridge/commands.ts";
import { buildMenu } from "./application-menu.ts";

const isList = (submenu: unknown): submenu is readonly MenuItemConstructorOptions[] => Array.isArray(submenu);

function itemsOf(
  isMac: boolean,
  onChoice: (command: string) => void = () => undefined,
  keys: ChosenKeys = {},
) {
  return buildMenu({ isMac, keys, onChoice }).flatMap((menu) => (isList(menu.submenu) ? menu.submenu : []));
}

describe("buildMenu", () => {
  it("has every command once, under its title", () => {
    const titles = itemsOf(false).flatMap((item) => (item.id === undefined ? [] : [[item.id, item.label]]));
    expect(titles.sort()).toEqual(commands.map((command) => [command.id, command.title]).sort());
  });

  it("tells which command was chosen", () => {
    const chosen: string[] = [];
    const save = itemsOf(false, (command) => chosen.push(command)).find((item) => item.id === "save");
    save?.click?.call(save, ...([] as never as Parameters<NonNullable<typeof save.click>>)); // a click without its event
    expect(chosen).toEqual(["save"]);
  });

  it("shows keys without taking them from the window", () => {
    const shown = itemsOf(false).filter((item) => item.accelerator !== undefined);
    expect(shown.find((item) => item.id === "move-up")?.accelerator).toBe("Alt+Up");
    expect(shown.find((item) => item.id === "save")?.accelerator).toBe("CommandOrControl+S");
    expect(shown.every((item) => item.registerAccelerator === false)).toBe(true);
  });

  it("shows the keys chosen in the settings", () => {
    const shown = itemsOf(false, undefined, { save: "F9", export: "", undo: "F2" });
    const keysFor = (id: string) => shown.find((item) => item.id === id)?.accelerator;
    expect([keysFor("save"), keysFor("export"), keysFor("undo")]).toEqual([
      "F9",
      undefined,
      "CommandOrControl+Z",
    ]);
  });

  it("leaves Tab alone", () => {
    const tabs = itemsOf(true).filter((item) => item.id === "indent" || item.id === "outdent");
    expect(tabs.map((item) => item.accelerator)).toEqual([undefined, undefined]);
  });

  it("offers the system's own editing", () => {
    const roles = itemsOf(false).map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(["cut", "copy", "paste", "selectAll", "quit"]));
  });

  it("has the application's menu on macOS, where quitting lives", () => {
    expect(buildMenu({ isMac: true, keys: {}, onChoice: () => undefined })[0]).toEqual({ role: "appMenu" });
    expect(itemsOf(true).map((item) => item.role)).not.toContain("quit");
  });
});
