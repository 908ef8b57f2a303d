// Packs the built program with the project's own settings around a placeholder; nothing is downloaded.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Arch, build, type CliOptions, Platform } from "electron-builder";
import { makePlaceholder, type System } from "./make-placeholder.ts";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export interface Packed {
  /** The folder with the program. */
  readonly folder: string;
  readonly asar: string;
  /** What carries the fuses. */
  readonly program: string;
}

const platforms = { linux: Platform.LINUX, windows: Platform.WINDOWS, mac: Platform.MAC } as const;
const places: Readonly<Record<System, (output: string) => Packed>> = {
  linux: (output) => {
    const folder = join(output, "linux-unpacked");
    return { folder, asar: join(folder, "resources", "app.asar"), program: join(folder, "penholder") };
  },
  windows: (output) => {
    const folder = join(output, "win-unpacked");
    return { folder, asar: join(folder, "resources", "app.asar"), program: join(folder, "Penholder.exe") };
  },
  mac: (output) => {
    const folder = join(output, "mac");
    const app = join(folder, "Penholder.app");
    return { folder, asar: join(app, "Contents", "Resources", "app.asar"), program: app };
  },
};

/** What a placeholder cannot bear: resources written into a real .exe, and a signature. */
const concessions: Readonly<Record<System, object>> = {
  linux: {},
  windows: { win: { signAndEditExecutable: false }, disableAsarIntegrity: true },
  mac: { mac: { identity: null } },
};

export async function pack(system: System, output: string): Promise<Packed> {
  const placeholder = join(output, `electron-for-${system}`);
  mkdirSync(placeholder, { recursive: true });
  makePlaceholder(system, placeholder);
  const options: CliOptions = {
    projectDir: root,
    targets: platforms[system].createTarget("dir", Arch.x64),
    publish: "never",
    config: {
      extends: "./electron-builder.yml",
      ...concessions[system],
      electronDist: placeholder,
      directories: { output },
    },
  };
  await build(options);
  return places[system](output);
}
