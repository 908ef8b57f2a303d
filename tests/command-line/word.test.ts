// Word files on the command line: read, written, and refused where somebody has to say what becomes of their changes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { odtChange, odtMark, odtP, odtPackage } from "#tests/support/odt-package.ts";
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

it("an OpenDocument text is read as a Word file is, and refused in words where it is none", () => {
  const changes = `<text:tracked-changes>${odtChange("a", "insertion", "Ghana")}</text:tracked-changes>`;
  const body = `${changes}${odtP("The Human Rights Council,")}${odtP("Noting a lamp,")}${odtP(`1. Decides to look${odtMark("a", "-start")} twice${odtMark("a", "-end")}.`)}`;
  writeFileSync(join(folder, "reply.odt"), odtPackage({ body }));
  expect(runPenholder(["lint", "reply.odt"], folder).errors.trim()).toBe(
    "“reply.odt” holds tracked changes by Ghana. Say --changes accept or --changes reject.",
  );
  expect(runPenholder(["convert", "reply.odt", "odt.txt", "--changes", "accept"], folder).code).toBe(0);
  expect(readFileSync(join(folder, "odt.txt"), "utf8")).toContain("*Decides* to look twice.");
  const compared = runPenholder(["compare", "before.txt", "reply.odt", "--changes", "accept"], folder);
  expect(compared.output).toContain("twice");
  writeFileSync(
    join(folder, "template.odt"),
    odtPackage({ body, mimetype: "application/vnd.oasis.opendocument.text-template" }),
  );
  expect(runPenholder(["convert", "template.odt", "none.txt"], folder).errors).toContain(
    "“template.odt” is a template. Open it in LibreOffice, save it as .odt, and open that file.",
  );
}, 60_000);
