import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { holdNumbers } from "#core/numbering/held-numbers.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Block, BlockId, Resolution, Span } from "#core/resolution/resolution.ts";
import type { ChangeChoice, ReadResult } from "#formats/format.ts";
import { withoutUnprintable } from "#formats/layout/without-unprintable.ts";
import { writeZip } from "#formats/zip/write-zip.ts";
import { describeCarried } from "#tests/round-trip/describe-carried.ts";
import {
  gaAdopted,
  hrcAdopted,
  hrcDraft,
  hrcTabled,
  scAdopted,
} from "#tests/round-trip/sample-resolutions.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { by, italic, p, r, relationship, type WordParts, wordPackage } from "#tests/support/word-package.ts";
import { readDocx } from "./read-docx.ts";
import { writeDocx } from "./write-docx.ts";

const now = "2026-11-21T14:02:07Z";

function profileOf(body: string): Profile {
  // The profiles that come with the program; a test of the templates checks them against the type.
  return JSON.parse(readFileSync(`templates/${body}/profile.json`, "utf8")) as Profile;
}

function newContext(changes: ChangeChoice | null = null) {
  let last = 0;
  return {
    newId: () => {
      last += 1;
      return `n${last}`;
    },
    defaultBody: "hrc",
    changes,
  };
}

