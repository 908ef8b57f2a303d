import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import { emptyNegotiation, type HeldNumber, type Resolution } from "#core/resolution/resolution.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import {
  gaAdopted,
  hrcAdopted,
  hrcDraft,
  hrcTabled,
  oddDraft,
  scAdopted,
} from "#tests/round-trip/sample-resolutions.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { writeDocx } from "./write-docx.ts";

const now = "2026-11-21T14:02:07Z";

function profileOf(body: string): Profile {
  // The profiles that come with the program; a test of the templates checks them against the type.
  return JSON.parse(readFileSync(`templates/${body}/profile.json`, "utf8")) as Profile;
}

async function partsOf(resolution: Resolution): Promise<ReadonlyMap<string, string>> {
  const bytes = await writeDocx(resolution, { profile: profileOf(resolution.body), now });
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}

async function documentOf(resolution: Resolution): Promise<string> {
  return (await partsOf(resolution)).get("word/document.xml") ?? "";
}

function paragraphs(xml: string): readonly string[] {
  return xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join("");
}

/** The label Word gives each counted paragraph, worked out from the lists in the file alone. */
function countedLabels(parts: ReadonlyMap<string, string>): readonly string[] {
  const numbering = parts.get("word/numbering.xml") ?? "";
  const abstracts = new Map(
    [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(
      ([xml, id]) => [id, xml] as const,
    ),
  );
  const lists = new Map(
    [...numbering.matchAll(/<w:num [^>]*w:numId="(\d+)"[^>]*>.*?<w:abstractNumId w:val="(\d+)"/gs)].map(
      ([, id, abstract]) => [id, abstracts.get(abstract) ?? ""] as const,
    ),
  );
  const counts = new Map<string, number[]>();
  return paragraphs(parts.get("word/document.xml") ?? "").flatMap((paragraph) => {
    const [, level = "", list = ""] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(paragraph) ?? [];
    if (list === "") return [];
    const definition =
      new RegExp(`<w:lvl w:ilvl="${level}".*?</w:lvl>`, "s").exec(lists.get(list) ?? "")?.[0] ?? "";
    const start = Number(/<w:start w:val="(\d+)"/.exec(definition)?.[1]);
    const counted = counts.get(list) ?? [];
    const number = counted[Number(level)] === undefined ? start : (counted[Number(level)] ?? 0) + 1;
    // LibreOffice takes the levels above as begun: what comes there next is one further.
    const upTo = Array.from({ length: Number(level) }, (_, above) => counted[above] ?? 1);
    upTo[Number(level)] = number;
    counts.set(list, upTo);
    const format = /<w:numFmt w:val="(\w+)"/.exec(definition)?.[1] ?? "";
    const text = /<w:lvlText w:val="([^"]*)"/.exec(definition)?.[1] ?? "";
    return [text.replace(/%\d/, inWords(format, number))];
  });
}

