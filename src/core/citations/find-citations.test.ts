import { describe, expect, it } from "vitest";
import type { BlockId, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { plainSpans } from "#core/resolution/spans.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { Citation } from "./citation.ts";
import { findCitations, findCitationsInText } from "./find-citations.ts";

const facts = readFacts();

function documentOf(paragraphs: readonly string[], body: string, kind: Resolution["kind"]): Resolution {
  return {
    ...emptyResolution(body),
    kind,
    blocks: paragraphs.map((text, at) => ({
      id: `b${at}` as BlockId, // made up for the test
      kind: kind === "text" ? "text" : "preambular",
      level: 0,
      spans: plainSpans(text),
    })),
  };
}

function cite(text: string | readonly string[], body = "hrc", kind: Resolution["kind"] = "resolution") {
  const resolution = documentOf(typeof text === "string" ? [text] : text, body, kind);
  return findCitations(resolution, readProfile(body), facts);
}

function short({ kind, organ, number, year, date, form }: Citation): string {
  const parts = [kind, organ, number, year === null ? null : `(${year})`, date, form === "ok" ? null : form];
  return parts.filter((part) => part !== null).join(" ");
}

function check(text: string, expected: readonly string[], body = "hrc") {
  expect(cite(text, body).map(short)).toEqual(expected);
}

const names = {
  GA: "General Assembly",
  SC: "Security Council",
  HRC: "Human Rights Council",
  ECOSOC: "Economic and Social Council",
  CHR: "Commission on Human Rights",
} as const;

describe("numbers in their organ's form", () => {
  it.each([
    ...[
      "217 A (III)",
      "2200 A (XXI)",
      "377 A (V)",
      "3201 (S-VI)",
      "3411 A and B (XXX)",
      "60/251",
      "70/1",
    ].map((number) => ["GA", "resolution", number] as const),
    ...["57/270 B", "31/6 A and B", "S-21/2", "S-26/2", "S-10/2", "S-23/3", "S-32/1", "ES-11/1"].map(
      (number) => ["GA", "resolution", number] as const,
    ),
    ...["ES-10/2", "ES-8/2", "ES-10/17", "ES-10/20"].map((number) => ["GA", "resolution", number] as const),
    ...["31/406 A to E", "42/450"].map((number) => ["GA", "decision", number] as const),
    ...["27/20", "51/34", "58/32", "9/8", "S-9/1", "S-2/1", "S-11/1"].map(
      (number) => ["HRC", "resolution", number] as const,
    ),
    ...["2/102", "17/118", "24/117", "56/116"].map((number) => ["HRC", "decision", number] as const),
    ...["1996/31", "1989/45", "2024/18", "671 A (XXV)", "155 C (VII)", "11 (II)", "1503 (XLVIII)"].map(
      (number) => ["ECOSOC", "resolution", number] as const,
    ),
    ...["2009/251", "2022/316"].map((number) => ["ECOSOC", "decision", number] as const),
    ...["2005/69", "1993/77", "1998/74", "2003/3", "1985/26"].map(
      (number) => ["CHR", "resolution", number] as const,
    ),
  ])("%s %s %s is well formed", (organ, kind, number) => {
    check(`Recalling ${names[organ]} ${kind} ${number},`, [`${kind} ${organ} ${number}`]);
  });

  it.each(["1267 (1999)", "2699 (2023)", "242 (1967)", "1 (1946)", "1540 (2004)"])(
    "SC %s is well formed",
    (number) => {
      check(`Recalling Security Council resolution ${number},`, [`resolution SC ${number}`]);
    },
  );

  it.each([
    ["GA", "217A (III)"],
    ["GA", "217 (III) A"],
    ["GA", "2200 A (21)"],
    ["GA", "2200 a (XXI)"],
    ["GA", "217 A (IIII)"],
    ["GA", "A/RES/60/251"],
    ["GA", "60-251"],
    ["GA", "57/270B"],
    ["GA", "60/ 251"],
    ["GA", "30/12"],
    ["GA", "S-7/1"],
    ["GA", "S10/2"],
    ["GA", "S-10-2"],
    ["GA", "s-10/2"],
    ["GA", "S-10/0"],
    ["GA", "ES11/1"],
    ["GA", "ES-XI/1"],
    ["GA", "ES-5/1"],
    ["GA", "ES-11-1"],
    ["GA", "E-11/1"],
    ["SC", "2699"],
    ["SC", "2699(2023)"],
    ["SC", "S/2699 (2023)"],
    ["SC", "2699 (23)"],
    ["SC", "2699/2023"],
    ["HRC", "A/HRC/58/32"],
    ["HRC", "58-32"],
    ["HRC", "58.32"],
    ["HRC", "HRC58/32"],
    ["HRC", "58/032"],
    ["HRC", "S-IX/1"],
    ["HRC", "S9/1"],
    ["HRC", "SS-9/1"],
    ["HRC", "S-9.1"],
    ["HRC", "S-0/1"],
    ["ECOSOC", "96/31"],
    ["ECOSOC", "1996-31"],
    ["ECOSOC", "E/RES/1996/31"],
    ["ECOSOC", "1977/31"],
    ["ECOSOC", "1996/ 31"],
    ["ECOSOC", "671 (XXV) A"],
    ["ECOSOC", "671A (XXV)"],
    ["ECOSOC", "1503 (48)"],
    ["ECOSOC", "1503 XLVIII"],
    ["ECOSOC", "(XLVIII) 1503"],
    ["CHR", "2007/1"],
    ["CHR", "05/69"],
    ["CHR", "2005-69"],
    ["CHR", "E/CN.4/RES/2005/69"],
    ["CHR", "2005/069"],
  ] as const)("%s resolution %s is malformed", (organ, number) => {
    const [citation, ...more] = cite(`Recalling ${names[organ]} resolution ${number},`);
    expect(citation).toMatchObject({ kind: "resolution", form: "malformed" });
    expect(more).toEqual([]);
  });

  it.each(["2/02", "2/1102", "2-102", "DEC/2/102", "2/202"])("HRC decision %s is malformed", (number) => {
    expect(cite(`Recalling Human Rights Council decision ${number},`)[0]).toMatchObject({
      form: "malformed",
    });
  });

  it.each([
    ["PRST/35/1", "ok"],
    ["PRST OS/13/1", "ok"],
    ["PRST/OS/12/1", "ok"],
    ["PRST/29/1", "ok"],
    ["PRST 29/1", "ok"],
    ["PRST-35/1", "malformed"],
    ["PRST35/1", "malformed"],
    ["PRST/2004/36", "malformed"],
  ])("a President’s statement %s is %s", (number, form) => {
    expect(cite(`Recalling President’s statement ${number},`)).toMatchObject([{ kind: "statement", form }]);
  });

  it.each(["S/PRST/2004/36", "S/PRST/1994/16", "S/PRST/2025/1"])(
    "%s is a statement of the Security Council",
    (symbol) => {
      expect(cite(`Recalling the statement by its President (${symbol}),`)).toMatchObject([
        { kind: "statement", organ: "SC", symbol, form: "ok" },
      ]);
    },
  );
});

describe("lists and dates", () => {
  it("gives a shared date to each number", () => {
    check("Recalling Council resolutions 5/1 and 5/2 of 18 June 2007 and 16/21 of 25 March 2011,", [
      "resolution HRC 5/1 2007-06-18",
      "resolution HRC 5/2 2007-06-18",
      "resolution HRC 16/21 2011-03-25",
    ]);
  });

  it("reads dates of their own", () => {
    check(
      "Recalling its resolutions 54/175 of 17 December 1999, 55/196 of 20 December 2000 and 59/221 of 22 December 2004,",
      [
        "resolution GA 54/175 1999-12-17",
        "resolution GA 55/196 2000-12-20",
        "resolution GA 59/221 2004-12-22",
      ],
      "ga",
    );
  });

  it("goes on behind a description, and finds the date behind the last", () => {
    check(
      "Recalling its resolutions 5/1, on institution-building, and 5/2, on the code of conduct, of 18 June 2007,",
      ["resolution HRC 5/1 2007-06-18", "resolution HRC 5/2 2007-06-18"],
    );
  });

  it("takes the year of an elided date from the number", () => {
    check(
      "Recalling its resolutions 38 (1948) of 17 January and 47 (1948) of 21 April 1948,",
      ["resolution SC 38 (1948) 1948-01-17", "resolution SC 47 (1948) 1948-04-21"],
      "sc",
    );
  });

  it("takes “on” for right where “adopted” governs the date", () => {
    const [citation] = cite(
      "the rules adopted by the Human Rights Council in its resolution 21/11 on 27 September 2012;",
    );
    expect(citation).toMatchObject({ organ: "HRC", number: "21/11", date: "2012-09-27", problems: [] });
  });

  it.each([
    ["resolution 50/114 of 20 December 1995 and 51/157 of 16 December 1996", "singular-for-list"],
    ["resolutions 5/1, 5/2", "list-joined-otherwise"],
    ["resolutions 5/1 & 5/2", "list-joined-otherwise"],
    ["resolutions 5/1 and 5/2 of 18/06/2007", "date-order"],
    ["resolution 60/251 of March 15, 2006", "date-order"],
    ["resolution 60/251 of 15th March 2006", "date-order"],
    ["resolution 60/251 dated 15 March 2006", "joined-otherwise"],
    ["Resolution 60/251 of 15 March 2006", "capital"],
    ["resolutions 60/251 of 15 March 2006, and Human Rights Council resolution 47/3", "plural-for-one"],
    ["resolutions 60/251 of 15 March 2006 and all that followed from it", "plural-for-one"],
  ])("notes the slip in “%s”", (text, kind) => {
    const problems = cite(
      `Recalling ${text.includes("5/1") ? "Human Rights Council" : "General Assembly"} ${text};`,
    ).flatMap((citation) => citation.problems);
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it.each([
    "resolutions 16/21 and subsequent resolutions",
    "resolutions 16/21, on the review of the resolution of conflicts, and 5/1, on another matter",
    "resolutions 5/1, 5/2 and General Assembly resolution 60/251",
    "resolutions 5/1, 5/2 of 18 June 2007, on conduct, and 16/21 of 25 March 2011",
    "resolution 9/11 of 24 September 2008",
  ])("finds no slip of a list in “%s”", (text) => {
    expect(cite(`Recalling Human Rights Council ${text};`)[0]?.problems).toEqual([]);
  });

  it("reads title and pinpoint", () => {
    expect(
      cite(
        "Recalling paragraph 5 (a) of General Assembly resolution 70/1 of 25 September 2015, entitled “A new plan”,",
      ),
    ).toMatchObject([{ number: "70/1", title: "A new plan", pinpoint: "paragraph 5 (a)" }]);
  });
});

describe("whose resolution it is", () => {
  it.each([
    ["its resolution 52/39 of 4 April 2023", "HRC", "HRC"],
    ["as stated by the General Assembly in its resolution 60/251 of 15 March 2006", "HRC", "GA"],
    ["Council resolution 1325 (2000)", "HRC", "SC"],
    ["Council resolution 1996/31", "HRC", "ECOSOC"],
    ["Assembly resolution 65/281", "HRC", "GA"],
    ["resolution 60/251 of the General Assembly of 15 March 2006", "HRC", "GA"],
    ["UNGA resolution 65/281", "HRC", "GA"],
    ["resolution 51/34 of 7 October 2022", "HRC", "HRC"],
    ["resolution 51/34 of 15 November 1996", "HRC", "GA"],
    ["resolution 51/34", "HRC", null],
    ["resolution 217 A (III)", "GA", null],
    ["resolution 5/1", "HRC", "HRC"],
    ["Commission resolution 2005/69", "HRC", "CHR"],
  ])("of “%s” is found", (text, body, organ) => {
    if (organ !== null) expect(cite(`Recalling ${text},`, body.toLowerCase())).toMatchObject([{ organ }]);
    else expect(cite(`Recalling ${text},`, body.toLowerCase())[0]?.organ ?? null).toBe(organ);
  });

  it.each([
    "in line with United Nations Environment Assembly resolutions 5/7 and 5/8 of 2 March 2022 and resolution 6/9 of 1 March 2024",
    "as defined by the Council of the International Organization for Migration as per its Council Resolution No. 1309",
  ])("a body of another kind keeps its numbers: %s", (text) => {
    const found = cite(`Recalling the decisions ${text},`, "ga");
    expect(found.filter(({ organ }) => organ === "GA" || organ === "SC")).toEqual([]);
  });

  it.each([
    ["Recalling the report of the Working Group and its resolution 60/251 of 15 March 2006,", "ga", "GA"],
    [
      "Recalling that the Economic and Social Council met, and its resolution 60/251 of 15 March 2007,",
      "ga",
      "GA",
    ],
  ])("“its” is the organ whose number it is: %s", (text, body, organ) => {
    expect(cite(text, body)).toMatchObject([{ organ }]);
  });

  it("is that of the same number elsewhere in the text", () => {
    const found = cite(["Recalling General Assembly resolution 51/34,", "Recalling resolution 51/34,"]);
    expect(found.map(({ organ, organFrom }) => [organ, organFrom])).toEqual([
      ["GA", "name"],
      ["GA", "elsewhere"],
    ]);
  });

  it("is no organ of ours for other bodies", () => {
    check("Recalling World Health Assembly resolution 58/33 and Environment Assembly resolution 5/14,", []);
  });

  it("keeps a lettered number apart from the unlettered one", () => {
    expect(cite("Recalling General Assembly resolution 60/251 B,")).toMatchObject([
      { number: "60/251 B", register: "unknown" },
    ]);
  });
});

describe("the register", () => {
  it("matches, differs or does not know", () => {
    const status = (text: string) => cite(`Recalling General Assembly resolution ${text},`)[0]?.register;
    expect(status("60/251 of 15 March 2006")).toBe("match");
    expect(status("60/251 of 16 March 2006")).toBe("differs");
    expect(status("60/999")).toBe("unknown");
  });

  it("never calls different what it knows from citations alone", () => {
    expect(cite("Recalling General Assembly resolution 11 (I) of 1 March 1946,")[0]?.register).toBe(
      "unknown",
    );
  });
});

describe("instruments and symbols", () => {
  it("names instruments by their official title", () => {
    expect(
      cite("Recalling the Convention on the Rights of the Child, CEDAW and the Rome Statute,"),
    ).toMatchObject([
      { kind: "instrument", title: "Convention on the Rights of the Child" },
      { title: "Convention on the Elimination of All Forms of Discrimination against Women", text: "CEDAW" },
      { title: "Rome Statute of the International Criminal Court" },
    ]);
  });

  it("tells the Charter from the purposes and principles of the United Nations", () => {
    check("Guided by the purposes and principles of the United Nations,", []);
    expect(cite("Acting under Chapter VII of the Charter of the United Nations,")).toMatchObject([
      { title: "Charter of the United Nations", pinpoint: "Chapter VII" },
    ]);
  });

  it("takes a joint symbol for one", () => {
    expect(cite("See A/77/895-S/2023/363 and A/HRC/50/15/Add.1.").map(({ symbol }) => symbol)).toEqual([
      "A/77/895-S/2023/363",
      "A/HRC/50/15/Add.1",
    ]);
  });

  it.each([
    "people living with HIV/AIDS",
    "around the clock, 24/7,",
    "States and/or organizations",
    "by 18/06/2007",
    "OEA/Ser.L/V/II.164",
    "MSC/72/13/2",
    "influenza A/H1N1",
    "on 3/4 of the members",
    "the decision of 3 May",
    "resolution 1 of the conference",
    "decisions and resolutions",
    "resolution 58/__ of __ April 2025",
    "decision 1/CP.16",
    "see https://docs.example/A/HRC/49/68",
  ])("finds nothing in “%s”", (text) => check(`Recalling ${text},`, []));

  it("reads numbers that special blanks and hyphens keep together", () => {
    check(
      "Recalling resolutions\u00a0217\u00a0A\u00a0(III) of 10\u00a0December\u00a01948 of the General Assembly,",
      ["resolution GA 217 A (III) 1948-12-10"],
    );
    check("Recalling General Assembly resolution S\u201110/2,", ["resolution GA S-10/2"]);
  });

  it("reads a text without its document", () => {
    const [found, ...more] = findCitationsInText("noting its resolution 52/39 of 4 April 2023,", facts);
    expect(found).toMatchObject({ number: "52/39", date: "2023-04-04", start: 7, end: 43 });
    expect(more).toEqual([]);
  });

  it("puts a note’s citations where its first mark stands", () => {
    const one = documentOf([], "hrc", "resolution");
    const note = "n1" as NoteId; // made up for the test
    const [before, after] = ["Recalling its resolution 52/39", " and its resolution 55/24,"];
    const resolution: Resolution = {
      ...one,
      blocks: [
        {
          id: "b" as BlockId, // made up for the test
          kind: "preambular",
          level: 0,
          spans: [
            { kind: "text", text: before },
            { kind: "note", note },
            { kind: "text", text: after },
          ],
        },
      ],
      notes: [{ id: note, spans: plainSpans("A/HRC/49/68.") }],
    };
    const found = findCitations(resolution, readProfile("hrc"), facts);
    expect(found.map(({ number, symbol }) => number ?? symbol)).toEqual(["52/39", "A/HRC/49/68", "55/24"]);
    expect(found.map(({ place }) => place.kind)).toEqual(["block", "note", "block"]);
  });
});

describe("speed", () => {
  it("keeps up with hostile input of a megabyte", () => {
    const hostile = [
      "resolutions 5/1, ".repeat(60_000),
      "1/2/".repeat(250_000),
      "resolution ".repeat(90_000),
      `resolutions ${"5/1, on x, and ".repeat(60_000)}`,
      "A/".repeat(500_000),
      `resolution ${"9".repeat(1_000_000)}`,
      "the Charter of the ".repeat(50_000),
      "(".repeat(1_000_000),
      "“".repeat(1_000_000),
    ];
    for (const text of hostile) {
      // Time of the processor: what else the machine does is not what is measured.
      const start = process.threadCpuUsage();
      cite(text);
      expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(15_000);
    }
  }, 120_000);
});