function readBytes(bytes: Uint8Array, changes: ChangeChoice | null = null): ReadResult {
  const read = readDocx(bytes, newContext(changes));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

async function thereAndBack(resolution: Resolution): Promise<ReadResult> {
  return readBytes(await writeDocx(resolution, { profile: profileOf(resolution.body), now }));
}

const shortKinds: Readonly<Record<string, string>> = {
  preambular: "pp",
  operative: "op",
  subparagraph: "su",
};

function show({ blocks, notes }: Resolution): readonly string[] {
  const spansText = (spans: readonly Span[]): string =>
    spans
      .map((span) => {
        if (span.kind === "note") return `^${notes.findIndex(({ id }) => id === span.note) + 1}`;
        const star = span.kind === "text" && span.italic === true ? "*" : "";
        return `${star}${span.text}${star}`;
      })
      .join("");
  const line = ({ kind, level, spans }: Block): string =>
    `${shortKinds[kind] ?? kind}${level === 0 ? "" : level} ${spansText(spans)}`;
  return [...blocks.map(line), ...notes.map(({ spans }) => `note ${spansText(spans)}`)];
}

/** The lines of a text between its organ and its end; what a test is about stands in between. */
function read(
  parts: Omit<WordParts, "body"> & { readonly body: string },
  changes: ChangeChoice | null = null,
) {
  const organ = p(r("The Human Rights Council", italic) + r(","));
  const { value, messages } = readBytes(wordPackage({ ...parts, body: organ + parts.body }), changes);
  return { lines: show(value).slice(1), kinds: messages.map(({ kind }) => kind), messages };
}

const numbered = (level: number, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

const numbering = (...levels: readonly (readonly [format: string, text: string])[]): string =>
  `<w:abstractNum w:abstractNumId="7">${levels
    .map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

describe("our own Word files", () => {
  it.each([
    ["a working draft", hrcDraft],
    ["a tabled draft", hrcTabled],
    ["an adopted resolution of the Council", hrcAdopted],
    ["one of the General Assembly", gaAdopted],
    ["one of the Security Council", scAdopted],
  ])("come back as they were: %s", async (_, resolution) => {
    const { value, messages } = await thereAndBack(resolution);
    const profile = profileOf(resolution.body);
    expect(describeCarried(value, profile)).toEqual(describeCarried(resolution, profile));
    expect(messages).toEqual([]);
  });

  describe("with numbers held as circulated", () => {
    const profile = profileOf("ga");
    const said = (resolution: Resolution): readonly string[] =>
      resolution.blocks.map(({ id }) => printedLabels(resolution, profile).get(id)?.printed ?? "");
    const drafted: Resolution = { ...gaAdopted, stage: "working", adoption: null };
    const held = holdNumbers(drafted.blocks, profile);
    const another = (block: Block, id: string): Block => ({
      ...block,
      id: id as BlockId, // the brand is given where ids are made
      spans: [{ kind: "text", text: "Adds a lantern;" }],
    });
    const change = (by: (block: Block, at: number) => readonly Block[]): Resolution => ({
      ...drafted,
      blocks: drafted.blocks.flatMap(by),
      negotiation: { ...drafted.negotiation, heldNumbers: held },
    });
    const counted = drafted.blocks.filter(({ kind }) => kind === "operative").map(({ id }) => id);
    const nested = drafted.blocks.filter(({ kind }) => kind === "subparagraph").map(({ id }) => id);
    const sections = drafted.blocks.filter(({ kind }) => kind === "section").map(({ id }) => id);

    it.each([
      [
        "bis and ter",
        (block: Block) =>
          block.id === counted[0] ? [block, another(block, "x"), another(block, "y")] : [block],
        "1 ter.",
      ],
      [
        "before the first",
        (block: Block) => (block.id === counted[0] ? [another(block, "x"), block] : [block]),
        "1 ante.",
      ],
      ["a number that is gone", (block: Block) => (block.id === counted[0] ? [] : [block]), "2."],
      [
        "under a paragraph",
        (block: Block) => (block.id === nested[0] ? [block, another(block, "x")] : [block]),
        "(a) bis",
      ],
      [
        "a section",
        (block: Block) => (block.id === sections[0] ? [block, another(block, "x")] : [block]),
        "I bis",
      ],
    ] as const)("come back with them: %s", async (_, by, shown) => {
      const sent = change(by);
      expect(said(sent)).toContain(shown);
      const { value, messages } = await thereAndBack(sent);
      expect(said(value)).toEqual(said(sent));
      expect(describeCarried(value, profile)).toEqual(describeCarried(sent, profile));
      expect(messages).toEqual([]);
    });

    it("come back counted where nothing was changed since", async () => {
      const { value } = await thereAndBack(change((block) => [block]));
      expect(value.negotiation.heldNumbers).toEqual({});
    });
  });

  it("are read with what somebody added to them, and as any other where their text was replaced", async () => {
    const parts = unzipSync(await writeDocx(hrcDraft, { profile: profileOf("hrc"), now }));
    const document = new TextDecoder().decode(parts["word/document.xml"]);
    const readWith = (xml: string): ReadResult => {
      const changed = new Map(Object.entries(parts)).set("word/document.xml", new TextEncoder().encode(xml));
      return readBytes(writeZip(changed));
    };
    const kinds = ({ value }: ReadResult): readonly string[] => value.blocks.map(({ kind }) => kind);
    const before = hrcDraft.blocks.map(({ kind }) => kind);
    const at = before.indexOf("preambular");
    const start = document.lastIndexOf("<w:p>", document.indexOf('w:val="Preambular"'));
    const added = readWith(document.slice(0, start) + p("Welcoming a box,") + document.slice(start));
    expect(kinds(added)).toEqual(before.toSpliced(at, 0, "preambular"));
    const replaced = readWith(
      document.replace(
        /<w:body>.*(?=<w:sectPr)/s,
        `<w:body>${p("The Human Rights Council,")}${p("Noting a lamp,")}${p("1. Decides to look.")}`,
      ),
    );
    expect(kinds(replaced)).toEqual(["enacting", "preambular", "operative"]);
  });

  it("keep every paragraph of any text, its kind and its level", async () => {
    const lines = ({ blocks }: Resolution): readonly string[] =>
      blocks
        .map(({ kind, level, spans }) => {
          const text = spans.map((span) => (span.kind === "text" ? span.text : "")).join("");
          const seen = withoutUnprintable(text)
            .replace(/[\s\u200b\ufeff]+/g, " ")
            .trim();
          // Word has one look for a text that goes on after 1. and after (a).
          return { kind, level: kind === "continuation" && level < 2 ? 0 : level, seen };
        })
        .filter(({ seen }) => seen !== "")
        .map(({ kind, level, seen }) => `${kind} ${level} ${seen}`);
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        const blocks = resolution.blocks.map((block) => ({
          ...block,
          spans: block.spans.filter(({ kind }) => kind !== "reference"),
        }));
        const written = { ...resolution, blocks };
        const { value } = await thereAndBack(written);
        expect(lines(value)).toEqual(lines(written));
      }),
      { numRuns: 40, seed: 20_261_122 },
    );
  });
});

describe("the numbers of a Word file", () => {
  it("make paragraphs and subparagraphs, whatever the lists look like", () => {
    const body =
      p("Noting a lamp,") +
      p(r("Requests", italic) + r(" towns:"), numbered(0)) +
      p("To count lamps;", numbered(1)) +
      p("To paint them:", numbered(1)) +
      p("In green;", numbered(2)) +
      p("Decides to stop.", numbered(0));
    const lines = [
      "pp *Noting* a lamp,",
      "op *Requests* towns:",
      "su1 To count lamps;",
      "su1 To paint them:",
      "su2 In green;",
      "op *Decides* to stop.",
    ];
    const lists = [
      numbering(["decimal", "%1."], ["lowerLetter", "(%2)"], ["lowerRoman", "(%3)"]),
      numbering(["decimal", "%1)"], ["lowerLetter", "%2)"], ["lowerRoman", "%3)"]),
      numbering(["decimal", "%1"], ["decimal", "%1.%2"], ["decimal", "%1.%2.%3"]),
      numbering(["decimal", "OP%1."], ["upperLetter", "%2."], ["bullet", "-"]).replace("bullet", "decimal"),
    ];
    for (const list of lists) expect(read({ body, numbering: list }).lines).toEqual(lines);
  });

  it("start again where a list does, and go on where it goes on", () => {
    const body =
      p("Invites towns to look;", numbered(0)) +
      p("Requests lamps.", numbered(0)) +
      p("Annex") +
      p("Rules for lamps") +
      p("Lamps are green.", numbered(0, 2)) +
      p("Lamps are tall.", numbered(0, 2));
    const { lines, kinds } = read({ body, numbering: numbering(["decimal", "%1."]) });
    expect(lines.slice(0, 2)).toEqual(["op *Invites* towns to look;", "op *Requests* lamps."]);
    expect(lines.slice(-2)).toEqual(["op Lamps are green.", "op Lamps are tall."]);
    expect(kinds).not.toContain("number-out-of-order");
  });

  it("come from styles, and a style that takes them off wins", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Item two"/><w:basedOn w:val="A"/></w:style>`;
    const body =
      p("Decides to look;", '<w:pStyle w:val="B"/>') +
      p("and to look twice;", '<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p("Requests lamps.", '<w:pStyle w:val="A"/>');
    expect(read({ body, styles, numbering: numbering(["decimal", "%1."]) }).lines).toEqual([
      "op *Decides* to look;",
      "continuation and to look twice;",
      "op *Requests* lamps.",
    ]);
  });

  it("may be typed, with tabs, in cells of a table, or on lines of one paragraph", () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const body =
      p("<w:r><w:t>1.</w:t><w:tab/><w:t>Decides to look;</w:t></w:r>") +
      `<w:tbl><w:tr>${cell("2.")}${cell("Requests lamps:")}</w:tr></w:tbl>` +
      p("<w:r><w:t>(a)</w:t><w:tab/><w:t>Green ones;</w:t><w:br/><w:t>(b) Tall ones.</w:t></w:r>");
    expect(read({ body }).lines).toEqual([
      "op *Decides* to look;",
      "op *Requests* lamps:",
      "su1 Green ones;",
      "su1 Tall ones.",
    ]);
  });
});