/** How Word shows a number: letters are doubled after z, Roman numerals are as usual. */
function inWords(format: string, number: number): string {
  const letters = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (format === "decimal") return String(number);
  if (format === "lowerLetter") return letters;
  if (format === "upperLetter") return letters.toUpperCase();
  const roman =
    "m".repeat(Math.floor(number / 1_000)) +
    (hundreds[Math.floor(number / 100) % 10] ?? "") +
    (tens[Math.floor(number / 10) % 10] ?? "") +
    (ones[number % 10] ?? "");
  return format === "upperRoman" ? roman.toUpperCase() : roman;
}
const hundreds = ["", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"];
const tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

function printedLabels(resolution: Resolution): readonly string[] {
  const printed = layOutResolution(resolution, { profile: profileOf(resolution.body), now });
  return [...printed.blocks, ...printed.annexes]
    .filter((block) => block.label !== "" && block.kind !== "annex")
    .map((block) => block.label);
}

describe("the paper", () => {
  it("is A4 with the margins of Geneva for the Human Rights Council", async () => {
    const xml = await documentOf(hrcAdopted);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain(
      'w:top="1417" w:right="1134" w:bottom="1134" w:left="1134" w:header="851" w:footer="567"',
    );
    expect(xml).toContain("<w:titlePg/>");
  });

  it("is Letter with the margins of New York for the others", async () => {
    for (const resolution of [gaAdopted, scAdopted, oddDraft]) {
      const xml = await documentOf(resolution);
      expect(xml).toContain('<w:pgSz w:w="12240" w:h="15840"');
      expect(xml).toContain('w:header="432" w:footer="504"');
    }
  });

  it("has heads that differ on the first, on even and on odd pages", async () => {
    const parts = await partsOf(hrcAdopted);
    expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    const heads = [1, 2, 3].map((index) => parts.get(`word/header${index}.xml`) ?? "");
    expect(heads.map(textOf).sort()).toEqual([
      "A/HRC/RES/58/99",
      "A/HRC/RES/58/99",
      "United NationsA/HRC/RES/58/99",
    ]);
    expect([1, 3].map((index) => /PAGE/.test(parts.get(`word/footer${index}.xml`) ?? ""))).toEqual([
      true,
      true,
    ]);
  });

  it("has its rules where issued documents have them", async () => {
    // From the top of the page: 56.75 points under the symbol and 54 under a running head in Geneva, 64.8 in New York.
    const [geneva, newYork] = [await partsOf(hrcAdopted), await partsOf(gaAdopted)];
    const row = (parts: ReadonlyMap<string, string>): readonly number[] => {
      const head = parts.get("word/header2.xml") ?? "";
      const top = Number(/w:tblpY="(\d+)"/.exec(head)?.[1] ?? 432);
      return [top + Number(/w:trHeight w:val="(\d+)"/.exec(head)?.[1])];
    };
    expect([...row(geneva), ...row(newYork)]).toEqual([1_135, 1_296]);
    const runningHead = (parts: ReadonlyMap<string, string>, at: number): number => {
      const head = parts.get("word/header1.xml") ?? "";
      const [, before, line] = /w:before="(\d+)" w:after="240" w:line="(\d+)"/.exec(head) ?? [];
      const [, size, space] = /w:sz="(\d)" w:space="(\d)"/.exec(head) ?? [];
      expect(size).toBe(at === 851 ? "4" : "2");
      return at + Number(before) + Number(line) + Number(space) * 20;
    };
    expect([runningHead(geneva, 851), runningHead(newYork, 432)]).toEqual([1_080, 1_296]);
  });

  it("has more room at the foot of the first page in New York", async () => {
    const foot = async (resolution: Resolution): Promise<string> =>
      (await partsOf(resolution)).get("word/footer2.xml") ?? "";
    // 504 to the foot and 1,224 for its line: 1,728 twips are free.
    expect(await foot(gaAdopted)).toContain('w:line="1224" w:lineRule="exact"');
    expect(await foot(hrcAdopted)).not.toContain("w:line=");
  });

  it("has the short rule of the office over its footnotes", async () => {
    const notes = (await partsOf(hrcAdopted)).get("word/footnotes.xml") ?? "";
    expect(notes).toMatch(
      /<w:footnote w:type="separator" w:id="-1">.*?w:pos="2155".*?w:left="680".*?<w:u w:val="single"\/><\/w:rPr><w:tab\/>.*?<w:vanish\/><\/w:rPr><w:separator\/>/,
    );
  });

  it("is set in Times New Roman of ten points and says its language", async () => {
    const styles = (await partsOf(hrcAdopted)).get("word/styles.xml") ?? "";
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="20"/>');
    expect(styles).toContain('<w:lang w:val="en-GB"');
  });
});

describe("numbers", () => {
  it("are counted by Word, never typed", async () => {
    for (const resolution of [hrcAdopted, gaAdopted, scAdopted, oddDraft]) {
      const parts = await partsOf(resolution);
      expect(countedLabels(parts)).toEqual(printedLabels(resolution));
      const typed = paragraphs(parts.get("word/document.xml") ?? "").filter((paragraph) =>
        /^(\d+\.|\([a-z]+\)|[a-z]+\.)\s/.test(textOf(paragraph)),
      );
      expect(typed).toEqual([]);
    }
  });

  it("are those printed for a text of any shape", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        // What is held as circulated is written, not counted: the next test.
        const counted = { ...resolution, negotiation: emptyNegotiation };
        expect(countedLabels(await partsOf(counted))).toEqual(printedLabels(counted));
      }),
      { numRuns: 40 },
    );
  });

  it("are written where no counting gives them", async () => {
    const [first, second] = hrcDraft.blocks.filter(({ kind }) => kind === "operative");
    const heldNumbers: Record<string, HeldNumber> = {
      [first?.id ?? ""]: { label: "7", relation: "kept", anchor: null },
      [second?.id ?? ""]: { label: "7 bis", relation: "inserted-after", anchor: first?.id ?? null },
    };
    const parts = await partsOf({ ...hrcDraft, negotiation: { ...emptyNegotiation, heldNumbers } });
    expect(countedLabels(parts)[0]).toBe("7.");
    expect(textOf(parts.get("word/document.xml") ?? "")).toContain("7 bis.");
  });

  it("of paragraphs referred to are fields that Word brings up to date", async () => {
    const target = hrcAdopted.blocks.find(({ kind, level }) => kind === "subparagraph" && level === 1);
    const last = hrcAdopted.blocks.at(-1);
    const blocks = hrcAdopted.blocks.map((block) =>
      block === last && target !== undefined
        ? { ...block, spans: [{ kind: "reference" as const, target: target.id, text: "2 (a)" }] }
        : block,
    );
    const xml = await documentOf({ ...hrcAdopted, blocks });
    const fields = [...xml.matchAll(/<w:fldSimple w:instr=" REF (_Ref\w+) \\n \\h ">(.*?)<\/w:fldSimple>/g)];
    expect(fields.map(([, , result]) => textOf(result ?? ""))).toEqual(["2", "(a)"]);
    for (const [, name] of fields) expect(xml).toContain(`w:name="${name}"`);
  });

  it("refer to lists that are in the file", async () => {
    const parts = await partsOf(oddDraft);
    const defined = [...(parts.get("word/numbering.xml") ?? "").matchAll(/<w:num [^>]*w:numId="(\d+)"/g)].map(
      (match) => match[1],
    );
    const used = [...(parts.get("word/document.xml") ?? "").matchAll(/<w:numId w:val="(\d+)"/g)].map(
      (match) => match[1],
    );
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  });
});

