// Word files on the command line: read, written, and refused where somebody has to say what becomes of their changes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { by, p, r, wordPackage } from "#tests/support/word-package.ts";
import { runPenholder } from "./run-penholder.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-word-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a Word file with tracked changes is read only as it is told", () => {
  const body =
    p("The Human Rights Council,") +
    p("Noting a lamp,") +
    p(`${r("1. Decides to look")}<w:ins ${by("Ghana")}>${r(" twice")}</w:ins>${r(".")}`);
  writeFileSync(join(folder, "reply.docx"), wordPackage({ body }));
  const refused = runPenholder(["convert", "reply.docx", "out.txt"], folder);
  expect(refused.code).toBe(2);
  expect(refused.errors.trim()).toBe(
    "“reply.docx” holds tracked changes by Ghana. Say --changes accept or --changes reject.",
  );
  expect(runPenholder(["lint", "reply.docx"], folder).code).toBe(2);
  const accepted = runPenholder(["convert", "reply.docx", "with.txt", "--changes", "accept"], folder);
  expect([accepted.code, accepted.errors.includes("Ghana (2 November 2026) inserted “twice”")]).toEqual([
    0,
    true,
  ]);
  expect(readFileSync(join(folder, "with.txt"), "utf8")).toContain("*Decides* to look twice.");
  runPenholder(["convert", "reply.docx", "before.txt", "--changes", "reject"], folder);
  expect(readFileSync(join(folder, "before.txt"), "utf8")).toContain("*Decides* to look.");
}, 60_000);
