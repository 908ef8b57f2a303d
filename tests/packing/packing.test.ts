// Packs the program for three systems around placeholders for Electron, and looks into what comes out.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractAll, extractFile, getRawHeader, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMissingBundle, launchDesktop } from "#tests/support/electron-on-chromium/launch-desktop.ts";
import type { System } from "./make-placeholder.ts";
import { type Packed, pack, root } from "./pack.ts";

const missing = findMissingBundle();
if (missing !== null) console.log(`Packing is not tried: ${missing} is not built (npm run build).`);

const output = mkdtempSync(join(tmpdir(), "penholder-packing-"));
const systems: readonly System[] = ["linux", "windows", "mac"];
const packed = new Map<System, Packed>();

/** As many as the fuses in the real binary, in its order. */
const expectedFuses: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

function packageOf(system: System): Packed {
  const found = packed.get(system);
  if (found === undefined) throw new Error(`Nothing was packed for ${system}.`);
  return found;
}

/** The files of the archive, with slashes and without folders. */
function filesOf(system: System): readonly string[] {
  const { asar } = packageOf(system);
  const all = listPackage(asar, { isPack: false }).map((path) => path.replaceAll("\\", "/").slice(1));
  const folders = new Set(all.map((path) => path.split("/").slice(0, -1).join("/")));
  return all.filter((path) => !folders.has(path));
}

function packagesIn(files: readonly string[]): readonly string[] {
  const found = files.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? "");
  return [...new Set(found)].filter((name) => name !== "").sort();
}

const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const namesUnder = (key: "dependencies" | "devDependencies"): readonly string[] =>
  // The project's own manifest has both.
  Object.keys((manifest as Record<typeof key, object>)[key]);

