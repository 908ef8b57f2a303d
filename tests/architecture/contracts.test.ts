// Two halves joined by a name have to be equal sets.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "#bridge/commands.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { listSourceFiles, root } from "./source-files.ts";

describe("commands", () => {
  it("have both halves: what is asked for in the bridge, what it does in the editor", () => {
    const asked = commands.filter(({ on }) => on === "document").map(({ id }) => id);
    expect(allCommands.map(({ id }) => id).sort()).toEqual([...asked].sort());
  });

  it("have one title and one shortcut each", () => {
    const titles = commands.map(({ title }) => title);
    const keys = commands.map((command) => command.keys).filter((key) => key !== null);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("templates", () => {
  it("exist for every body that has a profile", () => {
    const bodies = readdirSync(join(root, "templates"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(bodies.map(({ name }) => name).sort()).toEqual(["ecosoc", "ga", "hrc", "hrc-prst", "sc"]);
    for (const { name } of bodies) {
      expect(existsSync(join(root, "templates", name, "profile.json"))).toBe(true);
      expect(readdirSync(join(root, "templates", name)).some((file) => file.endsWith(".txt"))).toBe(true);
    }
  });
});

describe("the repository", () => {
  const texts = listSourceFiles().filter((path) => !/\.(png|ttf|woff2?|ico|icns)$/.test(path));

  it("names no path of a machine and no host of a registry", () => {
    const forbidden = /\/work\/|\/root\/|registry\.npmjs|deb\.debian\.org/;
    const found = texts.filter((path) => path !== "tests/architecture/contracts.test.ts");
    expect(found.filter((path) => forbidden.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  it("pins every dependency exactly", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >; // npm's own format
    const kinds = ["dependencies", "devDependencies", "optionalDependencies"];
    const loose = kinds
      .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it("locks the packages of every platform, without which a clean install on another npm or system stops", () => {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    }; // npm's own format
    const wanted = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    const missing = wanted.filter(
      ({ path, name }) =>
        lock.packages[`node_modules/${name}`] === undefined &&
        lock.packages[`${path}/node_modules/${name}`] === undefined,
    );
    expect(missing).toEqual([]);
    expect(JSON.stringify(lock)).not.toContain('"resolved":"http');
  });
});
