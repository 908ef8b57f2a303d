import { describe, expect, it } from "vitest";
import { parseCommand } from "./parse-command.ts";

function check(words: string, expected: unknown): void {
  const parsed = parseCommand(words === "" ? [] : words.split(" "));
  expect(parsed.ok ? parsed.command : parsed.problem).toEqual(expected);
}

describe("parseCommand", () => {
  it("fills in what is not said", () => {
    check("lint a.txt b.json", {
      name: "lint",
      files: ["a.txt", "b.json"],
      profile: "auto",
      stage: "auto",
      format: "text",
      own: { register: null, data: null },
      changes: null,
    });
    check("serve", { name: "serve", host: "127.0.0.1", port: null, data: null });
  });

  it("takes options before and after files", () => {
    check("cite --format json a.txt --register lamps.csv --data folder", {
      name: "cite",
      files: ["a.txt"],
      profile: "auto",
      stage: "auto",
      format: "json",
      own: { register: "lamps.csv", data: "folder" },
      changes: null,
    });
    check("convert a.txt b.pdf --messages json --changes reject", {
      name: "convert",
      from: "a.txt",
      to: "b.pdf",
      messages: "json",
      changes: "reject",
      sheet: null,
      paper: null,
      pdfStandard: "ua-1",
      lineNumbers: false,
      comments: false,
    });
    check("convert a.txt b.docx --sheet sponsors --paper letter", {
      name: "convert",
      from: "a.txt",
      to: "b.docx",
      messages: "text",
      changes: null,
      sheet: "sponsors",
      paper: "letter",
      pdfStandard: "ua-1",
      lineNumbers: false,
      comments: false,
    });
    check("compare --summary a.txt b.json --format json", {
      name: "compare",
      base: "a.txt",
      draft: "b.json",
      format: "json",
      summary: true,
      changes: null,
      meanings: null,
      redline: null,
    });
    check("compare a.docx b.txt --redline c.docx --author Kenya --renumber", {
      name: "compare",
      base: "a.docx",
      draft: "b.txt",
      format: "text",
      summary: false,
      changes: null,
      meanings: null,
      redline: { out: "c.docx", author: "Kenya", renumber: true },
    });
  });

  it("says in one line what is wrong", () => {
    check("lint", "lint: name at least one file");
    check("compare a.txt", "compare: give the text before and the new text");
    check(
      "lint a.txt --profile moon",
      "lint: --profile takes auto, hrc, hrc-prst, ga, sc, ecosoc, not “moon”",
    );
    check("convert a.txt", "convert: give a file to read and a file to write");
    check("serve --port 99999", "serve: --port takes a number from 0 to 65535, not “99999”");
    check("compare a.docx b.txt --redline c.pdf", "compare: --redline writes a .docx, not “c.pdf”");
    check(
      "compare a.docx b.txt --author Kenya",
      "compare: --author and --renumber go with --redline OUT.docx",
    );
    check("dance", "Unknown command “dance”. Try: penholder help");
    expect(parseCommand(["lint", "a.txt", "--colour"])).toMatchObject({ ok: false });
  });
});
