import { describe, expect, it } from "vitest";
import type { Block, Note, Span } from "#core/resolution/resolution.ts";
import { type Paste, readPaste } from "./read-paste.ts";

let last = 0;
const context = {
  newId: () => {
    last += 1;
    return `id${last}`;
  },
  defaultBody: "hrc",
};

const shortKinds: Readonly<Record<string, string>> = {
  preambular: "pp",
  operative: "op",
  subparagraph: "su",
};

function show(spans: readonly Span[], notes: readonly Note[]): string {
  return spans
    .map((span) => {
      if (span.kind === "note") return `^${notes.findIndex(({ id }) => id === span.note) + 1}`;
      const star = span.kind === "text" && span.italic === true ? "*" : "";
      const link = span.kind === "text" && span.link !== undefined ? `<${span.link}>` : "";
      return star + span.text + star + link;
    })
    .join("");
}

function read(paste: Partial<Paste>) {
  const { blocks, notes, messages, isSure } = readPaste(
    { text: "", html: "", inText: false, ...paste },
    context,
  );
  const line = ({ kind, level, spans }: Block): string =>
    `${shortKinds[kind] ?? kind}${level === 0 ? "" : level} ${show(spans, notes)}`;
  return {
    lines: [...blocks.map(line), ...notes.map(({ spans }) => `note ${show(spans, notes)}`)],
    kinds: messages.map(({ kind }) => kind),
    isSure,
  };
}

const word = (label: string, text: string): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

describe("pasting from word processors", () => {
  it("keeps Word's italics, numbering, levels and footnotes", () => {
    const html = `<html xmlns:o="urn:x"><head><style>p {color:red}</style></head><body><!--StartFragment-->
      <p class=MsoNormal><i style='mso-bidi-font-style:normal'>Mindful</i> that a
      bench lets the old rest,<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
      class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a></p>
      ${word("1.", "<i>Invites</i> towns:")}${word("(a)", "To count benches;")}${word("(b)", "To paint them;")}
      ${word("2.", "<i>Requests</i> a report.")}
      <div style='mso-element:footnote-list'><br clear=all><hr size=1><div style='mso-element:footnote' id=ftn1>
      <p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> See <i>the count</i>.</p></div></div>
      <!--EndFragment--></body></html>`;
    expect(read({ html }).lines).toEqual([
      "pp *Mindful* that a bench lets the old rest,^1",
      "op *Invites* towns:",
      "su1 To count benches;",
      "su1 To paint them;",
      "op *Requests* a report.",
      "note See *the count*.",
    ]);
  });

  it("reads the footnotes of LibreOffice and of Google Docs", () => {
    const libre = `<p><i>Noting</i> a bench,<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><p><i>Noting</i> a lamp,</p>
      <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> One.</p></div>`;
    const google = `<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-style:italic">Noting</span><span style="font-style:normal"> a bench,</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><p><span style="font-style:italic">Noting</span> a lamp,</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> One.</p></div></b>`;
    const lines = ["pp *Noting* a bench,^1", "pp *Noting* a lamp,", "note One."];
    expect(read({ html: libre }).lines).toEqual(lines);
    expect(read({ html: google }).lines).toEqual(lines);
  });

  it("says what was struck out and what a table held", () => {
    const html = `<p>Noting a <del>small</del> bench,</p><table><tr><td><p>Town</p></td><td><p>Benches</p></td></tr></table>`;
    const { lines, kinds } = read({ html });
    expect(lines.join("\n")).toContain("Town | Benches");
    expect(kinds).toEqual(expect.arrayContaining(["table-kept-as-text", "struck-out-kept"]));
  });
});

describe("pasting from pages", () => {
  it("gives the items of lists the labels that the page shows", () => {
    const html = `<p><em>Recalling</em> <a href="https://undocs.example/58">the bench rules</a>,</p>
      <ol><li><p><em>Invites</em> towns:</p><ol type="a"><li>To count;</li><li>To paint;</li></ol></li><li><em>Decides</em> to stop.</li></ol>`;
    expect(read({ html }).lines).toEqual([
      "pp *Recalling* the bench rules<https://undocs.example/58>,",
      "op *Invites* towns:",
      "su1 To count;",
      "su1 To paint;",
      "op *Decides* to stop.",
    ]);
  });

  it("takes raised digits for the marks of footnotes", () => {
    const html =
      "<p><em>Noting</em> a bench,<sup>1</sup></p><p><em>Noting</em> a lamp,</p><p><sup>1</sup> One.</p>";
    expect(read({ html }).lines).toEqual(["pp *Noting* a bench,^1", "pp *Noting* a lamp,", "note One."]);
  });

  it("takes nothing that runs, and no address but one of the web", () => {
    const html = `<p onclick="x()">Noting <script>hack()</script><style>a{}</style><svg><text>drawn</text></svg><template>t</template><noscript>n</noscript><a href="javascript:x()">a bench</a>,</p>`;
    const { lines } = read({ html });
    expect(lines).toEqual(["text Noting a bench,"]);
  });

  it("keeps the text where the HTML holds less", () => {
    const text = "Noting one bench,\n\nNoting another bench of the same kind,";
    expect(read({ text, html: "<select>Noting one bench," }).lines).toEqual([
      "pp *Noting* one bench,",
      "pp *Noting* another bench of the same kind,",
    ]);
  });
});

describe("pasting text", () => {
  it("makes subparagraphs of a list", () => {
    const { lines, isSure } = read({ text: "(a) To count benches;\n(b) To paint them:\n(i) In green;" });
    expect(lines).toEqual(["su1 To count benches;", "su1 To paint them:", "su2 In green;"]);
    expect(isSure).toBe(false);
  });

  it("leaves a single paragraph in a sentence as it is", () => {
    expect(read({ text: "2. of the list", inText: true }).lines).toEqual(["text 2. of the list"]);
  });

  it("names what it left out, and nothing that was only joined", () => {
    const text =
      "A/HRC/58/L.3\n\nNoting a bench,\n\nNoting a lamp,\n\n1. Invites towns to paint\nbenches;\n\nGE.25-01234\n";
    const { blocks, messages } = readPaste({ text, html: "", inText: false }, context);
    expect(blocks).toHaveLength(3);
    expect(messages.map((message) => message.text)).toContain(
      "2 lines were left out: “A/HRC/58/L.3”, “GE.25-01234”.",
    );
  });
});

describe("a hostile page", () => {
  const size = 300_000;
  it.each([
    ["nests", "<div>".repeat(size / 5)],
    ["nests looks", "<b>".repeat(size / 3)],
    ["nests tables", "<table><tr><td>".repeat(size / 15)],
    ["nests lists", "<ol><li>".repeat(size / 8)],
    ["closes what is not open", "</p></b>".repeat(size / 8)],
    [
      "has one tag of many attributes",
      `<p ${Array.from({ length: size / 8 }, (_, at) => `a${at}`).join(" ")}>`,
    ],
    ["has endless comments", "<!--".repeat(size / 4)],
    ["is all marks", "*[^](".repeat(size / 5)],
    ["has many marks of notes", '<a href="#fn1">1</a>'.repeat(size / 20)],
  ])("%s, and its text is read all the same", (_, hostile) => {
    const started = performance.now();
    const { lines } = read({ html: `<p>Noting a bench,</p>${hostile}` });
    expect(lines.join("\n")).toContain("a bench,");
    // Thirty times what it takes: what is not linear takes minutes.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
