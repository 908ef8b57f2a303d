// One short text in the many ways people lay texts out in word processors, as flat OpenDocument, HTML and rich text; LibreOffice
// makes Word files of them.

export interface OfficeSource {
  /** With the extension of its format. */
  readonly file: string;
  readonly content: string;
}

const namespaces = ["office:1.0", "style:1.0", "text:1.0", "table:1.0", "draw:1.0"]
  .map((name) => {
    const [prefix, version] = name.split(":");
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix === "draw" ? "drawing" : prefix}:${version}"`;
  })
  .join(" ");
const compatible =
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';

const level = (at: number, format: string, before: string, after: string, shown = 1): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}" text:display-levels="${shown}"/>`;

const lists: Readonly<Record<string, string>> = {
  official: level(1, "1", "", ".") + level(2, "a", "(", ")") + level(3, "i", "(", ")"),
  brackets: level(1, "1", "", ")") + level(2, "a", "", ")") + level(3, "i", "", ")"),
  decimals: level(1, "1", "", ".") + level(2, "1", "", ".", 2) + level(3, "1", "", ".", 3),
  drafters: level(1, "1", "OP", ".") + level(2, "a", "(", ")") + level(3, "i", "(", ")"),
};

function flat(body: string, list = "official", more = "", master = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} ${compatible} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${more}</office:styles>
<office:automatic-styles>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="In" style:family="paragraph"><style:paragraph-properties fo:margin-left="2cm" fo:text-indent="1cm"/></style:style>
<style:style style:name="Fr" style:family="graphic"/>
<text:list-style style:name="L">${lists[list] ?? ""}</text:list-style>
<style:page-layout style:name="PL"/></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="PL">${master}</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

const p = (content: string, style = ""): string =>
  `<text:p${style === "" ? "" : ` text:style-name="${style}"`}>${content}</text:p>`;
const span = (style: string, text: string): string =>
  `<text:span text:style-name="${style}">${text}</text:span>`;

type Opener = (words: string) => string;

const openers: Readonly<Record<string, Opener>> = {
  italic: (words) => span("I", words),
  underlined: (words) => span("U", words),
  plain: (words) => words,
  // As programs cut runs: in the middle of words, for spelling and history.
  fragments: (words) =>
    [...words]
      .map((letter, at) =>
        at % 3 === 0 ? span("I", letter) : `<text:span text:style-name="I">${letter}</text:span>`,
      )
      .join(""),
};

const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;
const list = (items: string): string => `<text:list text:style-name="L">${items}</text:list>`;

/** The numbered half of the text, by who counts. */
const numbered: Readonly<Record<string, (opener: Opener) => string>> = {
  listed: (opener) =>
    list(
      item(
        p(`${opener("Requests")} towns:`) +
          list(item(p("To count lamps;")) + item(p("To paint them:") + list(item(p("In green;"))))),
      ) + item(p(`${opener("Decides")} to stop.`)),
    ),
  typed: (opener) =>
    p(`1.<text:tab/>${opener("Requests")} towns:`) +
    p("(a)<text:tab/>To count lamps;") +
    p("(b)<text:tab/>To paint them:") +
    p("(i)<text:tab/>In green;") +
    p(`2.<text:tab/>${opener("Decides")} to stop.`),
  indented: (opener) =>
    p(`1. ${opener("Requests")} towns:`, "In") +
    p("(a) To count lamps;", "In") +
    p("(b) To paint them:", "In") +
    p("(i) In green;", "In") +
    p(`2. ${opener("Decides")} to stop.`, "In"),
  broken: (opener) =>
    p(
      `1. ${opener("Requests")} towns:<text:line-break/>(a) To count lamps;<text:line-break/>(b) To paint them:<text:line-break/>(i) In green;`,
    ) + p(`2. ${opener("Decides")} to stop.`),
  tabled: (opener) => {
    const row = (number: string, text: string): string =>
      `<table:table-row><table:table-cell>${p(number)}</table:table-cell><table:table-cell>${p(text)}</table:table-cell></table:table-row>`;
    return `<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>${row("1.", `${opener("Requests")} towns:`)}${row("(a)", "To count lamps;")}${row("(b)", "To paint them:")}${row("(i)", "In green;")}${row("2.", `${opener("Decides")} to stop.`)}</table:table>`;
  },
};

const organ = p(`${span("I", "The Human Rights Council")},`);

function preamble(opener: Opener): string {
  return organ + p(`${opener("Noting")} a lamp,`) + p(`${opener("Recalling")} the street of María Ñuñoa,`);
}

/** What each of `sameText` has to be read as. */
export const sameLines = [
  "enacting *The Human Rights Council*,",
  "preambular *Noting* a lamp,",
  "preambular *Recalling* the street of María Ñuñoa,",
  "operative *Requests* towns:",
  "subparagraph1 To count lamps;",
  "subparagraph1 To paint them:",
  "subparagraph2 In green;",
  "operative *Decides* to stop.",
];

/** One text: each way of numbering with each way of marking openers. */
export function sameText(): readonly OfficeSource[] {
  const sources: OfficeSource[] = [];
  for (const [opening, opener] of Object.entries(openers)) {
    for (const [way, body] of Object.entries(numbered)) {
      const styles = way === "listed" ? Object.keys(lists) : ["official"];
      for (const style of styles)
        sources.push({
          file: `${way}-${style}-${opening}.fodt`,
          content: flat(preamble(opener) + body(opener), style),
        });
    }
    sources.push({ file: `web-typed-${opening}.html`, content: web(opening, false) });
    sources.push({ file: `web-list-${opening}.html`, content: web(opening, true) });
    sources.push({ file: `rich-${opening}.rtf`, content: rich(opening) });
  }
  return sources;
}