describe("the text of a Word file", () => {
  it("has footnotes and endnotes where their marks stand, and marks that repeat one", () => {
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}`)}</w:${kind}>`;
    const mark = (kind: string, id: number): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body =
      p(
        `${r("Noting lamps,")}<w:bookmarkStart w:id="3" w:name="_RefN"/>${mark("footnote", 2)}<w:bookmarkEnd w:id="3"/>`,
      ) +
      p(`${r("Recalling a street,")}${mark("endnote", 5)}`) +
      p(`${r("1. Decides to look.")}<w:fldSimple w:instr=" NOTEREF _RefN \\f \\h ">${r("1")}</w:fldSimple>`);
    const { lines } = read({
      body,
      footnotes: note("footnote", 2, "See the count."),
      endnotes: note("endnote", 5, "See the map."),
    });
    expect(lines).toEqual([
      "pp *Noting* lamps,^1",
      "pp *Recalling* a street,^2",
      "op *Decides* to look.^1",
      "note See the count.",
      "note See the map.",
    ]);
  });

  it("is read through links, fields, content controls and boxes, each word once", () => {
    const field = (...parts: readonly string[]): string => parts.join("");
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const box = `<w:txbxContent>${p("Welcoming a box,")}</w:txbxContent>`;
    const body =
      p(
        r("Noting ") +
          `<w:hyperlink r:id="l1">${r("the map")}</w:hyperlink>` +
          field(
            char("begin"),
            "<w:r><w:instrText> DATE </w:instrText></w:r>",
            char("separate"),
            r(" of May"),
            char("end"),
          ) +
          `<w:smartTag>${r(" and")}</w:smartTag><w:sdt><w:sdtContent>${r(" its parts")}</w:sdtContent></w:sdt>` +
          '<w:r><w:sym w:font="Symbol" w:char="F0B1"/><w:noBreakHyphen/><w:t>1</w:t></w:r>' +
          r(","),
      ) +
      p(
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("Recalling a street,")}`,
      ) +
      `<w:sdt><w:sdtContent>${p("1. Decides to look.")}</w:sdtContent></w:sdt>`;
    const { lines, kinds } = read({
      body,
      relationships: relationship("l1", "hyperlink", "https://lamps.example/", "External"),
    });
    expect(lines).toEqual([
      "pp *Noting* the map of May and its parts±\u20111,",
      "pp *Recalling* a street,",
      "pp *Welcoming* a box,",
      "op *Decides* to look.",
    ]);
    expect(kinds).toContain("text-box-kept");
  });

  it("keeps a field whose end is missing from swallowing what follows", () => {
    const body =
      p(`${r("Noting a lamp,")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + p("1. Decides to look.");
    expect(read({ body }).lines).toEqual(["pp *Noting* a lamp,", "op *Decides* to look."]);
  });

  it("takes underlined openers for italic ones, and runs cut anywhere for one", () => {
    const underlined = '<w:u w:val="single"/>';
    const body =
      p(r("Not", underlined) + r("ing", underlined) + r(" a la") + r("mp,")) + p("1. Decides to look.");
    expect(read({ body }).lines).toEqual(["pp *Noting* a lamp,", "op *Decides* to look."]);
  });

  it("takes the symbol from the head of the pages and says what else stood there", () => {
    const header = p("A/HRC/77/L.9") + p("Lamps of the north");
    const { value, messages } = readBytes(
      wordPackage({ body: p("The Human Rights Council,") + p("1. Decides to look."), header }),
    );
    expect(value.masthead.symbol?.text).toBe("A/HRC/77/L.9");
    expect(messages.map(({ text }) => text).join()).toContain("“Lamps of the north”");
  });

  it("says what it leaves out or cannot keep", () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const body =
      p(r("Noting a lamp") + r(" of wax", "<w:vanish/>") + r(",")) +
      p("1. Decides to look.") +
      p("Annex") +
      `<w:tbl><w:tr>${cell("Town")}${cell("Lamps")}</w:tr><w:tr>${cell("North")}${cell("12")}</w:tr></w:tbl>` +
      p("<w:r><w:drawing/></w:r>");
    const { lines, messages } = read({ body });
    expect(lines.join("\n")).toContain("Town | Lamps");
    const said = messages.map(({ text }) => text).join("\n");
    expect(said).toContain("Hidden text was left out: “of wax”.");
    expect(said).toContain("A table was kept as text, row by row (2).");
    expect(said).toContain("A picture was left out.");
  });
});

