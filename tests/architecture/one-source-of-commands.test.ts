// Title, shortcut and place in the menu of each command are written once, in src/bridge/commands.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "#bridge/commands.ts";
import { buildMenu } from "#main/menu/application-menu.ts";
import { listSourceFiles, root } from "./source-files.ts";

const sources = listSourceFiles("src", "main", "renderer")
  .filter((path) => /\.(ts|tsx)$/.test(path) && !/\.(test|story)\.tsx?$/.test(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), "utf8")) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function filesWith(text: string): readonly string[] {
  return sources.filter((source) => source.text.includes(text)).map(({ path }) => path);
}

describe("commands", () => {
  it.each([
    "renderer/editing/toolbar.tsx",
    "renderer/app/draft-palette.tsx",
    "renderer/app/menu-bar.tsx",
    "renderer/app/use-draft-commands.ts",
    "renderer/dialogs/shortcuts/shortcuts-dialog.tsx",
    "renderer/dialogs/settings/keys-section.tsx",
    "main/menu/application-menu.ts",
  ])("are read from the one list by %s", (path) => {
    expect(sources.find((source) => source.path === path)?.text).toMatch(
      /import \{[^}]*\bcommands\b[^}]*\} from "#bridge\/commands\.ts"/,
    );
  });

  it("have their keys written in the list alone", () => {
    // Keys without a modifier are keys of other things too; keys with one are written for a command only.
    const keys = commands.map((command) => command.keys).filter((each) => each?.includes("Mod+") === true);
    const told = "renderer/strings/menu-words.ts";
    for (const each of keys)
      expect(filesWith(`"${each}"`).filter((path) => path !== told)).toEqual(["src/bridge/commands.ts"]);
  });

  it("have long titles written in the list alone", () => {
    // A title of one word is a word like others; one of three says a command.
    const titles = commands.map(({ title }) => title).filter((title) => title.split(" ").length > 2);
    expect(titles.length).toBeGreaterThan(8);
    // A dialog may have the name of the command that opens it, without its dots.
    for (const title of titles) expect(filesWith(`"${title}"`)).toEqual(["src/bridge/commands.ts"]);
  });

  it("stand in the menu the list says", () => {
    const menu = buildMenu({ isMac: false, keys: {}, onChoice: () => undefined });
    const shown = menu.flatMap(({ label = "Help", submenu }) =>
      Array.isArray(submenu)
        ? submenu.flatMap(({ id }) => (id === undefined ? [] : [[id, label.replace("&", "")]]))
        : [],
    );
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(commands.map(({ id, menu: place }) => [id, place])),
    );
  });
});
