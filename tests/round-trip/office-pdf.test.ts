// PDF files as LibreOffice writes them: two columns, words cut at the ends of lines, a locked file and one of pictures alone.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadOutcome } from "#formats/format.ts";
import { readPdf } from "#formats/pdf/read-pdf.ts";
import { openPdf } from "#host/reading/open-pdf.ts";
import { odtItalic, odtP, odtPart } from "#tests/support/odt-package.ts";
import { convertWithLibreOffice, haveTools, openWorkshop } from "./tools.ts";

const workshop = openWorkshop();
afterAll(workshop.close);

const lamp =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const openers = ["Noting", "Recalling", "Mindful", "Aware", "Welcoming", "Guided"];
const subjects = ["harbours", "lighthouses", "staircases", "crossroads", "watchtowers", "riverbanks"];
const preambular = openers.map(
  (opener, at) =>
    `${opener} of the internationally administered ${subjects[at]}, whose illumination, notwithstanding considerable improvements, remains insufficiently documented throughout the neighbouring municipalities, and of the correspondingly extraordinary responsibilities of their administrations,`,
);
const operative = subjects.map(
  (subject, at) =>
    `${at + 1}. Requests the administrations to document the illumination of their ${subject} comprehensively, and to communicate their recommendations to all neighbouring municipalities;`,
);
const note =
  '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="N">See the count of lamps.</text:p></text:note-body></text:note>';

function flat(body: string): Uint8Array {
  const styles =
    '<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="no-limit"/><style:text-properties fo:font-size="10pt" fo:language="en" fo:country="GB" fo:hyphenate="true"/></style:default-style>';
  const automatic =
    '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="N" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style><style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"/></style:style><style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style><style:page-layout style:name="PL"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style/></style:page-layout>';
  const master = `<style:master-page style:name="Standard" style:page-layout-name="PL"><style:header>${odtP("A/HRC/77/L.9")}</style:header></style:master-page>`;
  const whole = odtPart(
    "office:document",
    `<office:styles>${styles}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${master}</office:master-styles><office:body><office:text>${body}</office:text></office:body>`,
  );
  return new TextEncoder().encode(
    whole.replace(
      "<office:document ",
      '<office:document office:mimetype="application/vnd.oasis.opendocument.text" ',
    ),
  );
}

async function read(name: string): Promise<ReadOutcome> {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  const bytes = new Uint8Array(readFileSync(workshop.path(`${name}.pdf`)));
  return readPdf(await openPdf(bytes), { newId, defaultBody: "hrc" });
}

describe.skipIf(!haveTools("soffice"))("PDF files of LibreOffice", () => {
  beforeAll(() => {
    const set = (text: string, more = ""): string => {
      const [first = "", ...rest] = text.split(" ");
      return odtP(`${odtItalic(first)} ${rest.join(" ")}${more}`, "P");
    };
    const organ = odtP(`${odtItalic("The Human Rights Council")},`, "P");
    const text = preambular.map((words, at) => set(words, at === 1 ? note : "")).join("");
    const two = `${organ}${text}${operative.map((words) => odtP(words, "P")).join("")}`;
    const columns = workshop.put(
      "columns.fodt",
      flat(`<text:section text:style-name="Two" text:name="S">${two}</text:section>`),
    );
    const picture = workshop.put(
      "picture.fodt",
      flat(
        `<text:p><draw:frame text:anchor-type="as-char" svg:width="10cm" svg:height="10cm" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><draw:image><office:binary-data>${lamp}</office:binary-data></draw:image></draw:frame></text:p>`,
      ),
    );
    const locked = workshop.put("locked.fodt", flat(organ));
    convertWithLibreOffice(workshop, [columns, picture], "pdf");
    const password =
      'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"lamp"}}';
    convertWithLibreOffice(workshop, [locked], password);
  }, 120_000);

  it("of two columns are read down one and then the other, with words put together and notes at their marks", async () => {
    const outcome = await read("columns");
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const { blocks, notes, masthead } = outcome.value.value;
    const words = blocks.map(({ spans }) =>
      spans.map((span) => (span.kind === "text" ? span.text : "^")).join(""),
    );
    const expected = preambular.map((text, at) => (at === 1 ? `${text}^` : text));
    expect(words.slice(1, 1 + expected.length)).toEqual(expected);
    expect(words.slice(1 + expected.length)).toEqual(operative.map((text) => text.replace(/^\d+\. /, "")));
    expect(
      notes.map(({ spans }) => spans.map((span) => (span.kind === "text" ? span.text : "")).join("")),
    ).toEqual(["See the count of lamps."]);
    expect(masthead.symbol?.text).toBe("A/HRC/77/L.9");
  });

  it("that are locked or hold pictures alone are refused by what they are", async () => {
    expect(await read("picture")).toMatchObject({
      ok: false,
      problem: { kind: "not-pdf", because: "pictures" },
    });
    expect(await read("locked")).toMatchObject({
      ok: false,
      problem: { kind: "not-pdf", because: "locked" },
    });
  });
});