describe("tracked changes and comments", () => {
  const ins = (content: string, who = "Ghana"): string => `<w:ins ${by(who)}>${content}</w:ins>`;
  const del = (text: string, who = "Chile"): string =>
    `<w:del ${by(who)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const endOf = (element: string): string => `<w:rPr>${element}</w:rPr>`;
  const body =
    p(r("Noting a ") + del("small ") + ins(r("tall ")) + r("lamp,")) +
    p(ins(r("Recalling a street,")), endOf(`<w:ins ${by("Ghana")}/>`)) +
    p(del("Welcoming a box,"), endOf(`<w:del ${by("Chile")}/>`)) +
    p("1. Decides to look") +
    p(del("and to "), endOf(`<w:del ${by("Chile")}/>`)) +
    p("2. Requests lamps.");

  it("are not read before it is said what becomes of them; the list says who, when, what and where", () => {
    const outcome = readDocx(wordPackage({ body }), newContext());
    if (outcome.ok || outcome.problem.kind !== "open-changes") throw new Error("It was read.");
    const { changes } = outcome.problem.received;
    expect(changes.map(({ kind, author, words }) => `${author} ${kind} ${words}`)).toEqual([
      "Chile deleted small ",
      "Ghana inserted tall ",
      "Ghana inserted Recalling a street,",
      "Chile deleted Welcoming a box,",
      "Chile deleted and to ",
    ]);
    expect(changes[0]).toMatchObject({ date: "2026-11-02T10:00:00Z", place: "“Noting a small lamp,”" });
  });

  it("make one text when accepted and another when not", () => {
    expect(read({ body }, "accept").lines).toEqual([
      "pp *Noting* a tall lamp,",
      "pp *Recalling* a street,",
      "op *Decides* to look",
      "op *Requests* lamps.",
    ]);
    expect(read({ body }, "reject").lines).toEqual([
      "pp *Noting* a small lamp,",
      "pp *Welcoming* a box,",
      "op *Decides* to look and to",
      "op *Requests* lamps.",
    ]);
  });

  it("split and join paragraphs, and move them", () => {
    const moved =
      p(
        `<w:moveFrom ${by("Peru")}>${r("Stressing oil,")}</w:moveFrom>`,
        endOf(`<w:moveFrom ${by("Peru")}/>`),
      ) +
      p("Noting a lamp,", endOf(`<w:ins ${by("Peru")}/>`)) +
      p("noting a street,") +
      p(`<w:moveTo ${by("Peru")}>${r("Stressing oil,")}</w:moveTo>`, endOf(`<w:moveTo ${by("Peru")}/>`)) +
      p("1. Decides to look.");
    expect(read({ body: moved }, "accept").lines).toEqual([
      "pp *Noting* a lamp, noting a street,",
      "pp *Stressing* oil,",
      "op *Decides* to look.",
    ]);
    expect(read({ body: moved }, "reject").lines).toEqual([
      "pp *Stressing* oil,",
      "pp *Noting* a lamp,noting a street,",
      "op *Decides* to look.",
    ]);
    const outcome = readDocx(wordPackage({ body: moved }), newContext());
    const kinds =
      !outcome.ok && outcome.problem.kind === "open-changes"
        ? outcome.problem.received.changes.map(({ kind }) => kind)
        : [];
    expect(kinds).toEqual(["moved-away", "split", "moved-here"]);
  });

  it("count numbers anew in each of the two texts", () => {
    const list = numbering(["decimal", "%1."]);
    const text =
      p("Invites towns to look;", numbered(0)) +
      p(ins(r("Encourages all to look;")), numbered(0) + endOf(`<w:ins ${by("Ghana")}/>`)) +
      p("Requests lamps.", `${numbered(0)}<w:pPrChange ${by("Ghana")}><w:pPr/></w:pPrChange>`);
    expect(read({ body: text, numbering: list }, "accept").lines).toHaveLength(3);
    const before = read({ body: text, numbering: list }, "reject");
    expect(before.lines).toHaveLength(2);
    expect(before.kinds).not.toContain("number-out-of-order");
  });

  it("in a note are changes too, and a look that was changed has its former one", () => {
    const footnotes = `<w:footnote w:id="2">${p(r("See ") + ins(r("the map.")))}</w:footnote>`;
    const noted =
      p(`${r("Noting a lamp,")}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
      p(
        `<w:r><w:rPr><w:i/><w:rPrChange ${by("Peru")}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">1. Decides</w:t></w:r>${r(" to look.")}`,
      );
    expect(read({ body: noted, footnotes }, "accept").lines.at(-1)).toBe("note See the map.");
    expect(read({ body: noted, footnotes }, "reject").lines.at(-1)).toBe("note See");
  });

  it("are in the list of messages, with the comments and their answers", () => {
    const comment = (id: number, who: string, paragraph: string, text: string): string =>
      `<w:comment ${by(who).replace('w:id="9"', `w:id="${id}"`)}><w:p w14:paraId="${paragraph}">${r(text)}</w:p></w:comment>`;
    const commented =
      p(
        `${r("Noting ")}<w:commentRangeStart w:id="1"/>${r("a lamp")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(",")}`,
      ) + p("1. Decides to look.");
    const { messages } = read({
      body: commented,
      comments: comment(2, "Chile", "0B", "Two.") + comment(1, "Ghana", "0A", "Which one?"),
      commentsExtended:
        '<w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>',
    });
    expect(messages.map(({ text }) => text).slice(0, 2)).toEqual([
      "Ghana (2 November 2026) commented on “a lamp”: Which one?",
      "Chile (2 November 2026) answered: Two.",
    ]);
  });
});