describe.skipIf(missing !== null)("packing", () => {
  beforeAll(async () => {
    for (const system of systems) packed.set(system, await pack(system, output));
  }, 400_000);
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  describe.each(systems)("for %s", (system) => {
    it("takes the bundles of main process, preload and window", () => {
      const files = filesOf(system);
      for (const file of [
        "build/main/main.js",
        "build/main/preload.cjs",
        "build/renderer/index.html",
        "package.json",
      ])
        expect(files).toContain(file);
      const page = extractFile(packageOf(system).asar, join("build", "renderer", "index.html")).toString();
      const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1] ?? "");
      expect(named.length).toBeGreaterThan(0);
      expect(files).toEqual(expect.arrayContaining(named.map((path) => `build/renderer/${path}`)));
    });

    it("takes every template, fact file, rule page and font", () => {
      const data = (folder: string, kind: RegExp) =>
        readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && kind.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
      const needed = [
        ...data("templates", /\.(txt|json)$/),
        ...data("src/host/data", /\.txt$/),
        ...data("src/core/lint/rules", /\.md$/),
        ...data("src/host/typesetting", /\.(ttf|mjs)$/),
      ];
      expect(needed.length).toBeGreaterThan(30);
      expect(filesOf(system)).toEqual(expect.arrayContaining(needed));
    });

    it("takes no source, no test, no source map and none of our papers", () => {
      const own = filesOf(system).filter((path) => !path.startsWith("node_modules/"));
      const odd = own.filter(
        (path) =>
          !/^(build\/(main|renderer|reader)|templates|src\/(core\/lint\/rules|host\/(data|typesetting)))\//.test(
            path,
          ),
      );
      expect(odd).toEqual(["package.json"]);
      expect(filesOf(system).filter((path) => /\.map$|\.[mc]?tsx?$|\.test\.|^tests\//.test(path))).toEqual(
        [],
      );
      const bundles = own.filter((path) => /^build\/.*\.(c?js|css)$/.test(path));
      const texts = bundles.map((path) => extractFile(packageOf(system).asar, path).toString());
      expect(texts.filter((text) => text.includes("sourceMappingURL"))).toEqual([]);
    });

    it("takes the packages it runs on and no other", () => {
      const packages = packagesIn(filesOf(system));
      expect(packages).toEqual(expect.arrayContaining([...namesUnder("dependencies")]));
      const superfluous = new Set(namesUnder("devDependencies"));
      expect(
        packages.filter((name) => superfluous.has(name) || /^node-(linux|win)|^@types\//.test(name)),
      ).toEqual([]);
    });

    it("takes every package the main process imports", () => {
      const { asar } = packageOf(system);
      const mains = filesOf(system).filter((path) => /^build\/main\/.*\.js$/.test(path));
      const packages = packagesIn(filesOf(system));
      const imported = mains.flatMap((path) => importedPackages(extractFile(asar, path).toString()));
      expect(imported.length).toBeGreaterThan(3);
      expect(imported.filter((name) => name !== "electron" && !packages.includes(name))).toEqual([]);
    });

    it("leaves beside the archive what a program cannot be run from inside", () => {
      const { header } = getRawHeader(packageOf(system).asar);
      const beside = unpackedIn(header).map((path) => join(`${packageOf(system).asar}.unpacked`, path));
      expect(beside.some((path) => path.endsWith(".ttf"))).toBe(true);
      expect(beside.filter((path) => !existsSync(path))).toEqual([]);
    });

    it("sets every fuse", async () => {
      const {
        version,
        strictlyRequireAllFuses: _strict,
        resetAdHocDarwinSignature: _reset,
        ...wire
      } = await getCurrentFuseWire(packageOf(system).program);
      expect(version).toBe("1");
      const isOn = Object.fromEntries(
        Object.entries(wire).map(([index, state]) => [
          FuseV1Options[Number(index)],
          Number(state) === "1".charCodeAt(0),
        ]),
      );
      expect(isOn).toEqual(expectedFuses);
    });
  });

  it("starts from what was packed, and sets a template's pages with what is in it", async () => {
    const program = join(output, "taken-apart");
    extractAll(packageOf("linux").asar, program);
    const desktop = await launchDesktop({ program, dataFolder: join(output, "data") });
    try {
      const page = await desktop.window();
      const made = await page.evaluate(async () => {
        type Answer = { readonly value: { readonly resolution: object; readonly bytes: Uint8Array } };
        // What the preload puts there.
        const { send } = Reflect.get(globalThis, "penholder") as {
          send(name: string, asked: object): Promise<never>;
        };
        const [template]: readonly { readonly id: string }[] = await send("listTemplates", {});
        const { value: opened }: Answer = await send("openTemplate", { template: template?.id ?? "" });
        const asked = { resolution: opened.resolution, format: "pdf", name: "Packed" };
        const { value: exported }: Answer = await send("exportResolution", asked);
        const { register }: { readonly register: string } = await send("getFacts", {});
        return { start: String.fromCharCode(...exported.bytes.slice(0, 5)), facts: register.length };
      });
      expect(made.start).toBe("%PDF-");
      expect(made.facts).toBeGreaterThan(100_000);
    } finally {
      await desktop.end();
    }
  }, 180_000);

  it("makes drafts open with the program", () => {
    const list = readFileSync(join(packageOf("mac").program, "Contents", "Info.plist"), "utf8");
    expect(list).toContain("<string>penholder</string>");
    expect(list).toContain("CFBundleDocumentTypes");
  });
});

/** The packages a bundle of ours imports, by name. */
function importedPackages(code: string): readonly string[] {
  const specifiers = [...code.matchAll(/(?:^import[^"']*|\bfrom |\bimport\()["']([^"'.][^"']*)["']/gm)].map(
    (match) => match[1] ?? "",
  );
  return specifiers
    .filter((specifier) => !specifier.startsWith("node:") && !specifier.startsWith("#"))
    .map((specifier) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
    );
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
}

function unpackedIn(entry: unknown, path = ""): readonly string[] {
  // The archive's own header, as asar wrote it.
  const { files, unpacked } = entry as Entry;
  if (files === undefined) return unpacked === true ? [path] : [];
  return Object.entries(files).flatMap(([name, below]) => unpackedIn(below, join(path, name)));
}
