import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Profile } from "#core/profile/profile.ts";
import { emptyMasthead, type IsoDate, type Resolution, type Sponsor } from "#core/resolution/resolution.ts";
import { createTypesetter } from "#host/typesetting/create-typesetter.ts";
import { hrcAdopted, hrcDraft } from "#tests/round-trip/sample-resolutions.ts";
import { layOutSheet } from "./lay-out-sheet.ts";
import type { SheetName } from "./sheet.ts";
import { writeSheet } from "./write-sheet.ts";

// The profiles that come with the program; a test of the templates checks them against the type.
const profile = JSON.parse(readFileSync("templates/hrc/profile.json", "utf8")) as Profile;
const context = { profile, now: "2026-11-21T14:02:07Z" };
const typeset = createTypesetter(process.cwd());
const names: readonly SheetName[] = ["sponsors", "submission"];

function sponsor(name: string, change: Partial<Sponsor> = {}): Sponsor {
  return { name, role: "main", onBehalfOf: null, nonMember: false, joined: null, ...change };
}

const later = { joined: "2025-03-30" as IsoDate, nonMember: true } as const; // the brand says: a day as YYYY-MM-DD
const resolution: Resolution = {
  ...hrcDraft,
  masthead: {
    ...hrcDraft.masthead,
    sponsors: [
      sponsor("Fiji", later),
      sponsor("Chile", { role: "additional", nonMember: true }),
      sponsor("Ghana", { onBehalfOf: "Group of African States" }),
    ],
  },
};

async function wordsOf(name: SheetName, text = resolution): Promise<string> {
  const docx = await writeSheet({ name, format: "docx" }, text, context, typeset);
  const xml = new TextDecoder().decode(unzipSync(docx)["word/document.xml"]);
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, word]) => word ?? "\n").join("");
}

describe("the sponsors' sheet", () => {
  it("has the line as printed, each sponsor in order with its role, and later ones apart with the day", () => {
    const { quoted, tables } = layOutSheet("sponsors", resolution, context);
    expect(quoted).toEqual({
      heading: "As the document prints them",
      text: "Chile* and Ghana (on behalf of the Group of African States): draft resolution",
      note: "* State not a member of the Human Rights Council.",
    });
    expect(tables).toEqual([
      {
        heading: "Sponsors at tabling (2)",
        columns: ["State", "Role", "Human Rights Council"],
        rows: [
          ["Chile", "Additional sponsor", "* not a member"],
          ["Ghana (on behalf of the Group of African States)", "Main sponsor", ""],
        ],
      },
      {
        heading: "Joined later (1)",
        columns: ["State", "Role", "Human Rights Council", "Joined on"],
        rows: [["Fiji", "Main sponsor", "* not a member", "30 March 2025"]],
      },
    ]);
  });

  it("says whose draft it is and when it was written", () => {
    const { facts, title } = layOutSheet("sponsors", resolution, context);
    expect(title).toBe("Cooperation to keep the wells of small islands clean");
    expect(facts).toEqual([
      { name: "Text", value: "Draft resolution" },
      { name: "Organ", value: "Human Rights Council" },
      { name: "Session", value: "Fifty-eighth session, 24 February–4 April 2025" },
      { name: "Agenda item", value: "10, Assistance to islands and the people who live on them" },
      { name: "Draft as of", value: "21 November 2026, 14:02 UTC · draft 3" },
    ]);
  });
});

describe("the submission sheet", () => {
  it("leaves lines for what the delegation fills in, and for the symbol that the secretariat gives", () => {
    const { heading, facts, blanks } = layOutSheet("submission", resolution, context);
    expect(heading).toBe("Submission of a draft resolution");
    expect(facts).toContainEqual({ name: "Symbol", value: "" });
    expect(facts).toContainEqual({ name: "Language", value: "English" });
    expect(blanks?.facts.map(({ name }) => name)).toEqual([
      ...["Delegation", "Contact person", "Telephone", "E-mail", "Date", "Signature"],
    ]);
    expect(blanks?.facts.every(({ value }) => value === "")).toBe(true);
  });

  it("names the symbol a tabled text has, and the officer who submits one without sponsors", () => {
    const masthead = {
      ...emptyMasthead,
      symbol: { text: "A/HRC/58/L.5", derived: false },
      submittedBy: "the President",
    };
    const { facts, tables } = layOutSheet(
      "submission",
      { ...hrcAdopted, stage: "tabled", masthead },
      context,
    );
    expect(facts).toContainEqual({ name: "Symbol", value: "A/HRC/58/L.5" });
    expect(facts).toContainEqual({ name: "Submitted by", value: "the President" });
    expect(tables).toEqual([]);
  });
});

describe("a sheet as a file", () => {
  it.each(names)("%s as Word says what the sheet says", async (name) => {
    const words = await wordsOf(name);
    const { heading, facts, tables, quoted, blanks } = layOutSheet(name, resolution, context);
    const said = [heading, quoted?.text ?? "", blanks?.heading ?? "", ...facts.map(({ value }) => value)];
    for (const text of [...said, ...tables.flatMap(({ rows }) => rows.flat())]) expect(words).toContain(text);
  });

  it.each(names)("%s has equal bytes for equal content, as Word and as PDF", async (name) => {
    for (const format of ["docx", "pdf"] as const) {
      const write = () => writeSheet({ name, format }, resolution, context, typeset);
      expect(await write()).toEqual(await write());
    }
  });

  it.each(names)("%s names no person, no comment and no time in its properties", async (name) => {
    const docx = await writeSheet({ name, format: "docx" }, resolution, context, typeset);
    const parts = Object.values(unzipSync(docx)).map((part) => new TextDecoder().decode(part));
    const pdf = await writeSheet({ name, format: "pdf" }, resolution, context, typeset);
    const all = [...parts, new TextDecoder("latin1").decode(pdf)].join("\n");
    expect(all).not.toMatch(
      /dc:creator>|lastModifiedBy|dcterms:|\/Author|\/CreationDate|Our red line|Waiving/,
    );
  });

  it("is never the code of its template", async () => {
    const blocks = resolution.blocks.map((block) => ({
      ...block,
      spans: [{ kind: "text", text: '#panic("ran")' } as const],
    }));
    const pdf = await writeSheet(
      { name: "sponsors", format: "pdf" },
      { ...resolution, blocks },
      context,
      typeset,
    );
    expect(new TextDecoder("latin1").decode(pdf.subarray(1, 4))).toBe("PDF");
  });
});
