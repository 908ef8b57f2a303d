import { describe, expect, it } from "vitest";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readText } from "#formats/txt/read-text.ts";
import { fitEnding } from "./fit-ending.ts";
import { placeParagraphs } from "./place-paragraphs.ts";
import { searchTemplates } from "./search-templates.ts";
import { formatTemplateFile, parseParagraphFile, parseTemplateFile, slugOf } from "./template-file.ts";

function read(text: string): Resolution {
  let next = 0;
  return readText(text, { newId: () => `id${++next}`, defaultBody: "hrc" }).value;
}

function one(text: string): Block {
  const [block] = read(text).blocks;
  if (block === undefined) throw new Error("No paragraph.");
  return block;
}

describe("a template file", () => {
  it("has a head of its own, which is not the text's", () => {
    const parsed = parseTemplateFile(
      "template: Lamps\ndescription: On stairs\ntemplate kind: paragraph\npurpose: Light\nbody: ga\n---\n\n1. *Welcomes* it.\n",
      "a file",
    );
    expect(parsed).toEqual({
      title: "Lamps",
      description: "On stairs",
      kind: "paragraph",
      purpose: "Light",
      order: 99,
      body: "ga",
      text: "body: ga\n---\n\n1. *Welcomes* it.\n",
    });
  });

  it("without a head is a text named after its file", () => {
    expect(parseTemplateFile("1. *Welcomes* it.", "Lamps")).toMatchObject({
      title: "Lamps",
      kind: "resolution",
      body: null,
      text: "1. *Welcomes* it.",
    });
  });

  it("is written with its head on one line each", () => {
    const head = { title: "Lamps\nof ours", description: "", kind: "paragraph" } as const;
    const file = formatTemplateFile(head, "body: hrc\n---\n\ntext\n");
    expect(file).toBe("template: Lamps of ours\ntemplate kind: paragraph\nbody: hrc\n---\n\ntext\n");
    expect(parseTemplateFile(file, "")).toMatchObject({
      title: "Lamps of ours",
      text: "body: hrc\n---\n\ntext\n",
    });
  });

  it("of paragraphs holds one behind each line that names it", () => {
    const file =
      "=== One\nWhen it rains\n\n[operative] *Welcomes* it.\n\n=== Two\n\n[operative] *Notes* it.\n";
    expect(
      parseParagraphFile(file, "Light").map(({ title, description, text }) => [title, description, text]),
    ).toEqual([
      ["One", "When it rains", "[operative] *Welcomes* it."],
      ["Two", "", "[operative] *Notes* it."],
    ]);
    expect(parseParagraphFile("no entry", "Light")).toEqual([]);
  });

  it("has an id without marks", () => {
    expect(slugOf("President’s statement: café, 2")).toBe("president-s-statement-cafe-2");
  });
});

describe("the place of a paragraph from a template", () => {
  const draft = read(`# Lamps

*The Human Rights Council*,

*Recalling* its lamps,

*Noting* the stairs,

1. *Calls upon* States:

    (a) To light them;

    (b) To sweep them;

2. *Decides* to remain seized of the matter.
`);
  const { blocks } = draft;
  const idOf = (words: string) => blocks.find(({ spans }) => textOf(spans).includes(words))?.id ?? null;
  const preambular = one("[preambular] *Welcoming* the light,");
  const operative = one("[operative] *Requests* a report.");
  const lastWords = one("[operative] *Decides* to remain seized of the matter.");

  it.each([
    ["Recalling", preambular, "Recalling", false],
    ["To light", preambular, "Noting", false],
    ["Recalling", operative, "To sweep", false],
    ["To light", operative, "To sweep", false],
    ["remain seized", operative, "To sweep", false],
    ["remain seized", lastWords, "remain seized", true],
    ["Lamps", preambular, "Noting", false],
  ])("with the caret at %s", (caret, block, after, isLast) => {
    expect(placeParagraphs(blocks, idOf(caret), block)).toEqual({
      after: idOf(after),
      instead: null,
      isLast,
    });
  });

  it("is that of an empty paragraph of its part at the caret", () => {
    const empty = blocks.map((block) => (block.id === idOf("Noting") ? { ...block, spans: [] } : block));
    expect(placeParagraphs(empty, idOf("Noting"), preambular)).toMatchObject({ instead: idOf("Noting") });
    expect(placeParagraphs(empty, idOf("Noting"), operative)).toMatchObject({ instead: null });
  });

  it("is behind the enacting line where there is no preamble yet, and the end where there is no operative part", () => {
    const without = blocks.filter(({ kind }) => kind !== "preambular");
    expect(placeParagraphs(without, null, preambular).after).toBe(idOf("The Human Rights Council"));
    const preamble = blocks.slice(0, 4);
    expect(placeParagraphs(preamble, null, operative)).toEqual({
      after: idOf("Noting"),
      instead: null,
      isLast: true,
    });
    expect(placeParagraphs([], null, operative)).toEqual({ after: null, instead: null, isLast: true });
  });

  it("gives it the ending that goes with it", () => {
    const ending = (isLast: boolean) => fitEnding([operative], isLast).map(({ spans }) => textOf(spans));
    expect(ending(false)).toEqual(["Requests a report;"]);
    expect(ending(true)).toEqual(["Requests a report."]);
    expect(fitEnding([preambular], true)).toEqual([preambular]);
  });
});

describe("the search for templates", () => {
  const templates = [
    {
      title: "Report to a session",
      description: "With a dialogue",
      purpose: "Requesting reports",
      words: "café",
    },
    { title: "Panel discussion", description: "", purpose: "Panels", words: "a report on it" },
    { title: "Remain seized", description: "", purpose: "Last words", words: "" },
  ];
  it.each([
    ["report", ["Report to a session", "Panel discussion"]],
    ["DIALOGUE report", ["Report to a session"]],
    ["cafe", ["Report to a session"]],
    ["seiz", ["Remain seized"]],
    ["nothing such", []],
    ["  ", templates.map(({ title }) => title)],
  ])("by %j", (typed, expected) => {
    expect(searchTemplates(templates, typed).map(({ title }) => title)).toEqual(expected);
  });
});
