// Word files as LibreOffice writes them, of texts laid out in the ways people lay them out.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resolution, Span } from "#core/resolution/resolution.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import type { ChangeChoice, ReadOutcome } from "#formats/format.ts";
import { describeCarried } from "./describe-carried.ts";
import { ownTexts, sameLines, sameText } from "./office-sources.ts";
import { gaAdopted, hrcAdopted, hrcTabled } from "./sample-resolutions.ts";
import { contextFor, convertWithLibreOffice, haveTools, openWorkshop } from "./tools.ts";

const there = haveTools("soffice");
const workshop = openWorkshop();
afterAll(workshop.close);

function outcomeOf(name: string, changes: ChangeChoice | null = null): ReadOutcome {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  return readDocx(readFileSync(workshop.path(`${name}.docx`)), { newId, defaultBody: "ga", changes });
}

function read(name: string, changes: ChangeChoice | null = null) {
  const outcome = outcomeOf(name, changes);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`);
  return { ...outcome.value, lines: show(outcome.value.value) };
}

function show({ blocks, notes }: Resolution): readonly string[] {
  const words = (spans: readonly Span[]): string =>
    spans
      .map((span) => {
        if (span.kind === "note") return `^${notes.findIndex(({ id }) => id === span.note) + 1}`;
        const star = span.kind === "text" && span.italic === true ? "*" : "";
        const link = span.kind === "text" && span.link !== undefined ? `<${span.link}>` : "";
        return star + span.text + star + link;
      })
      .join("");
  return [
    ...blocks.map(({ kind, level, spans }) => `${kind}${level === 0 ? "" : level} ${words(spans)}`),
    ...notes.map(({ spans }) => `note ${words(spans)}`),
  ];
}

describe.skipIf(!there)("Word files of LibreOffice", () => {
  const same = sameText();
  beforeAll(() => {
    const texts = Object.entries(ownTexts).map(([name, content]) => ({ file: `${name}.fodt`, content }));
    const files = [...same, ...texts];
    const paths = files.map(({ file, content }) => workshop.put(file, new TextEncoder().encode(content)));
    const pages = paths.filter((path) => path.endsWith(".html"));
    convertWithLibreOffice(
      workshop,
      paths.filter((path) => !path.endsWith(".html")),
      "docx",
    );
    convertWithLibreOffice(workshop, pages, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)");
  }, 120_000);

  it("are at least forty", () => {
    expect(same.length + Object.keys(ownTexts).length).toBeGreaterThanOrEqual(40);
  });

  it.each(same.map(({ file }) => basename(file).replace(/\.\w+$/, "")))(
    "one text, laid out as %s",
    (name) => {
      expect(read(name).lines).toEqual(sameLines);
    },
  );

  it("are ours when they were, and come back as they went", async () => {
    const own = { gaAdopted, hrcAdopted, hrcTabled };
    const paths = [];
    for (const [name, resolution] of Object.entries(own))
      paths.push(workshop.put(`${name}.docx`, await writeDocx(resolution, contextFor(resolution.body))));
    convertWithLibreOffice(workshop, paths, "odt");
    const saved = paths.map((path) => path.replace(/docx$/, "odt"));
    convertWithLibreOffice(workshop, saved, "docx");
    for (const [name, resolution] of Object.entries(own)) {
      const { profile } = contextFor(resolution.body);
      expect(describeCarried(read(name).value, profile)).toEqual(describeCarried(resolution, profile));
    }
  }, 120_000);

  it("have footnotes and endnotes at their marks", () => {
    expect(read("notes").lines.slice(1)).toEqual([
      "preambular *Noting* a lamp,^1",
      "preambular *Recalling* a street,^2",
      "operative *Decides* to stop.",
      "note See the count.",
      "note See the map.",
    ]);
  });

  it("have changes by two authors, which are listed and settled as chosen", () => {
    const outcome = outcomeOf("changes");
    const changes =
      !outcome.ok && outcome.problem.kind === "open-changes" ? outcome.problem.received.changes : [];
    expect(changes.map(({ author, kind, words }) => `${author} ${kind} ${words.trim()}`).sort()).toEqual([
      "Chile deleted small",
      "Ghana inserted tall",
    ]);
    expect(read("changes", "accept").lines[1]).toBe("preambular *Noting* a tall lamp,");
    expect(read("changes", "reject").lines[1]).toBe("preambular *Noting* a small lamp,");
  });

  it("have comments, which are said", () => {
    const said = read("comments").messages.map(({ text }) => text);
    expect(said).toContain("Peru (4 November 2026) commented on “lamp”: Which one?");
  });

  it("have names from right to left, boxes and links", () => {
    expect(read("names").lines[1]).toBe("preambular *Noting* the words of أحمد الصالح and of דוד כהן,");
    expect(
      read("box")
        .lines.join("\n")
        .match(/Welcoming/g),
    ).toHaveLength(1);
    expect(read("links").lines[1]).toBe("preambular *Noting* the map<https://lamps.example/> of lamps,");
  });

  it("have their symbol in the head of a page or in a table", () => {
    expect(read("head").value.masthead.symbol?.text).toBe("A/HRC/77/L.9");
    const { masthead, kind, body, stage } = read("masthead").value;
    expect([kind, body, stage]).toEqual(["resolution", "hrc", "tabled"]);
    expect(masthead).toMatchObject({
      symbol: { text: "A/HRC/77/L.9" },
      distribution: "Limited",
      issued: "2026-11-03",
      originalLanguage: "en",
      session: { number: 77 },
      agendaItem: { number: "3", title: "Lamps and streets" },
    });
    expect(masthead.sponsors.map(({ name, nonMember }) => `${name}${nonMember ? "*" : ""}`)).toEqual([
      "Chile",
      "Ghana*",
      "Peru",
    ]);
  });

  it("have tables and hidden words, of which the messages tell", () => {
    const annex = read("annex");
    expect(annex.lines.join("\n")).toContain("Town | Lamps");
    expect(annex.messages.map(({ kind }) => kind)).toContain("table-kept-as-text");
    expect(read("hidden").messages.map(({ text }) => text)).toContain("Hidden text was left out: “of wax”.");
  });
});
