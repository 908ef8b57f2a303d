import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BadRow } from "#core/citations/register-list.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { decodeTable } from "./decode-table.ts";
import { findConflict } from "./find-conflicts.ts";
import { guessColumns } from "./guess-columns.ts";
import { guessDayFirst, readDay } from "./read-day.ts";
import { guessDelimiter, readRows } from "./read-rows.ts";
import { looksLikeNumber, readTextName } from "./read-text-name.ts";
import { readWholeRegister } from "./read-whole-register.ts";

const facts = readFacts();
const read = (text: string) => readWholeRegister(text, facts);
const entriesOf = (text: string) => read(text).entries.map(({ entry }) => Object.values(entry).join(" | "));
const reasonsOf = (text: string) => read(text).bad.map(({ row, reason }: BadRow) => `${row}: ${reason}`);

describe("a list that a library exports", () => {
  const votes = `undl_id,ms_code,ms_vote,date,session,resolution,draft,meeting,title,agenda_title,total_yes
401,CHL,Y,2019-12-18,74,A/RES/74/901,A/74/L.9,A/74/PV.50,"Care of lighthouses, lamps and fog horns : resolution / adopted by the General Assembly",SEA LIGHTS,150
401,GHA,N,2019-12-18,74,A/RES/74/901,A/74/L.9,A/74/PV.50,"Care of lighthouses, lamps and fog horns : resolution / adopted by the General Assembly",SEA LIGHTS,150
402,CHL,A,2019-12-19,74,A/RES/74/902,A/74/L.10,A/74/PV.51,Ferries [lighted] : resolution / adopted by the General Assembly,FERRIES,99
`;

  it("is understood by its own column names, a text once however many votes it has", () => {
    expect(entriesOf(votes)).toEqual([
      "GA | 74/901 | resolution | 2019-12-18 | Care of lighthouses, lamps and fog horns",
      "GA | 74/902 | resolution | 2019-12-19 | Ferries [lighted]",
    ]);
    expect(read(votes)).toMatchObject({ repeated: 1, bad: [], ambiguousDays: 0 });
  });

  it("keeps formulas as the text they are written with", () => {
    expect(entriesOf(`Symbol;Title;Date\nA/RES/74/903;"=SUM(A1:A9)";20191218\n`)).toEqual([
      "GA | 74/903 | resolution | 2019-12-18 | =SUM(A1:A9)",
    ]);
  });
});

describe("a plain list", () => {
  it("needs no head", () => {
    expect(entriesOf("A/HRC/RES/41/90\t12 July 2019\tOf lamps at sea\n")).toEqual([
      "HRC | 41/90 | resolution | 2019-07-12 | Of lamps at sea",
    ]);
  });

  it("takes organ and session from cells of their own", () => {
    expect(
      entriesOf(
        `Organ,Session,No.,Adopted,Title\nHuman Rights Council,41,90,12/07/2019,Lamps on piers\nSecurity Council,,2999,2 Oct 2023,\nECOSOC,,2021/90,"June 8, 2021",Harbour dues\n`,
      ),
    ).toEqual([
      "HRC | 41/90 | resolution | 2019-07-12 | Lamps on piers",
      "SC | 2999 (2023) | resolution | 2023-10-02 | ",
      "ECOSOC | 2021/90 | resolution | 2021-06-08 | Harbour dues",
    ]);
  });

  it("says of each row it cannot take which it is and why", () => {
    expect(
      reasonsOf(`Number,Organ,Date,Title
58/90,,4 April 2025,Lamps on piers
A/74/L.9,,18 December 2019,Lamps as a draft
A/74/250,,18 December 2019,Lamps in a report
A/RES/74/904,,soon,Lamps without a day
A/RES/74/905,,18 December 2009,Lamps of another year
A/RES/74/906,,,
A/RES/74/907,,18 December 2019,Lamps once
A/RES/74/907,,19 December 2019,Lamps twice
lamp,,18 December 2019,Lamps alone
S/RES/2999,,,Lamps without a year
`),
    ).toEqual([
      "2: “58/90” could be of more than one organ: say whose texts these are",
      "3: A/74/L.9 is a draft, not an adopted text",
      "4: A/74/250 is a document, not an adopted text",
      "5: “soon” is no day",
      "6: The General Assembly cannot have adopted 74/905 on 18 December 2009",
      "7: There is neither a date nor a title",
      "9: Row 8 has another date for 74/907: 18 December 2019",
      "10: “lamp” is no number of an adopted text",
      "11: “S/RES/2999” needs a year, in the number or as a date",
    ]);
  });

  it("is read with the columns that the user says", () => {
    const text = "Code,Ref,When\n58/90,Lamps on piers,4 April 2025\n";
    const mapping = {
      ...guessColumns([["Code", "Ref", "When"]]),
      hasHeader: true,
      fixedOrgan: "HRC",
    } as const;
    const { entries } = readWholeRegister(text, facts, { ...mapping, number: 0, title: 1, date: 2 });
    expect(entries.map(({ entry }) => entry)).toEqual([
      { organ: "HRC", number: "58/90", type: "resolution", date: "2025-04-04", title: "Lamps on piers" },
    ]);
  });
});

