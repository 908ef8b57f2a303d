// Bad input is answered with one clear line on standard error and exit code 2; what can be done is still done.
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Run, runPenholder } from "./run-penholder.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-bad-input-"));
const good =
  "The Human Rights Council,\n\nRecalling the Charter of the United Nations,\n\n1. Decides to meet;\n\n2. Requests a report.\n";

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function check(run: Run, problem: RegExp): void {
  // What the reader was unsure of stands before; the problem is one line of its own.
  const lines = run.errors.trimEnd().split("\n");
  expect(lines.at(-1)).toMatch(problem);
  expect(lines.filter((line) => !line.includes(": info: "))).toHaveLength(1);
  expect(run.errors + run.output).not.toMatch(/\n\s+at |node:internal/);
  expect(run.code).toBe(2);
}

/** Milliseconds that reading and checking a file takes. */
function timeOf(name: string): number {
  const started = Date.now();
  expect([0, 1]).toContain(runPenholder(["lint", name, "--format", "json"], folder).code);
  return Date.now() - started;
}

beforeAll(() => {
  put("good.txt", good);
  put("empty.txt", "");
  put(
    "binary.txt",
    Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 256),
  );
  put("picture.png", Uint8Array.of(137, 80, 78, 71));
  put("newer.json", JSON.stringify({ format: "penholder-resolution", version: 99 }));
  put("broken.json", '{"format": "penholder-resolution", "version": 1, ');
  const huge = openSync(join(folder, "huge.txt"), "w");
  ftruncateSync(huge, 200_000_000);
  closeSync(huge);
  const lineOf = (length: number) => `The Human Rights Council,\n\nRecalling ${"x".repeat(length)},\n`;
  put("short-line.txt", lineOf(490_000));
  put("long-line.txt", lineOf(980_000));
  put("endless.txt", lineOf(10_000_000));
  expect(runPenholder(["convert", "good.txt", "good.penholder"], folder).code).toBe(0);
  put("cut.penholder", readFileSync(join(folder, "good.penholder")).subarray(0, 300));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("bad input", () => {
  it.each([
    ["missing.txt", /There is no file “missing\.txt”/],
    ["empty.txt", /“empty\.txt” is empty/],
    ["binary.txt", /“binary\.txt” is not a text/],
    ["picture.png", /does not know the format of “picture\.png”/],
    ["newer.json", /“newer\.json” was written by a newer Penholder/],
    ["broken.json", /“broken\.json” is damaged/],
    ["cut.penholder", /“cut\.penholder” is damaged/],
    ["huge.txt", /“huge\.txt” is larger than/],
    ["endless.txt", /“endless\.txt” has a paragraph of more than 1,000,000 characters/],
  ])("says of %s what is wrong", (name, problem) => {
    check(runPenholder(["lint", name], folder), problem);
    check(runPenholder(["cite", name], folder), problem);
    check(runPenholder(["convert", name, "out.json"], folder), problem);
    expect(readdirSync(folder)).not.toContain("out.json");
  });

  it("takes twice the time, not more, for a line twice as long", () => {
    const [short, long] = [timeOf("short-line.txt"), timeOf("long-line.txt")];
    expect(long).toBeLessThan(3 * short + 1_000);
  }, 90_000);

  it("does the others when one file cannot be read, and gives it an entry with the problem", () => {
    const run = runPenholder(["lint", "missing.txt", "good.txt", "--format", "json"], folder);
    expect(run.code).toBe(2);
    const { files } = JSON.parse(run.output) as { files: readonly Record<string, unknown>[] }; // lint's documented output
    expect(files.map(({ file }) => file)).toEqual(["missing.txt", "good.txt"]);
    expect(files[0]).toHaveProperty("problem");
    expect(files[1]).toHaveProperty("findings");
  });

  it("says when a file cannot be written, and leaves nothing behind", () => {
    check(runPenholder(["convert", "good.txt", "no-folder/out.docx"], folder), /could not be written/);
    check(runPenholder(["convert", "good.txt", "out.xyz"], folder), /does not know the format/);
  });

  it("says when a port is in use", async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, "127.0.0.1", listening));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    check(
      runPenholder(["serve", "--port", String(port), "--data", join(folder, "data")], folder),
      /Port \d+ is in use/,
    );
    taken.close();
  });

  it("says when the data folder cannot be written", () => {
    check(
      runPenholder(["serve", "--data", join(folder, "good.txt")], folder),
      /could not be written|is not a folder/,
    );
  });
});