function web(opening: string, isList: boolean): string {
  const tag = opening === "underlined" ? "u" : opening === "plain" ? "span" : "i";
  const open = (words: string): string => `<${tag}>${words}</${tag}>`;
  const paragraphs = isList
    ? `<ol><li><p>${open("Requests")} towns:</p><ol type="a"><li><p>To count lamps;</p></li><li><p>To paint them:</p><ol type="i"><li><p>In green;</p></li></ol></li></ol></li><li><p>${open("Decides")} to stop.</p></li></ol>`
    : [
        `1. ${open("Requests")} towns:`,
        "(a) To count lamps;",
        "(b) To paint them:",
        "(i) In green;",
        `2. ${open("Decides")} to stop.`,
      ]
        .map((line) => `<p>${line}</p>`)
        .join("");
  return `<html><head><meta charset="utf-8"></head><body><p><i>The Human Rights Council</i>,</p><p>${open("Noting")} a lamp,</p><p>${open("Recalling")} the street of María Ñuñoa,</p>${paragraphs}</body></html>`;
}

function rich(opening: string): string {
  const mark = opening === "underlined" ? "\\ul" : opening === "plain" ? "\\plain" : "\\i";
  const open = (words: string): string =>
    opening === "fragments" ? [...words].map((letter) => `{\\i ${letter}}`).join("") : `{${mark} ${words}}`;
  const lines = [
    "{\\i The Human Rights Council},",
    `${open("Noting")} a lamp,`,
    `${open("Recalling")} the street of Mar\\'eda \\'d1u\\'f1oa,`,
    `1.\\tab ${open("Requests")} towns:`,
    "(a)\\tab To count lamps;",
    "(b)\\tab To paint them:",
    "(i)\\tab In green;",
    `2.\\tab ${open("Decides")} to stop.`,
  ];
  return `{\\rtf1\\ansi\\ansicpg1252 ${lines.map((line) => `\\pard ${line}\\par`).join("\n")}}`;
}

const end = p("1. Decides to stop.");
const note = (kind: string, text: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
const changeInfo = (who: string, day: number): string =>
  `<office:change-info><dc:creator>${who}</dc:creator><dc:date>2026-11-0${day}T10:00:00</dc:date></office:change-info>`;

/** Texts with something of their own, by what it is. */
export const ownTexts = {
  notes: flat(
    organ +
      p(`Noting a lamp,${note("footnote", "See the count.")}`) +
      p(`Recalling a street,${note("endnote", "See the map.")}`) +
      end,
  ),
  changes: flat(
    `<text:tracked-changes><text:changed-region text:id="a" xml:id="a"><text:insertion>${changeInfo("Ghana", 2)}</text:insertion></text:changed-region><text:changed-region text:id="b" xml:id="b"><text:deletion>${changeInfo("Chile", 3)}${p("small ")}</text:deletion></text:changed-region></text:tracked-changes>${organ}${p('Noting a <text:change text:change-id="b"/><text:change-start text:change-id="a"/>tall <text:change-end text:change-id="a"/>lamp,')}${end}`,
  ),
  comments: flat(
    organ +
      p(
        `Noting a <office:annotation office:name="c"><dc:creator>Peru</dc:creator><dc:date>2026-11-04T08:00:00</dc:date>${p("Which one?")}</office:annotation>lamp<office:annotation-end office:name="c"/>,`,
      ) +
      end,
  ),
  names: flat(organ + p("Noting the words of أحمد الصالح and of דוד כהן,") + end),
  box: flat(
    organ +
      p(
        `<draw:frame draw:style-name="Fr" text:anchor-type="paragraph" svg:width="5cm"><draw:text-box>${p("Welcoming a box,")}</draw:text-box></draw:frame>Noting a lamp,`,
      ) +
      end,
  ),
  head: flat(
    organ + p("Noting a lamp,") + end,
    "official",
    "",
    `<style:header>${p("A/HRC/77/L.9")}</style:header>`,
  ),
  masthead: flat(
    `<table:table table:name="M"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>${p("United Nations")}</table:table-cell><table:table-cell>${p("A/HRC/77/L.9")}</table:table-cell></table:table-row><table:table-row><table:table-cell>${p("General Assembly")}</table:table-cell><table:table-cell>${p("Distr.: Limited")}${p("3 November 2026")}${p("Original: English")}</table:table-cell></table:table-row></table:table>${p(span("B", "Human Rights Council"))}${p(span("B", "Seventy-seventh session"))}${p("Agenda item 3")}${p(span("B", "Lamps and streets"))}${p(span("B", "Chile, Ghana* and Peru: draft resolution"))}${p(span("B", "77/… Lamps of the north"))}${organ}${p("Noting a lamp,")}${end}`,
  ),
  annex: flat(
    organ +
      end +
      p("Annex") +
      p("Lamps by town") +
      `<table:table table:name="A"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>${p("Town")}</table:table-cell><table:table-cell>${p("Lamps")}</table:table-cell></table:table-row><table:table-row><table:table-cell>${p("North")}</table:table-cell><table:table-cell>${p("12")}</table:table-cell></table:table-row></table:table>`,
  ),
  links: flat(
    organ +
      p('Noting <text:a xlink:type="simple" xlink:href="https://lamps.example/">the map</text:a> of lamps,') +
      end,
  ),
  hidden: flat(organ + p(`Noting a lamp${span("H", " of wax")},`) + end),
} as const;
