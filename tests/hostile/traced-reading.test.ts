// What the kernel sees while files made to harm are read: no file that a harmless one would not open too, and no connection.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { harmfulFiles } from "./harmful-files.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-traced-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function canTrace(): boolean {
  const { status } = spawnSync("strace", ["-o", join(folder, "trial"), "true"], { timeout: 20_000 });
  if (status !== 0)
    console.log("Skipped what is seen by strace: it is not installed here, or may not trace.");
  return status === 0;
}

interface Seen {
  readonly paths: ReadonlySet<string>;
  readonly connections: readonly string[];
}

/** Between one mark and the next; numbers of processes and threads are left out of paths. */
function seenAfter(mark: string, trace: readonly string[]): Seen {
  const start = trace.findIndex((line) => line.includes(`/mark-of-reading-${mark}"`));
  const length = trace.slice(start + 1).findIndex((line) => line.includes("/mark-of-reading-"));
  const paths = new Set<string>();
  const connections: string[] = [];
  for (const line of trace.slice(start + 1, start + 1 + length)) {
    if (/\b(?:socket|connect|sendto|bind)\(/.test(line) && /AF_INET/.test(line)) connections.push(line);
    for (const [, path = ""] of line.matchAll(/"((?:[^"\\]|\\.)*)"/g)) paths.add(path.replace(/\d+/g, "0"));
  }
  return { paths, connections };
}

describe.skipIf(!canTrace())("reading files made to harm, as the kernel sees it", () => {
  it("opens nothing that reading harmless files does not, and connects to nothing", () => {
    const output = join(folder, "trace");
    const options = ["-f", "-qq", "-s", "300", "-e", "trace=%file,%network", "-o", output];
    const run = spawnSync("strace", [...options, process.execPath, "tests/hostile/read-traced.ts"], {
      encoding: "utf8",
      timeout: 150_000,
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    expect(run.stderr).toBe("");
    const told = run.stdout.trim().split("\n");
    expect(told.filter((line) => harmfulFiles.some(({ name }) => line.startsWith(`${name}: `)))).toHaveLength(
      harmfulFiles.length,
    );
    const trace = readFileSync(output, "utf8").split("\n");
    const harmless = seenAfter("harmless", trace);
    const harmful = seenAfter("harmful", trace);
    expect([...harmful.paths].filter((path) => !harmless.paths.has(path))).toEqual([]);
    expect([...harmless.connections, ...harmful.connections]).toEqual([]);

    const control = seenAfter("control", trace);
    expect(control.paths).toContain("/etc/passwd");
    expect(control.connections).not.toEqual([]);
  }, 180_000);
});
