// Word files made to harm: each is refused in words or read, soon, and nothing of it is looked up outside of the file.
import { describe, expect, it } from "vitest";
import type { ReadOutcome } from "#formats/format.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { mutateWord } from "#tests/hostile/mutate-package.ts";
import { hrcDraft } from "#tests/round-trip/sample-resolutions.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { lyingZip } from "#tests/support/lying-zip.ts";
import {
  p,
  r,
  relationship,
  relationshipsPart,
  type WordParts,
  wordPackage,
  wordPart,
} from "#tests/support/word-package.ts";
import { readDocx } from "./read-docx.ts";
import { writeDocx } from "./write-docx.ts";

const text = p("The Human Rights Council,") + p("Noting a lamp,") + p("1. Decides to look.");

function read(bytes: Uint8Array): ReadOutcome {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  return readDocx(bytes, { newId, defaultBody: "hrc", changes: "accept" });
}

function problemOf(bytes: Uint8Array): string {
  const outcome = read(bytes);
  return outcome.ok ? "read" : outcome.problem.kind;
}

const of = (parts: Partial<WordParts>): Uint8Array => wordPackage({ body: text, ...parts });
const others = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => of({ others: files });

const zeros = new Uint8Array(100_000_000);
const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (name: string): Uint8Array => {
  const bytes = new Uint8Array(4_096);
  bytes.set(oleHead);
  for (const [at, letter] of [...name].entries()) bytes[1_024 + at * 2] = letter.charCodeAt(0);
  return bytes;
};

