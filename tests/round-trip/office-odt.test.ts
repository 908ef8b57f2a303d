// OpenDocument texts as LibreOffice writes them: read as their Word twins are. More of the corpus: npm run round-trip:odt.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "#formats/docx/read-docx.ts";
import type { ReadContext, ReceivedChoice } from "#formats/format.ts";
import { readOdt } from "#formats/odt/read-odt.ts";
import { odtChange, odtItem, odtList, odtMark, odtP, odtPackage } from "#tests/support/odt-package.ts";
import { throughOdt } from "./odt-round-trip.ts";
import { ownTexts, sameLines, sameText } from "./office-sources.ts";
import { convertWithLibreOffice, haveSharedFolder, haveTools, openWorkshop, run } from "./tools.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

const there = haveTools("soffice");
const workshop = openWorkshop();
afterAll(workshop.close);

function contextWith(changes: ReceivedChoice): ReadContext {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  return { newId, defaultBody: "ga", changes };
}

/** Changes of whole paragraphs, of their ends, inside lists, and of one author in the words of another. */
const manyChanges = odtPackage({
  body: [
    "<text:tracked-changes>",
    odtChange("a", "insertion", "Ghana"),
    odtChange("b", "deletion", "Chile", odtP("Aware of rain,") + odtP("")),
    odtChange("c", "insertion", "Ghana"),
    odtChange("d", "deletion", "Chile", odtP("") + odtP("")),
    odtChange("e", "deletion", "Chile", odtList(odtItem(odtP("To sell;")) + odtItem(odtP("")))),
    odtChange("f", "deletion", "Chile", odtP("never ")),
    "</text:tracked-changes>",
    odtP("The Human Rights Council,"),
    odtP("Noting a lamp,"),
    odtP(`${odtMark("a", "-start")}Recalling the street,`),
    odtP(`${odtMark("a", "-end")}${odtMark("b", "")}Mindful of snow,`),
    odtP(`Noting the wind ${odtMark("c", "-start")}and the sea,`),
    odtP(`${odtMark("c", "-end")}Recalling the hills,`),
    odtP(`Welcoming a ${odtMark("d", "")}gift of lamps,`),
    odtList(
      odtItem(odtP("Requests all;")) +
        odtItem(odtP(`${odtMark("e", "")}Decides ${odtMark("f", "")}to look.`)),
      ' text:continue-numbering="true"',
    ),
  ].join(""),
});

describe.skipIf(!there)("OpenDocument texts of LibreOffice", () => {
  const sources = [
    ...sameText(),
    ...Object.entries(ownTexts).map(([name, content]) => ({ file: `own-${name}.fodt`, content })),
  ];
  const names = [...sources.map(({ file }) => file.replace(/\.\w+$/, "")), "many-changes"];
  beforeAll(() => {
    const paths = sources.map(({ file, content }) => workshop.put(file, new TextEncoder().encode(content)));
    const pages = paths.filter((path) => path.endsWith(".html"));
    workshop.put("many-changes.odt", manyChanges);
    convertWithLibreOffice(
      workshop,
      paths.filter((path) => !path.endsWith(".html")),
      "odt",
    );
    convertWithLibreOffice(workshop, pages, "odt:writer8", "--infilter=HTML (StarWriter)");
    const saved = names.map((name) => workshop.path(`${name}.odt`));
    convertWithLibreOffice(workshop, saved, "docx");
  }, 180_000);

  it.each(names)("say what their Word twin says: %s", (name) => {
    for (const choice of ["accept", "reject", "show"] as const) {
      const odt = readOdt(readFileSync(workshop.path(`${name}.odt`)), contextWith(choice));
      const docx = readDocx(readFileSync(workshop.path(`${name}.docx`)), contextWith(choice));
      expect(odt).toEqual(docx);
    }
  });

  it.skipIf(!haveSharedFolder())(
    "hold adopted texts as they went into Word",
    async () => {
      const files = [...listTexts("seeds"), ...sampleOf(listTexts("corpus"), 10)];
      const trips = await throughOdt(files, workshop);
      expect(trips.filter(({ differs }) => differs.length > 0)).toEqual([]);
    },
    120_000,
  );
});

const markdown = `*The Human Rights Council*,

*Noting* a lamp,

*Recalling* the street of María Ñuñoa,

1. *Requests* towns:

    (a) To count lamps;

    (b) To paint them:

        (i) In green;

2. *Decides* to stop.
`;

it.skipIf(!haveTools("pandoc"))(
  "an OpenDocument text of pandoc is read as one of LibreOffice",
  () => {
    const path = workshop.put("pandoc.md", new TextEncoder().encode(markdown));
    run("pandoc", path, "-o", workshop.path("pandoc.odt"));
    const read = readOdt(readFileSync(workshop.path("pandoc.odt")), contextWith("accept"));
    if (!read.ok) throw new Error(read.problem.kind);
    const lines = read.value.value.blocks.map(
      ({ kind, level, spans }) =>
        `${kind}${level || ""} ${spans.map((span) => (span.kind === "text" && span.italic === true ? `*${span.text}*` : span.kind === "text" ? span.text : "")).join("")}`,
    );
    expect(lines).toEqual(sameLines);
  },
  30_000,
);