describe("a number", () => {
  const nameOf = (number: string) => {
    const name = readTextName({ number, organ: "", session: "", fixedOrgan: null, date: null });
    return name.ok ? `${name.organ} ${name.number} ${name.type}` : name.reason;
  };
  it("is read in the forms of libraries, documents and lists", () => {
    const forms = [
      ["A/RES/60/251", "GA 60/251 resolution"],
      ["A/RES/217(III)[A]", "GA 217 A (III) resolution"],
      ["A/RES/57/270B", "GA 57/270 B resolution"],
      ["S/RES/1325(2000)", "SC 1325 (2000) resolution"],
      ["S/RES/2699 (2023)", "SC 2699 (2023) resolution"],
      ["a/hrc/res/58/32", "HRC 58/32 resolution"],
      ["A/HRC/PRST/15/2", "HRC PRST 15/2 statement"],
      ["E/RES/2021/5", "ECOSOC 2021/5 resolution"],
      ["E/CN.4/RES/2000/1", "CHR 2000/1 resolution"],
      ["General Assembly resolution 60/251", "GA 60/251 resolution"],
      ["Security Council resolution 2699 (2023)", "SC 2699 (2023) resolution"],
      ["A/RES/ES-10/21", "GA ES-10/21 resolution"],
      ["A/RES/60/251 ; A/60/L.48", "GA 60/251 resolution"],
    ] as const;
    expect(forms.map(([form]) => nameOf(form))).toEqual(forms.map(([, name]) => name));
    expect(["Y", "2019-12-18", "Care of lamps", "150"].filter(looksLikeNumber)).toEqual([]);
  });
});

describe("a day", () => {
  it("is read in figures and in words", () => {
    const days = [
      ...[
        "2019-07-12",
        "20190712",
        "12 July 2019",
        "12/07/2019",
        "12.7.2019",
        "12 Jul 2019",
        "July 12, 2019",
      ],
      ...["Friday, 12 July 2019", "2019-07-12T00:00:00Z", "43658", "12-Jul-2019", "12 JULY 2019"],
    ];
    expect(days.filter((day) => readDay(day, true)?.date !== "2019-07-12")).toEqual([]);
    expect(readDay("12/07/2019", false)?.date).toBe("2019-12-07");
    expect(
      ["2019", "soon", "31/02/2019", "0", "99999", "2019-13-40", ""].map((day) => readDay(day, true)),
    ).toEqual(Array(7).fill(null));
  });

  it("shows by others of its column which figure is the month", () => {
    expect(guessDayFirst(["3/4/2019", "25/4/2019"])).toBe(true);
    expect(guessDayFirst(["3/4/2019", "4/25/2019"])).toBe(false);
    expect(guessDayFirst(["3/4/2019"])).toBeNull();
    expect(readDay("3/4/2019", true)?.isAmbiguous).toBe(true);
  });
});