const refused: readonly (readonly [string, () => Uint8Array, string])[] = [
  ["nothing", () => new Uint8Array(0), "empty"],
  ["no text in it", () => wordPackage({ body: p("") }), "empty"],
  ["the old format of Word", () => ole("WordDocument"), "not-word"],
  ["a password", () => ole("EncryptedPackage"), "not-word"],
  ["rich text", () => new TextEncoder().encode("{\\rtf1 lamp}"), "not-word"],
  ["a picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "not-word"],
  [
    "a hundred megabytes in a hundred kilobytes",
    () => lyingZip("word/document.xml", zeros, 100_000_000),
    "too-large",
  ],
  ["the same, and a header that says ten bytes", () => lyingZip("word/document.xml", zeros, 10), "too-large"],
  ["a size that is not so", () => lyingZip("word/document.xml", new Uint8Array(5_000), 10), "damaged"],
  [
    "a document type",
    () => others({ "word/document.xml": `<!DOCTYPE w:document>${wordPart("document", "").slice(38)}` }),
    "damaged",
  ],
  [
    "an entity of its own",
    () => others({ "word/document.xml": wordPart("document", "<w:body>&lamp;</w:body>") }),
    "damaged",
  ],
  [
    "billions of laughs in its notes",
    () =>
      of({
        relationships: relationship("n", "footnotes", "laughs.xml"),
        others: { "word/laughs.xml": '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>' },
      }),
    "damaged",
  ],
  [
    "elements inside elements without end",
    () => of({ body: "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000) }),
    "too-large",
  ],
  [
    "tables inside tables without end",
    () => of({ body: `${"<w:tbl><w:tr><w:tc>".repeat(2_000)}${"</w:tc></w:tr></w:tbl>".repeat(2_000)}` }),
    "too-large",
  ],
  [
    "XML cut in the middle",
    () => others({ "word/document.xml": wordPart("document", `<w:body>${text}`).slice(0, -20) }),
    "damaged",
  ],
  ["styles cut in the middle", () => of({ styles: "<w:style>" }), "damaged"],
  [
    "no text part",
    () => others({ "_rels/.rels": relationshipsPart(relationship("r", "officeDocument", "word/gone.xml")) }),
    "damaged",
  ],
  ["a workbook as its text", () => others({ "word/document.xml": wordPart("workbook", "") }), "damaged"],
  [
    "its text outside of the package",
    () =>
      others({
        "_rels/.rels": relationshipsPart(
          relationship("r", "officeDocument", "http://127.0.0.1:9/x.xml", "External"),
        ),
        "word/document.xml": wordPart("glossary", ""),
      }),
    "damaged",
  ],
  [
    "bytes that are no letters",
    () => others({ "word/document.xml": new Uint8Array([0x3c, 0xff, 0xfe, 0xc3, 0x28]) }),
    "damaged",
  ],
];

const readAll: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "parts that are referred to and missing",
    () =>
      of({
        relationships:
          relationship("a", "footnotes", "gone.xml") + relationship("b", "styles", "../../../../etc/passwd"),
      }),
  ],
  [
    "names that lead out of the package",
    () => others({ "../../evil.xml": "<a/>", "/etc/passwd": "x", "C:\\evil.xml": "<a/>" }),
  ],
  [
    "pictures and templates from elsewhere",
    () =>
      of({
        relationships:
          relationship("a", "attachedTemplate", "http://127.0.0.1:9/a.dotm", "External") +
          relationship("b", "image", "file:///etc/passwd", "External"),
      }),
  ],
  [
    "names that mean something to the program",
    () =>
      of({
        styles:
          '<w:style w:styleId="__proto__"><w:name w:val="constructor"/><w:basedOn w:val="__proto__"/></w:style>',
        body:
          text +
          p(
            "2. Requests lamps.",
            '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr>',
          ),
      }),
  ],
  [
    "styles that rest on each other",
    () =>
      of({
        styles:
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        body: text + p("2. Requests lamps.", '<w:pStyle w:val="A"/>'),
      }),
  ],
  [
    "lists that refer to each other, to nothing, and to levels that are not there",
    () =>
      of({
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="X"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="77"/></w:num>',
        body:
          text +
          [1, 2, 3]
            .map((id) =>
              p("2. Requests lamps.", `<w:numPr><w:ilvl w:val="99"/><w:numId w:val="${id}"/></w:numPr>`),
            )
            .join(""),
      }),
  ],
  [
    "numbers that count too far",
    () =>
      of({
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%1%1%1%1%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        body: text + p("Requests lamps.", '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(2_000),
      }),
  ],
  [
    "fields without a beginning and without an end",
    () =>
      of({
        body:
          text +
          p(
            '<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/></w:r>',
          ).repeat(3_000),
      }),
  ],
  [
    "ten thousand bookmarks and comments that are open",
    () =>
      of({
        body:
          text +
          p(
            `${Array.from({ length: 10_000 }, (_, at) => `<w:bookmarkStart w:id="${at}" w:name="b${at}"/><w:commentRangeStart w:id="${at}"/>`).join("")}${r("2. Requests lamps.")}`,
          ),
      }),
  ],
  [
    "a million letters in one paragraph",
    () => of({ body: text + p(`2. Requests ${"lamp ".repeat(200_000)}.`) }),
  ],
  ["ten thousand runs in one paragraph", () => of({ body: text + p(r("lamp ", "<w:i/>").repeat(10_000)) })],
  [
    "blanks without end",
    () => of({ body: text + p(`<w:r><w:t>${" ".repeat(500_000)}x${" ".repeat(500_000)}</w:t></w:r>`) }),
  ],
];

describe("a hostile Word file", () => {
  it.each(refused)("with %s is refused", (_, make, kind) => {
    const bytes = make();
    const started = performance.now();
    expect(problemOf(bytes)).toBe(kind);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each(readAll)("with %s is read", (_, make) => {
    const bytes = make();
    const started = performance.now();
    const outcome = read(bytes);
    expect(performance.now() - started).toBeLessThan(2_000);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const kinds = outcome.value.value.blocks.map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(["enacting", "preambular", "operative"]);
    expect(({} as Record<string, unknown>)["name"]).toBe(undefined);
  });

  it("with macros is read without them, and says so", () => {
    const outcome = read(of({ relationships: relationship("m", "vbaProject", "vbaProject.bin") }));
    expect(outcome.ok && outcome.value.messages.map(({ kind }) => kind)).toContain("macros-left-out");
  });

  it("cut at any place is refused or read whole, never half", async () => {
    const whole = await writeDocx(hrcDraft, contextFor("hrc"));
    const blocks = (bytes: Uint8Array): number => {
      const outcome = read(bytes);
      return outcome.ok ? outcome.value.value.blocks.length : -1;
    };
    const full = blocks(whole);
    for (let cut = 0; cut < 60; cut += 1) {
      const length = Math.floor((whole.length * cut) / 60);
      expect([-1, full]).toContain(blocks(whole.subarray(0, length)));
    }
  });

  it("changed at random is refused or read, within two seconds", async () => {
    const random = seededRandom(20_261_122);
    const whole = await writeDocx(hrcDraft, contextFor("hrc"));
    let slowest = 0;
    for (let turn = 0; turn < 200; turn += 1) {
      const bytes = mutateWord(turn % 2 === 0 ? whole : of({}), random);
      const started = performance.now();
      read(bytes);
      slowest = Math.max(slowest, performance.now() - started);
    }
    expect(slowest).toBeLessThan(2_000);
  });
});