describe("footnotes", () => {
  it("are Word's own, in order, each marked once and repeated by a reference", async () => {
    const parts = await partsOf(hrcAdopted);
    const xml = parts.get("word/document.xml") ?? "";
    const notes = [
      ...(parts.get("word/footnotes.xml") ?? "").matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs),
    ];
    expect(notes.map(([, id, note]) => `${id} ${textOf(note ?? "")}`)).toEqual([
      "1 A/HRC/99/1.",
      "2 See A/HRC/99/2 and Survey of Wells.",
      "3 Ibid.",
    ]);
    expect([...xml.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map((match) => match[1])).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(xml).toContain('<w:bookmarkStart w:name="_RefNote2"');
    expect(xml).toContain("NOTEREF _RefNote2");
  });

  it("have an asterisk for who is no member, which is not counted", async () => {
    const parts = await partsOf(hrcTabled);
    expect(parts.get("word/document.xml")).toContain(
      '<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>',
    );
    expect(textOf(parts.get("word/footnotes.xml") ?? "")).toMatch(/^\*State not a member/);
    // Without the style of marks another word processor prints the asterisk of the note twice.
    expect(parts.get("word/document.xml")).toMatch(
      /<w:rStyle w:val="FootnoteReference"\/><w:vertAlign w:val="baseline"\/><\/w:rPr><w:footnoteReference w:customMark/,
    );
  });
});

describe("the look of the text", () => {
  it("has italic openers and roman chain verbs", async () => {
    const opener = paragraphs(await documentOf(hrcAdopted)).find((paragraph) =>
      textOf(paragraph).startsWith("Recalling"),
    );
    expect(opener).toMatch(/<w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>Recalling<\/w:t>/);
    expect(opener).toMatch(/<w:r><w:t[^>]*> its earlier words/);
  });

  it("carries links to the web", async () => {
    const spans = [{ kind: "text", text: "here", link: "https://undocs.org/A/1?a=b&c" }] as const;
    const blocks = hrcAdopted.blocks.map((block, index) => (index === 2 ? { ...block, spans } : block));
    const parts = await partsOf({ ...hrcAdopted, blocks });
    const id = /<w:hyperlink [^>]*r:id="(\w+)"/.exec(parts.get("word/document.xml") ?? "")?.[1];
    expect(parts.get("word/_rels/document.xml.rels")).toMatch(
      new RegExp(`Id="${id}"[^>]*Target="https://undocs.org/A/1\\?a=b&amp;c"`),
    );
  });
});

describe("the file", () => {
  it("has equal bytes for equal content", async () => {
    const context = { profile: profileOf("hrc"), now };
    const one = await writeDocx(hrcTabled, context);
    expect(await writeDocx(structuredClone(hrcTabled), context)).toEqual(one);
  });

  it("names no person, no program and no time in its properties", async () => {
    const parts = await partsOf(hrcDraft);
    const properties = [...parts]
      .filter(([name]) => name.startsWith("docProps/"))
      .map(([, xml]) => xml)
      .join("");
    const values = [...properties.matchAll(/>([^<]+)</g)].map((match) => match[1]);
    expect(values).toEqual(["Cooperation to keep the wells of small islands clean"]);
  });

  it("is well formed for any resolution, hostile characters included", async () => {
    const hostile = "]]>&<w:p>\u0000\u0008\ud800 \uffff \"'";
    const blocks = hrcAdopted.blocks.map((block) => ({
      ...block,
      spans: [{ kind: "text", text: hostile } as const],
    }));
    const xml = await documentOf({ ...hrcAdopted, blocks });
    expect(xml).toContain("]]&gt;&amp;&lt;w:p&gt;");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML may not hold
    expect(xml).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
  });
});
