import { describe, expect, it } from "vitest";
import type { Block, BlockId, BlockKind, Level, NoteId, Span } from "#core/resolution/resolution.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { keptBytes } from "#tests/support/kept-bytes.ts";
import { listOutlineRows, listShownRows } from "./outline-rows.ts";

function block(id: string, kind: BlockKind, level: Level = 0): Block {
  // Short ids that the expectations can name.
  return { id: id as BlockId, kind, level, spans: [{ kind: "text", text: `Words of ${id}` }] };
}

const blocks = [
  block("title", "title"),
  block("A", "part"),
  block("one", "operative"),
  block("a", "subparagraph", 1),
  block("i", "subparagraph", 2),
  block("b", "subparagraph", 1),
  block("end", "continuation"),
  block("B", "part"),
  block("two", "operative"),
  block("annex", "annex"),
  block("inner", "section"),
  block("text", "text"),
];

const numbers = { labels: new Map(), live: new Map(), areHeld: false, struck: [] };
const rows = listOutlineRows(blocks, { numbers, findings: [], statuses: {} });

function shown(folded: readonly string[], filter = ""): string {
  // Ids of the blocks above.
  const set = new Set(folded as readonly BlockId[]);
  return listShownRows(rows, set, filter)
    .map((row) => row.block)
    .join(" ");
}

describe("listOutlineRows", () => {
  it("counts what hangs under each row", () => {
    expect(Object.fromEntries(rows.map((row) => [row.block, row.below]))).toEqual({
      title: 0,
      A: 5,
      one: 4,
      a: 1,
      i: 0,
      b: 0,
      end: 0,
      B: 1,
      two: 0,
      annex: 2,
      inner: 1,
      text: 0,
    });
  });

  it("shows a held number beside the live one, and those that are gone", () => {
    const two = "two" as BlockId; // a block above
    const held = listOutlineRows(blocks, {
      numbers: {
        labels: new Map([[two, { printed: "7 bis.", name: "OP7 bis" }]]),
        live: new Map([[two, { printed: "8.", name: "OP8" }]]),
        areHeld: true,
        struck: [{ block: "gone" as BlockId, number: "6", before: two }], // a block that was there
      },
      findings: [],
      statuses: {},
    });
    expect(held.find((row) => row.block === two)).toMatchObject({
      label: "OP7 bis",
      live: "OP8",
      struck: ["6"],
    });
  });
});

describe("the words of a row", () => {
  const wordsOf = (spans: readonly Span[]): string | undefined =>
    listOutlineRows([{ ...block("one", "operative"), spans }], { numbers, findings: [], statuses: {} })[0]
      ?.words;

  it("are the first ninety letters, without notes and the blanks around them", () => {
    const note: Span = { kind: "note", note: "n" as NoteId }; // an id of this test
    expect(wordsOf([{ kind: "text", text: "  " }, { kind: "text", text: " Notes" }, note])).toBe("Notes");
    expect(
      wordsOf([{ kind: "text", text: " Notes", italic: true }, note, { kind: "text", text: " it " }]),
    ).toBe("Notes it");
    expect(
      wordsOf([
        { kind: "text", text: "a".repeat(80) },
        { kind: "text", text: "b".repeat(80) },
      ]),
    ).toBe(`${"a".repeat(80)}${"b".repeat(10)}`);
  });

  it("say that there are none", () => {
    expect(wordsOf([{ kind: "text", text: "  " }])).toBe(panelWords.untitled);
  });

  // What was put together from parts is kept as those parts until it is looked into.
  const flat = (text: string): string => Buffer.from(text).toString();

  it("do not keep the whole paragraph once more", () => {
    const long = Array.from({ length: 500 }, (_, at): Block => {
      const spans = [1, 2].map((turn): Span => ({ kind: "text", text: flat(`${at} ${turn} `.repeat(500)) }));
      return { ...block(String(at), "operative"), spans };
    });
    const { made, bytes } = keptBytes(() => listOutlineRows(long, { numbers, findings: [], statuses: {} }));
    // A row, its words of ninety letters, and an entry in the table of known words.
    expect(bytes / made.length).toBeLessThan(800);
  });
});

describe("listShownRows", () => {
  it("leaves out what is under a folded row", () => {
    expect(shown([])).toBe("title A one a i b end B two annex inner text");
    expect(shown(["a"])).toBe("title A one a b end B two annex inner text");
    expect(shown(["A", "annex"])).toBe("title A B two annex");
  });

  it("finds by words what is folded too", () => {
    expect(shown(["A"], "OF I")).toBe("i inner");
  });
});
