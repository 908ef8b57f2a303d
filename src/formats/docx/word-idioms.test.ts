// What Word, Google Docs and programs around them write besides plain paragraphs: each way gives the text that people see.
import { expect, it } from "vitest";
import type { Span } from "#core/resolution/resolution.ts";
import { italic, p, r, type WordParts, wordPackage } from "#tests/support/word-package.ts";
import { readDocx } from "./read-docx.ts";

function read(body: string, parts: Partial<WordParts> = {}) {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  const organ = p(r("The Human Rights Council", italic) + r(","));
  const outcome = readDocx(wordPackage({ body: organ + body, ...parts }), { newId, defaultBody: "hrc" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const words = (spans: readonly Span[]): string =>
    spans.map((span) => (span.kind === "note" ? "^" : span.text)).join("");
  const { blocks } = outcome.value.value;
  return {
    lines: blocks.slice(1).map(({ kind, level, spans }) => `${kind}${level || ""} ${words(spans)}`),
    said: outcome.value.messages.map(({ kind }) => kind),
  };
}

const noting = r("Noting ", italic);
const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Place"/><w:placeholder><w:docPart w:val="x"/></w:placeholder></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const oneParagraph: readonly (readonly [string, string])[] = [
  ["content controls in the words", p(noting + control(r("a lamp,")))],
  ["content controls around paragraphs", control(p(noting + r("a lamp,")))],
  [
    "smart tags and custom XML",
    p(
      `${noting}<w:smartTag w:element="place"><w:customXml w:element="x">${r("a lamp,")}</w:customXml></w:smartTag>`,
    ),
  ],
  [
    "fields in one element, and fields inside fields",
    p(
      `${noting}<w:fldSimple w:instr=" DOCPROPERTY Lamp ">${r("a")}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("9")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(" lamp,")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  ],
  [
    "marks of spelling, of bookmarks and of permission between letters",
    p(
      `${noting}${r("a l")}<w:proofErr w:type="spellStart"/>${r("a")}<w:bookmarkStart w:id="1" w:name="x"/>${r("m")}<w:permStart w:id="2"/>${r("p")}<w:bookmarkEnd w:id="1"/><w:permEnd w:id="2"/>${r(",")}`,
    ),
  ],
  [
    "what Google Docs says of every run",
    p(
      r("Noting ", '<w:i w:val="1"/><w:iCs w:val="1"/><w:rtl w:val="0"/>') +
        r("a lamp,", '<w:i w:val="0"/><w:b w:val="0"/><w:rtl w:val="0"/><w:vertAlign w:val="baseline"/>'),
      '<w:pageBreakBefore w:val="0"/><w:widowControl w:val="0"/><w:rPr/>',
    ),
  ],
  [
    "a section that ends with the paragraph",
    p(noting + r("a lamp,"), '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'),
  ],
  ["a page broken in its words", p(`${noting}<w:r><w:lastRenderedPageBreak/><w:t>a lamp,</w:t></w:r>`)],
];

it.each(oneParagraph)("a paragraph is read through %s", (_, body) => {
  expect(read(body).lines).toEqual(["preambular Noting a lamp,"]);
});

it("soft hyphens, hyphens that do not break and signs of special fonts are letters", () => {
  const sign = '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>';
  const { lines, said } = read(
    p(`${noting}<w:r><w:t>light</w:t><w:noBreakHyphen/><w:t>house</w:t></w:r>${r(" ")}${sign}${r(",")}`) +
      p(`${r("Recalling ", italic)}<w:r><w:sym w:font="Webdings" w:char="F0FF"/></w:r>${r(" a sign,")}`),
  );
  expect(lines).toEqual(["preambular Noting light\u2011house α,", "preambular Recalling \ufffd a sign,"]);
  expect(said).toContain("unknown-signs");
});

it("names from right to left stand where they were typed, in whatever order they are drawn", () => {
  const name = `<w:bdo w:val="rtl">${r("أحمد الصالح", "<w:rtl/>")}</w:bdo><w:dir w:val="rtl">${r(" דוד כהן", "<w:rtl/>")}</w:dir>`;
  expect(read(p(`${noting}${r("the words of ")}${name}${r(",")}`)).lines).toEqual([
    "preambular Noting the words of أحمد الصالح דוד כהן,",
  ]);
});

it("text boxes come once, though Word writes them in two forms", () => {
  const { lines, said } = read(p(noting + r("a lamp,") + box("Welcoming a box,")));
  expect(lines).toEqual(["preambular Noting a lamp,", "preambular Welcoming a box,"]);
  expect(said).toContain("text-box-kept");
});

it("text that is kept in another file or format is left out, and that is said", () => {
  for (const kept of ['<w:altChunk r:id="rId9"/>', '<w:p><w:subDoc r:id="rId8"/></w:p>']) {
    const { lines, said } = read(p(noting + r("a lamp,")) + kept);
    expect(lines).toEqual(["preambular Noting a lamp,"]);
    expect(said).toContain("other-text-left-out");
  }
});

it("a file with no styles, no numbering part and runs of one letter is read by its words", () => {
  const letters = (words: string): string => [...words].map((letter) => r(letter)).join("");
  const body = ["Noting a lamp,", "1. Requests all:", "(a) To look;", "(b) To see;", "2. Decides to stop."];
  expect(read(body.map((line) => p(letters(line))).join("")).lines).toEqual([
    "preambular Noting a lamp,",
    "operative Requests all:",
    "subparagraph1 To look;",
    "subparagraph1 To see;",
    "operative Decides to stop.",
  ]);
});
