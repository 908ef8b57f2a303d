// OpenDocument texts made to harm: each is refused in words or read, soon, and nothing of it is looked up outside of the file.
import { describe, expect, it } from "vitest";
import type { ReadOutcome } from "#formats/format.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { mutateOdt } from "#tests/hostile/mutate-package.ts";
import { hostileSeed } from "#tests/hostile/odt-seed.ts";
import { lyingZip } from "#tests/support/lying-zip.ts";
import { odtChange, odtMark, odtP, odtPackage, odtPart } from "#tests/support/odt-package.ts";
import { readOdt } from "./read-odt.ts";

const text = odtP("The Human Rights Council,") + odtP("Noting a lamp,") + odtP("1. Decides to look.");

function read(bytes: Uint8Array): ReadOutcome {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  return readOdt(bytes, { newId, defaultBody: "hrc", changes: "reject" });
}

function problemOf(bytes: Uint8Array): string {
  const outcome = read(bytes);
  if (outcome.ok) return "read";
  return outcome.problem.kind === "not-odt" ? outcome.problem.because : outcome.problem.kind;
}

const zeros = new Uint8Array(100_000_000);
const odf = "application/vnd.oasis.opendocument";
const encrypted =
  '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';

const refused: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["nothing", () => new Uint8Array(0), "empty"],
  ["no text in it", () => odtPackage({ body: odtP("") }), "empty"],
  ["a password", () => odtPackage({ body: text, manifest: encrypted }), "locked"],
  ["a template", () => odtPackage({ body: text, mimetype: `${odf}.text-template` }), "template"],
  ["a workbook by its name", () => odtPackage({ body: text, mimetype: `${odf}.spreadsheet` }), "other"],
  [
    "a workbook inside",
    () =>
      odtPackage({
        body: "",
        others: {
          "content.xml": odtPart(
            "office:document-content",
            "<office:body><office:spreadsheet/></office:body>",
          ),
        },
      }),
    "other",
  ],
  ["a picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "other"],
  ["a web page", () => new TextEncoder().encode("<html><body>lamp</body></html>"), "other"],
  [
    "a hundred megabytes in a hundred kilobytes",
    () => lyingZip("content.xml", zeros, 100_000_000),
    "too-large",
  ],
  ["the same, and a header that says ten bytes", () => lyingZip("content.xml", zeros, 10), "too-large"],
  [
    "no text part",
    () => odtPackage({ body: "", others: { "content.xml": odtPart("office:document-content", "") } }),
    "damaged",
  ],
  [
    "billions of laughs",
    () =>
      odtPackage({
        body: "",
        others: { "content.xml": '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>' },
      }),
    "damaged",
  ],
  ["an entity of its own", () => odtPackage({ body: odtP("&lamp;") }), "damaged"],
  ["styles cut in the middle", () => odtPackage({ body: text, named: "<style:style>" }), "damaged"],
  [
    "lists inside lists without end",
    () =>
      odtPackage({
        body: `${"<text:list><text:list-item>".repeat(50_000)}${"</text:list-item></text:list>".repeat(50_000)}`,
      }),
    "too-large",
  ],
  [
    "bytes that are no letters",
    () => odtPackage({ body: "", others: { "content.xml": new Uint8Array([0x3c, 0xff, 0xfe, 0xc3, 0x28]) } }),
    "damaged",
  ],
];

const many = 5_000;
const readAll: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "names that lead out of the package",
    () => odtPackage({ body: text, others: { "../../evil.xml": "<a/>", "/etc/passwd": "x" } }),
  ],
  [
    "sections, pictures and objects from elsewhere",
    () =>
      odtPackage({
        body: `${text}<text:section text:name="s"><text:section-source xlink:href="http://127.0.0.1:9/a.odt"/></text:section>${odtP('<draw:frame><draw:object xlink:href="../../../../etc/passwd"/><draw:image xlink:href="file:///etc/passwd"/></draw:frame>')}`,
      }),
  ],
  [
    "names that mean something to the program",
    () =>
      odtPackage({
        body:
          text +
          odtP("x", "__proto__") +
          '<text:list text:style-name="constructor"><text:list-item><text:p>x</text:p></text:list-item></text:list>',
        named:
          '<style:style style:name="__proto__" style:family="paragraph" style:parent-style-name="__proto__"/>',
      }),
  ],
  [
    "one deletion named many times",
    () =>
      odtPackage({
        body: `<text:tracked-changes>${odtChange("d", "deletion", "x", odtP("word ".repeat(10_000)))}</text:tracked-changes>${text}${odtP(odtMark("d", "").repeat(many))}`,
      }),
  ],
  [
    "changes that never end",
    () =>
      odtPackage({
        body: `<text:tracked-changes>${Array.from({ length: many }, (_, at) => odtChange(`c${at}`, "insertion", "x")).join("")}</text:tracked-changes>${text}${odtP(Array.from({ length: many }, (_, at) => `${odtMark(`c${at}`, "-start")}x`).join(""))}`,
      }),
  ],
  [
    "rows and blanks by the thousand million",
    () =>
      odtPackage({
        body: `${text}<table:table><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999">${odtP('a<text:s text:c="999999999"/>b')}</table:table-cell></table:table-row></table:table>`,
      }),
  ],
  [
    "a note in a note in a note",
    () =>
      odtPackage({
        body:
          text +
          odtP(
            `${"<text:note><text:note-body><text:p>".repeat(60)}x${"</text:p></text:note-body></text:note>".repeat(60)}`,
          ),
      }),
  ],
  [
    "many notes, comments and bookmarks",
    () =>
      odtPackage({
        body:
          text +
          odtP(
            '<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note><office:annotation office:name="a"><text:p>c</text:p></office:annotation><text:bookmark-start text:name="b"/>'.repeat(
              5_000,
            ),
          ),
      }),
  ],
];

describe("an OpenDocument text made to harm", () => {
  it.each(refused)("is refused: %s", (_, make, kind) => {
    const bytes = make();
    const started = performance.now();
    expect(problemOf(bytes)).toBe(kind);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each(readAll)("is read: %s", (_, make) => {
    const bytes = make();
    const started = performance.now();
    expect(problemOf(bytes)).toBe("read");
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("is read or refused, however it was changed", () => {
    const random = seededRandom(20261122);
    const whole = hostileSeed();
    for (let at = 0; at < 300; at += 1) expect(() => read(mutateOdt(whole, random))).not.toThrow();
  }, 60_000);
});
