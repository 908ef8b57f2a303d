import { describe, expect, it } from "vitest";
import type { Span } from "#core/resolution/resolution.ts";
import type { ReadContext, ReceivedChoice } from "#formats/format.ts";
import { ownTexts, sameLines, sameText } from "#tests/round-trip/office-sources.ts";
import {
  type OdtParts,
  odtChange,
  odtItalic,
  odtItem,
  odtList,
  odtMark,
  odtP,
  odtPackage,
} from "#tests/support/odt-package.ts";
import { readOdt } from "./read-odt.ts";

function contextWith(changes: ReceivedChoice | null): ReadContext {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  return { newId, defaultBody: "hrc", changes };
}

function readBytes(bytes: Uint8Array, changes: ReceivedChoice | null = null) {
  const outcome = readOdt(bytes, contextWith(changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { value, messages } = outcome.value;
  const words = (spans: readonly Span[]): string =>
    spans
      .map((span) => {
        if (span.kind === "note") return `^${value.notes.findIndex(({ id }) => id === span.note) + 1}`;
        const star = span.kind === "text" && span.italic === true ? "*" : "";
        return star + span.text + star;
      })
      .join("");
  const blocks = value.blocks.map(({ kind, level, spans }) => `${kind}${level || ""} ${words(spans)}`);
  return {
    value,
    lines: [...blocks, ...value.notes.map(({ spans }) => `note ${words(spans)}`)],
    said: messages.map(({ text }) => text),
  };
}

const organ = odtP(`${odtItalic("The Human Rights Council")},`);
const noting = odtP(`${odtItalic("Noting")} a lamp,`);
const stop = odtP(`1. ${odtItalic("Decides")} to stop.`);

function read(body: string, changes: ReceivedChoice | null = null, parts: Partial<OdtParts> = {}) {
  const found = readBytes(odtPackage({ body: organ + body, ...parts }), changes);
  return { ...found, lines: found.lines.slice(1) };
}

function changed(regions: string, body: string, changes: ReceivedChoice) {
  return read(`<text:tracked-changes>${regions}</text:tracked-changes>${noting}${body}${stop}`, changes);
}

const opener = (words: string, rest: string): string => odtP(`${odtItalic(words)} ${rest}`);

describe("a flat OpenDocument text", () => {
  const flat = sameText().filter(({ file }) => file.endsWith(".fodt"));

  it.each(flat.map(({ file, content }) => [file, content]))("is one text, laid out as %s", (_, content) => {
    expect(readBytes(new TextEncoder().encode(content)).lines).toEqual(sameLines);
  });

  it("has its notes, its links and its hidden words", () => {
    const of = (name: "notes" | "links" | "hidden" | "head") =>
      readBytes(new TextEncoder().encode(ownTexts[name]));
    expect(of("notes").lines.slice(-2)).toEqual(["note See the count.", "note See the map."]);
    expect(of("links").value.blocks[1]?.spans).toContainEqual({
      kind: "text",
      text: "the map",
      link: "https://lamps.example/",
    });
    expect(of("hidden").said).toContain("Hidden text was left out: “of wax”.");
    expect(of("head").value.masthead.symbol?.text).toBe("A/HRC/77/L.9");
  });
});

describe("lists", () => {
  const item = (words: string, rest: string): string => odtItem(opener(words, rest));

  it("go on, begin anew where they say so, and hold paragraphs without a number", () => {
    const first = odtList(item("Requests", "all;"), ' xml:id="one"');
    const between = odtP("and so on;");
    const second = odtList(
      odtItem(opener("Invites", "some;") + odtP("and more;")),
      ' text:continue-list="one"',
    );
    expect(read(noting + first + between + second).lines).toEqual([
      "preambular *Noting* a lamp,",
      "operative *Requests* all;",
      "continuation and so on;",
      "operative *Invites* some;",
      "continuation and more;",
    ]);
  });

  it("keep their level under an item that has no words of its own", () => {
    const deep = odtItem(odtList(odtItem(odtP("To count;"))));
    const body = odtList(item("Requests", "all:")) + odtList(deep, ' text:continue-numbering="true"');
    expect(read(noting + body).lines.slice(1)).toEqual([
      "operative *Requests* all:",
      "subparagraph1 To count;",
    ]);
  });

  it("may be said by the paragraph, and by headings", () => {
    const numbered = `<text:numbered-paragraph text:list-id="x" text:level="1" text:style-name="L">${opener("Requests", "all;")}</text:numbered-paragraph>`;
    expect(read(noting + numbered).lines[1]).toBe("operative *Requests* all;");
    const named = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>`;
    const heading = `<text:h text:outline-level="1">${odtItalic("Requests")} all;</text:h>`;
    expect(read(noting + heading, null, { named }).lines[1]).toBe("operative *Requests* all;");
  });
});

describe("words", () => {
  it("have one blank for many, and as many as are marked", () => {
    const body = odtP(`\n  ${odtItalic("Noting")}\n   a<text:s text:c="2"/>lamp<text:s/>,\n`);
    expect(read(body + stop).lines[0]).toMatch(/^preambular \*Noting\* a {1,3}lamp ?,$/);
  });

  it("are italic where their paragraph is, and not where they say so", () => {
    const automatic =
      '<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="N" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>';
    const body = odtP('Noting<text:span text:style-name="N"> a lamp,</text:span>', "P1");
    expect(read(body + stop, null, { automatic }).lines[0]).toBe("preambular *Noting* a lamp,");
  });

  it("of fields are those shown, and of readings those below", () => {
    const page = '<text:page-number text:select-page="current">7</text:page-number>';
    const reading =
      "<text:ruby><text:ruby-base>lamps</text:ruby-base><text:ruby-text>ramupu</text:ruby-text></text:ruby>";
    const { lines, said } = read(opener("Noting", `page ${page} of ${reading},`) + stop);
    expect(lines[0]).toBe("preambular *Noting* page 7 of lamps,");
    expect(said).toContain("Small readings above words were left out.");
  });

  it("in sections, indexes and unknown elements are read; hidden sections are said", () => {
    const body = `<text:section text:name="s">${noting}</text:section><text:section text:name="h" text:display="none">${odtP("Secret.")}</text:section>`;
    const { lines, said } = read(body + stop);
    expect(lines).toEqual(["preambular *Noting* a lamp,", "operative *Decides* to stop."]);
    expect(said).toContain("Hidden text was left out: “Secret.”.");
  });

  it("of signs, formulas and pictures are kept where they have letters", () => {
    const automatic =
      '<style:style style:name="W" style:family="text"><style:text-properties style:font-name="Symbol"/></style:style>';
    const formula = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';
    const picture = '<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>';
    const body = opener("Noting", `<text:span text:style-name="W">\uf061</text:span>${formula}${picture},`);
    const others = {
      "Object 1/content.xml":
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>x</mi><annotation>none</annotation></semantics></math>',
    };
    const { lines, said } = read(body + stop, null, { automatic, others });
    expect(lines[0]).toBe("preambular *Noting* αx,");
    expect(said).toEqual(
      expect.arrayContaining(["A picture was left out.", "Formulas were kept as plain letters."]),
    );
  });
});

describe("tables", () => {
  const row = (...cells: readonly string[]): string =>
    `<table:table-row table:number-rows-repeated="900000000">${cells.map((cell) => `<table:table-cell>${odtP(cell)}</table:table-cell>`).join("")}</table:table-row>`;

  it("are kept row by row; those of numbers are paragraphs", () => {
    const numbers = `<table:table>${row("1.", "Requests all;")}<table:table-rows>${row("2.", "Invites some.")}</table:table-rows></table:table>`;
    expect(read(noting + numbers).lines.slice(1)).toEqual([
      "operative *Requests* all;",
      "operative *Invites* some.",
    ]);
    const annex = `${odtP("Annex")}${odtP("Lamps")}<table:table>${row("Town", "Lamps")}</table:table>`;
    const { lines, said } = read(noting + stop + annex);
    expect(lines.at(-1)).toContain("Town | Lamps");
    expect(said).toContain("A table was kept as text, row by row (1).");
  });
});

describe("tracked changes", () => {
  const added = odtChange("a", "insertion", "Ghana");
  const wholeParagraph = opener(`${odtMark("a", "-start")}Recalling`, "a street,");

  it("are listed and refused until somebody says what becomes of them", () => {
    const outcome = readOdt(
      odtPackage({
        body: `<text:tracked-changes>${added}</text:tracked-changes>${organ}${odtP(`Noting ${odtMark("a", "-start")}tall${odtMark("a", "-end")} lamps,`)}`,
      }),
      contextWith(null),
    );
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        kind: "open-changes",
        received: {
          changes: [{ kind: "inserted", author: "Ghana", date: "2026-11-02T10:00:00Z", words: "tall" }],
        },
      },
    });
  });

  it("put in a paragraph, before the next or behind the last", () => {
    const before = wholeParagraph + odtP(`${odtMark("a", "-end")}${odtItalic("Mindful")} of snow,`);
    const with1 = [
      "preambular *Noting* a lamp,",
      "preambular *Recalling* a street,",
      "preambular *Mindful* of snow,",
    ];
    expect(changed(added, before, "accept").lines.slice(0, 3)).toEqual(with1);
    expect(changed(added, before, "reject").lines.slice(0, 2)).toEqual([with1[0], with1[2]]);
    const shown = changed(added, before, "show").value.negotiation.proposals;
    expect(shown).toMatchObject([{ kind: "insert-paragraph", delegation: "Ghana" }]);

    const behind =
      odtP(`${odtItalic("Mindful")} of snow,${odtMark("a", "-start")}`) +
      odtP(`${odtItalic("Recalling")} a street,${odtMark("a", "-end")}`);
    expect(changed(added, behind, "accept").lines.slice(1, 3)).toEqual([with1[2], with1[1]]);
    expect(changed(added, behind, "reject").lines.slice(1, 2)).toEqual([with1[2]]);
    expect(changed(added, behind, "show").value.negotiation.proposals).toMatchObject([
      { kind: "insert-paragraph", delegation: "Ghana" },
    ]);
  });

  it("take a paragraph out, join two, and leave the end that stays", () => {
    const gone = odtChange("d", "deletion", "Chile", opener("Aware", "of rain,") + odtP(""));
    const before = odtP(`${odtMark("d", "")}${odtItalic("Mindful")} of snow,`);
    expect(changed(gone, before, "accept").lines[1]).toBe("preambular *Mindful* of snow,");
    expect(changed(gone, before, "reject").lines.slice(1, 3)).toEqual([
      "preambular *Aware* of rain,",
      "preambular *Mindful* of snow,",
    ]);
    expect(changed(gone, before, "show").value.negotiation.proposals).toMatchObject([
      { kind: "delete-paragraph", delegation: "Chile" },
    ]);

    const behind = odtChange("d", "deletion", "Chile", odtP("") + opener("Aware", "of rain,"));
    const last = odtP(`${odtItalic("Mindful")} of snow,${odtMark("d", "")}`);
    expect(changed(behind, last, "reject").lines.slice(1, 3)).toEqual([
      "preambular *Mindful* of snow,",
      "preambular *Aware* of rain,",
    ]);
    expect(changed(behind, last, "show").value.negotiation.proposals).toMatchObject([
      { kind: "delete-paragraph", delegation: "Chile" },
    ]);

    const ends = odtChange("d", "deletion", "Chile", odtP(" and") + odtP("Aware "));
    const joined = odtP(`${odtItalic("Mindful")} of snow<text:s/>${odtMark("d", "")}of rain,`);
    expect(changed(ends, joined, "accept").lines[1]).toBe("preambular *Mindful* of snow of rain,");
    expect(changed(ends, joined, "show").value.negotiation.proposals.map(({ kind }) => kind)).toContain(
      "join-paragraphs",
    );
  });

  it("of one who takes out what another put in are in neither text", () => {
    const both = `<text:changed-region xml:id="b"><text:deletion><office:change-info><dc:creator>Chile</dc:creator></office:change-info>${odtP("tall ")}</text:deletion><text:insertion><office:change-info office:chg-author="Ghana"/></text:insertion></text:changed-region>`;
    const body = opener("Mindful", `of ${odtMark("b", "")}lamps,`);
    for (const choice of ["accept", "reject"] as const)
      expect(changed(both, body, choice).lines[1]).toBe("preambular *Mindful* of lamps,");
  });

  it("of looks are said, and a place named twice gives its words once", () => {
    const look = odtChange("f", "format-change", "Peru");
    const looks = opener("Mindful", `of ${odtMark("f", "-start")}lamps${odtMark("f", "-end")},`);
    expect(changed(look, looks, "accept").said.join()).toContain(
      "Peru (2 November 2026) changed the look of “lamps”",
    );
    const gone = odtChange("d", "deletion", "Chile", odtP("tall "));
    const twice = opener("Mindful", `of ${odtMark("d", "").repeat(3)}lamps,`);
    expect(changed(gone, twice, "reject").lines[1]).toBe("preambular *Mindful* of tall lamps,");
  });
});

describe("comments", () => {
  it("say who, when and about what; answers stand behind what they answer", () => {
    const comment = (name: string, who: string, text: string, more = ""): string =>
      `<office:annotation office:name="${name}"${more}><dc:creator>${who}</dc:creator><dc:date>2026-11-04T08:00:00</dc:date>${odtP(text)}</office:annotation>`;
    const body = opener(
      "Noting",
      `${comment("1", "Peru", "Which?")}lamps${comment("2", "Fiji", "And where?")}<office:annotation-end office:name="1"/>${comment("3", "Ghana", "All.", ' loext:parent-name="1" loext:resolved="true"')},`,
    );
    expect(read(body + stop).said.filter((text) => text.includes("November"))).toEqual([
      "Peru (4 November 2026) commented on “lamps”: Which?",
      "Ghana (4 November 2026) answered (resolved): All.",
      "Fiji (4 November 2026) commented: And where?",
    ]);
  });
});
