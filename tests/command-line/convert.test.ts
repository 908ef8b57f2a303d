// `convert` takes a format by the whole end of a name: a text in Akoma Ntoso is one under both its names.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { runPenholder } from "./run-penholder.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-convert-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = `# Care of lighthouses

*The Human Rights Council*,

*Recalling* Security Council resolution 2699 (2023),[^1]

1. *Requests* the Office to polish the lenses;

2. *Decides* to look at them again.

[^1]: See A/HRC/11/2.
`;

describe("convert", () => {
  it.each(["text.akn.xml", "text.xml"])("writes and reads %s", (name) => {
    writeFileSync(join(folder, "text.txt"), source);
    expect(runPenholder(["convert", "text.txt", name], folder).code).toBe(0);
    const xml = readFileSync(join(folder, name), "utf8");
    // The day is the register's: the text says none.
    expect(xml).toContain('<ref href="/akn/un/statement/deliberation/un-sc/2023-10-02/2699_(2023)">');
    expect(runPenholder(["convert", name, "back.txt"], folder)).toMatchObject({ code: 0, errors: "" });
    const back = readFileSync(join(folder, "back.txt"), "utf8");
    expect(back.slice(back.indexOf("# Care"))).toBe(source);
  });

  it("writes a PDF for archives with numbered lines, and reads it without them", () => {
    writeFileSync(join(folder, "text.txt"), source);
    const asked = ["convert", "text.txt", "text.pdf", "--pdf-standard", "a-2a", "--line-numbers"];
    expect(runPenholder(asked, folder).code).toBe(0);
    const read = runPenholder(["convert", "text.pdf", "back.txt"], folder);
    expect([read.code, read.errors.includes("The numbers of 4 lines were left out.")]).toEqual([0, true]);
    const back = readFileSync(join(folder, "back.txt"), "utf8");
    expect(back.slice(back.indexOf("# Care"))).toBe(source);
  });

  it("says which letters a PDF cannot have", () => {
    writeFileSync(join(folder, "letters.txt"), source.replace("lenses", "ក lenses"));
    const run = runPenholder(["convert", "letters.txt", "letters.pdf"], folder);
    expect(run.code).toBe(2);
    expect(run.errors).toContain(
      "The export did not succeed: the fonts that come with Penholder do not have",
    );
  });

  it("says which letter only a symbol font knew", () => {
    writeFileSync(join(folder, "letters.txt"), source.replace("lenses", "\uf02a lenses"));
    const run = runPenholder(["convert", "letters.txt", "letters.pdf"], folder);
    expect(run.code).toBe(2);
    expect(run.errors).toContain("a sign that only the font it came from knows (U+F02A)");
  });

  it("refuses a PDF that is none, in words", () => {
    writeFileSync(join(folder, "none.pdf"), "no pages");
    const run = runPenholder(["lint", "none.pdf"], folder);
    expect(run).toMatchObject({ code: 2 });
    expect(run.errors.trim()).toBe("“none.pdf” is damaged, or no PDF whatever its name says.");
  });

  it("refuses XML that is something else, in words", () => {
    writeFileSync(join(folder, "feed.xml"), "<feed/>");
    const run = runPenholder(["convert", "feed.xml", "out.txt"], folder);
    expect(run.code).toBe(2);
    expect(run.errors).toContain("it is XML, but no Akoma Ntoso document");
  });

  it.each(["sponsors", "submission"])(
    "writes the sheet of %s as Word and as PDF, and as nothing else",
    (sheet) => {
      writeFileSync(join(folder, "text.txt"), source);
      for (const [name, sign] of [
        ["sheet.docx", "PK"],
        ["sheet.pdf", "%PDF"],
      ] as const) {
        expect(runPenholder(["convert", "text.txt", name, "--sheet", sheet], folder).code).toBe(0);
        expect(readFileSync(join(folder, name), "latin1").slice(0, sign.length)).toBe(sign);
      }
      const run = runPenholder(["convert", "text.txt", "sheet.html", "--sheet", sheet], folder);
      expect(run).toMatchObject({ code: 2 });
    },
  );

  it("writes on the paper that is asked for", () => {
    writeFileSync(join(folder, "text.txt"), source);
    expect(runPenholder(["convert", "text.txt", "text.docx", "--paper", "letter"], folder).code).toBe(0);
    const { "word/document.xml": body } = unzipSync(readFileSync(join(folder, "text.docx")));
    expect(new TextDecoder().decode(body)).toContain('<w:pgSz w:w="12240" w:h="15840"');
  });
});
