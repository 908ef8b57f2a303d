// Laws of naming and of the tree, from docs/architecture.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listSourceFiles, root } from "./source-files.ts";

const files = listSourceFiles();
const bannedFolders = new Set(["utils", "helpers", "common", "misc", "shared", "lib"]);
const bannedFiles = /(^|\/)(utils?|helpers?|types|constants|common|misc|index)\.(ts|tsx|mjs)$/;

describe("names", () => {
  it("uses no bin for a name", () => {
    expect(files.filter((path) => path.split("/").some((part) => bannedFolders.has(part)))).toEqual([]);
    expect(files.filter((path) => bannedFiles.test(path))).toEqual([]);
  });

  it("keeps every source file under 300 lines", () => {
    const sources = listSourceFiles("src", "main", "renderer").filter((path) => /\.(ts|tsx)$/.test(path));
    const long = sources.filter((path) => readFileSync(join(root, path), "utf8").split("\n").length > 301);
    expect(long.filter((path) => !path.endsWith(".test.ts"))).toEqual([]);
  });

  it("keeps the top level as it is fixed", () => {
    const fixed = ["src", "main", "renderer", "templates", "tests", "docs", "scripts", ".ci"];
    const folders = new Set(files.filter((path) => path.includes("/")).map((path) => path.split("/")[0]));
    expect([...folders].sort()).toEqual([...fixed].sort());
  });
});

describe("the map in docs/architecture.md", () => {
  const map = readFileSync(join(root, "docs", "architecture.md"), "utf8");
  const tree = /```tree\n([\s\S]*?)```/.exec(map)?.[1] ?? "";
  const named = foldersOfTree(tree);

  it("names every folder of the first three levels, and no other", () => {
    const real = new Set(
      listSourceFiles("src", "main", "renderer", "templates", "tests").flatMap((path) => {
        const folders = path.split("/").slice(0, -1);
        return folders.slice(0, 3).map((_, depth) => folders.slice(0, depth + 1).join("/"));
      }),
    );
    expect([...named].filter((folder) => !real.has(folder))).toEqual([]);
    expect([...real].filter((folder) => !named.has(folder))).toEqual([]);
  });

  it("is read in one go", () => {
    expect(map.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
  });
});

/** Reads "  name/ other/  what they are" lines, two spaces a level; what lies in a folder follows it, if it stands alone. */
function foldersOfTree(text: string): ReadonlySet<string> {
  const folders = new Set<string>();
  const path: string[] = [];
  for (const line of text.split("\n")) {
    const [start = "", indent = ""] = /^( *)(?:[\w.-]+\/(?: |$))+/.exec(line) ?? [];
    path.length = indent.length / 2;
    for (const [, name = ""] of start.matchAll(/([\w.-]+)\//g)) {
      path[indent.length / 2] = name;
      folders.add(path.join("/"));
    }
  }
  return folders;
}