describe("bytes of a table", () => {
  const text = "Symbol,Title\nA/RES/74/908,Phares d’été";
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const bytes = [...(mark ? "\uFEFF" : ""), ...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
    return new Uint8Array(bytes);
  };
  it("are read whatever wrote them", () => {
    const utf8 = new TextEncoder().encode(text);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]);
    const windows = new Uint8Array([...text].map((letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0))));
    for (const bytes of [
      utf8,
      marked,
      windows,
      utf16(true, true),
      utf16(false, true),
      utf16(true, false),
      utf16(false, false),
    ])
      expect(decodeTable(bytes)).toMatchObject({ ok: true, text });
  });

  it("that are no table are refused with what they are", () => {
    expect(decodeTable(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ ok: false, reason: "workbook" });
    expect(decodeTable(new Uint8Array([65, 0, 66, 67, 68, 69, 70, 71]))).toEqual({
      ok: false,
      reason: "binary",
    });
    expect(decodeTable(new Uint8Array())).toEqual({ ok: false, reason: "empty" });
  });
});

describe("rows", () => {
  const cellsOf = (text: string) =>
    [...readRows(text, guessDelimiter(text))].map(({ row, cells }) => [row, ...cells]);
  it("keep ends of lines, delimiters and marks inside quotation marks", () => {
    expect(cellsOf('a,"b\n""c"", d"\r\n\r\ne,f\r')).toEqual([
      [1, "a", 'b "c", d'],
      [3, "e", "f"],
    ]);
  });

  it("are parted by what parts most of them alike", () => {
    expect(["a;b,c\nd;e\n", "a\tb, c\nd\te\n", "a|b\nc|d", "sep=;\na;b"].map(guessDelimiter)).toEqual([
      ";",
      "\t",
      "|",
      ";",
    ]);
  });

  it("do not lose the rest of the file to a mark that nothing closes", () => {
    expect(cellsOf('a,"b\nc,d\n')).toEqual([
      [1, "a", '"b'],
      [2, "c", "d"],
    ]);
  });

  it("of hostile files are read in a time that grows with their length alone", () => {
    const hostile = [
      (n: number) => `a,"${"x".repeat(n)}",b`,
      (n: number) => "x".repeat(n),
      (n: number) => `"${'x"y"'.repeat(n / 4)},`,
      (n: number) => 'a,"b\n'.repeat(n / 5),
      (n: number) => ",".repeat(n),
      (n: number) => '""'.repeat(n / 2),
      (n: number) => `A/RES/${"(".repeat(n)}`,
      (n: number) => "__proto__,constructor,toString\n".repeat(n / 30),
    ];
    const timeOf = (text: string): number => {
      const start = process.threadCpuUsage();
      read(text);
      return process.threadCpuUsage(start).user / 1000;
    };
    for (const make of hostile) {
      timeOf(make(100_000));
      const [small, large] = [timeOf(make(200_000)), timeOf(make(2_000_000))];
      expect(large).toBeLessThan(Math.max(small, 5) * 30 + 200);
    }
  });

  it("of any text at all become entries or reasons, and never more than there are", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "A/RES/60/251",
        "12/07/2019",
        "__proto__",
        '"',
        "=1+1",
        "\u0000",
        "58/32",
        "S/RES/1 (1946)",
      ),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    void fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
        const text = rows.map((cells) => cells.join(delimiter)).join("\n");
        const { entries, bad, repeated } = read(text);
        const count = [...readRows(text, guessDelimiter(text))].length;
        expect(entries.length + bad.length + repeated).toBeGreaterThanOrEqual(Math.max(0, count - 1));
        expect(entries.length + bad.length + repeated).toBeLessThanOrEqual(count);
        for (const { entry } of entries) expect(entry.number).toMatch(/^[A-Z\d][A-Z\d/() -]*$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("findConflict", () => {
  it("tells another day and another title, not another way to write one", () => {
    const entry = { organ: "GA", number: "60/251", type: "resolution", date: null, title: "" } as const;
    const known = facts.register.find("GA", "60/251")[0];
    const day = "2006-03-16" as NonNullable<typeof entry.date>; // a day of the test's own
    expect(findConflict({ ...entry, date: day }, facts.register)?.date).toBe("2006-03-15");
    expect(findConflict({ ...entry, title: "Care of lighthouses" }, facts.register)).not.toBeNull();
    expect(findConflict({ ...entry, title: (known?.title ?? "").toUpperCase() }, facts.register)).toBeNull();
    expect(findConflict({ ...entry, number: "60/999", title: "Lamps" }, facts.register)).toBeNull();
  });
});
