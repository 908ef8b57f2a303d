// The import table is checked for what it checks: planted breaches of every kind have to be caught.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listSourceFiles, root } from "./source-files.ts";

interface CruiseReport {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

function cruise(folder: string): CruiseReport {
  const cruiser = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const options = ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "src", "main", "renderer"];
  const run = spawnSync(process.execPath, [cruiser, ...options], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return JSON.parse(run.stdout) as CruiseReport; // its documented output
}

/** Each breach: a file that must not be, and the rule that says so. */
const breaches: readonly (readonly [file: string, text: string, rule: string])[] = [
  ["src/core/planted.ts", 'import "#formats/format.ts";', "core-may-import-only-itself"],
  [
    "src/core/planted-type.ts",
    'import type { Format } from "#formats/format.ts";\nexport type A = Format;',
    "core-may-import-only-itself",
  ],
  ["src/core/planted-node.ts", 'import "node:fs";', "no-node-in-a-window"],
  ["src/formats/planted.ts", 'import "#bridge/bridge.ts";', "formats-may-import-core"],
  ["src/editor/planted.ts", 'import "#collaboration/planted.ts";', "editor-may-import-core"],
  ["src/collaboration/planted.ts", 'import "#bridge/bridge.ts";', "collaboration-may-import-core"],
  [
    "src/bridge/planted.ts",
    'export const late = () => import("#relay/planted.ts");',
    "bridge-may-import-core",
  ],
  ["src/relay/planted.ts", 'import "#host/planted.ts";', "relay-may-import-core-collaboration"],
  ["src/host/planted.ts", 'import "#editor/planted.ts";', "host-may-import-core-formats-bridge"],
  ["src/web/planted.ts", 'import "#core/resolution/resolution.ts";', "web-may-import-bridge-host-relay"],
  ["src/cli/planted.ts", 'import "#relay/planted.ts";', "cli-may-import-core-formats-bridge-host-web"],
  ["main/planted.ts", 'import "#core/resolution/resolution.ts";', "main-may-import-bridge-host-relay"],
  ["renderer/planted.ts", 'import "#bridge/planted.ts";', "a-window-never-reaches-its-host"],
  [
    "renderer/planted-format.ts",
    'import "#formats/format.ts";',
    "renderer-may-import-core-editor-collaboration-bridge",
  ],
  ["src/core/planted-electron.ts", 'import "electron";', "electron-only-in-main"],
  ["main/preload/planted.ts", 'import "#host/planted.ts";', "preload-is-only-a-carrier"],
  ["src/core/planted-test.ts", 'import "#tests/planted.ts";', "nothing-imports-tests"],
  ["src/core/planted-cycle-other.ts", 'import "./planted-cycle.ts";', "no-cycles"],
  ["src/core/planted-missing.ts", 'import "./nowhere.ts";', "every-import-resolves"],
];

describe("the import table", () => {
  const copy = mkdtempSync(join(tmpdir(), "penholder-layers-"));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("finds no breach, and cruises every source file", () => {
    const report = cruise(root);
    expect(report.summary.violations).toEqual([]);
    const sources = listSourceFiles("src", "main", "renderer").filter((path) => /\.tsx?$/.test(path));
    const cruised = new Set(report.modules.map(({ source }) => source));
    expect(sources.filter((path) => !cruised.has(path))).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  }, 120_000);

  it("catches each planted breach", () => {
    for (const file of ["package.json", ".dependency-cruiser.mjs", "tsconfig.json", "tsconfig.base.json"])
      cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const kept = ["src/core/resolution", "src/core/profile", "src/formats/format.ts", "src/bridge/bridge.ts"];
    for (const path of kept) cpSync(join(root, path), join(copy, path), { recursive: true });
    const partners = [
      ["tests/planted.ts", "export {};"],
      ["src/core/planted-cycle.ts", 'import "./planted-cycle-other.ts";'],
    ] as const;
    const planted = [...breaches, ...partners];
    for (const [file, text] of planted) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    const found = new Set(cruise(copy).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`));
    expect(
      breaches.map(([file, , rule]) => `${file}: ${rule}`).filter((breach) => !found.has(breach)),
    ).toEqual([]);
  }, 120_000);
});

describe("the tree of packages", () => {
  it("has exactly one yjs", () => {
    const tree = execFileSync("npm", ["ls", "yjs", "--all", "--parseable"], { cwd: root, encoding: "utf8" });
    const copies = new Set(tree.split("\n").filter((line) => line.endsWith(join("node_modules", "yjs"))));
    expect([...copies].map((path) => path.slice(path.lastIndexOf("node_modules")))).toEqual([
      join("node_modules", "yjs"),
    ]);
  }, 60_000);
});
