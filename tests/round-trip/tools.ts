// What opens an exported file again: LibreOffice for Word, poppler for PDF. Where they are missing, the tests say so and skip.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WriteContext } from "#formats/format.ts";
import { readProfile } from "#tests/support/read-profile.ts";

export function contextFor(body: string): WriteContext {
  return { profile: readProfile(body), now: "2026-11-21T14:02:07Z" };
}

/** Whether the programs can be started; says which cannot. */
export function haveTools(...names: readonly string[]): boolean {
  const missing = names.filter((name) => spawnSync(name, ["-v"], { timeout: 20_000 }).error !== undefined);
  if (missing.length > 0) console.log(`Skipped what needs ${missing.join(" and ")}: not installed here.`);
  return missing.length === 0;
}

export const sharedFolder = "../shared";

export function haveSharedFolder(): boolean {
  const found = existsSync(join(sharedFolder, "seeds"));
  if (!found) console.log("Skipped what reads the adopted texts: the folder ../shared is not here.");
  return found;
}

export interface Workshop {
  /** Writes the file and answers its path. */
  readonly put: (name: string, bytes: Uint8Array) => string;
  readonly path: (name: string) => string;
  readonly close: () => void;
}

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "penholder-round-trip-"));
  return {
    put: (name, bytes) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    },
    path: (name) => join(folder, name),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** All files at once, because starting LibreOffice is what takes time. */
export function convertWithLibreOffice(
  workshop: Workshop,
  files: readonly string[],
  to: string,
  ...options: readonly string[]
): void {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${workshop.path("profile")}`,
      "--headless",
      ...options,
      "--convert-to",
      to,
      "--outdir",
      workshop.path("."),
      ...files,
    ],
    { stdio: "ignore", timeout: 60_000 },
  );
}

export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, [...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 30_000,
  });
}

/** The words of a PDF in reading order, spaces and line ends made one. */
export function textOfPdf(path: string): string {
  return run("pdftotext", "-raw", path, "-").replace(/\s+/g, " ");
}
