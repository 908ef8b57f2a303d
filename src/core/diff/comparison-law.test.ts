// What holds for any two texts: nothing is lost, and the changes lead from one to the other and back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { sampleDraft } from "#tests/bench/sample-draft.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { plantEdits } from "#tests/support/plant-edits.ts";
import { compareResolutions } from "./compare-resolutions.ts";
import type { Comparison, Piece, Segment } from "./comparison.ts";
import { idOf, pieceReader } from "./hunks-of.ts";
import { foldUnit } from "./tokens-of.ts";

type SideName = "base" | "draft";

/** As texts are compared: hidden characters, kinds of marks and of blanks are left out. */
function fold(text: string): string {
  return foldUnit(text.replaceAll(/\s+/g, " ").trim());
}

/** Every paragraph and marked footnote of one side, by its id, as words and the marks of notes. */
function textsOf({ blocks, notes }: Resolution): ReadonlyMap<string, string> {
  const marked = (spans: Resolution["blocks"][number]["spans"]) =>
    spans.map((span) => (span.kind === "note" ? "^" : span.text)).join("");
  return new Map([
    ...blocks.map(({ id, spans }): [string, string] => [id, fold(marked(spans))]),
    ...notes.map(({ id, spans }): [string, string] => [id, fold(textOf(spans))]),
  ]);
}

/**
 * The other side made of one: its words where they stayed, and what came in. Texts of paragraphs and notes by their id;
 * of what stayed only the words of `from` are read.
 */
function apply(
  comparison: Comparison,
  from: SideName,
  sides: Record<SideName, Resolution>,
): ReadonlyMap<string, string> {
  const to = from === "base" ? "draft" : "base";
  const readers = { base: pieceReader(sides.base), draft: pieceReader(sides.draft) };
  const texts = new Map<string, string>();
  for (const { id } of [...sides[to].blocks, ...sides[to].notes]) texts.set(id, "");
  for (const segment of segmentsOf(comparison)) {
    const place = segment[to];
    if (place === null) continue;
    const [source, side]: [Piece, SideName] =
      segment.kind === "same" ? [segment[from] ?? place, from] : [place, to];
    const words = source.note === null ? readers[side](source) : "^";
    const id = idOf(place.in);
    texts.set(id, (texts.get(id) ?? "") + words);
  }
  return new Map([...texts].map(([id, text]) => [id, fold(text)]));
}

function segmentsOf({ rows, notes }: Comparison): readonly Segment[] {
  return [...rows, ...rows.flatMap((row) => row.notes), ...notes].flatMap(({ segments }) => segments);
}

/** Each paragraph in one row and once; the draft's in the draft's order. */
function checkWhole({ rows }: Comparison, base: Resolution, draft: Resolution): void {
  expect(rows.flatMap((row) => row.draft)).toEqual(draft.blocks.map(({ id }) => id));
  expect(rows.flatMap((row) => row.base).toSorted()).toEqual(base.blocks.map(({ id }) => id).toSorted());
}

/** `owners`: a note that two paragraphs share is compared in both, so that its words are there twice. */
function checkLaw(base: Resolution, draft: Resolution, owners: "blocks" | "blocks and notes"): void {
  const comparison = compareResolutions(base, draft);
  checkWhole(comparison, base, draft);
  for (const [from, of] of [
    ["base", draft],
    ["draft", base],
  ] as const) {
    const ids = owners === "blocks" ? of.blocks : [...of.blocks, ...of.notes];
    const [made, meant] = [apply(comparison, from, { base, draft }), textsOf(of)];
    expect(ids.map(({ id }) => made.get(id))).toEqual(ids.map(({ id }) => meant.get(id)));
  }
}

/** A comparison with its sides exchanged, as counts: what was added was dropped, what was split was joined. */
function shapeOf({ rows }: Comparison, side: SideName): readonly string[] {
  const other = side === "base" ? "draft" : "base";
  return rows.map((row) => `${row[side]} ${row[other]} ${row.moved}`).toSorted();
}

/** Rows and notes that differ have a change that says so, and no others. */
function checkNamed({ rows, notes, changes }: Comparison): void {
  const named = new Set(changes.map(({ row }) => row));
  const differs = ({ segments }: { readonly segments: readonly Segment[] }) =>
    segments.some(({ kind }) => kind !== "same");
  for (const [nth, row] of rows.entries()) {
    const isDifferent =
      [row, ...row.notes].some(differs) || row.moved || row.base.length + row.draft.length !== 2;
    if (isDifferent) expect(named, `row ${nth}`).toContain(nth);
  }
  expect(named.has(null)).toBe(notes.some(differs));
}

describe("any comparison", () => {
  it("has a name for whatever differs", () => {
    fc.assert(
      fc.property(arbitraryResolution, arbitraryResolution, (base, draft) => {
        checkNamed(compareResolutions(base, draft));
      }),
      { numRuns: 150 },
    );
  });

  it("leads from the base to the draft, and back", () => {
    fc.assert(
      fc.property(arbitraryResolution, arbitraryResolution, (base, other) => {
        checkLaw(base, other, "blocks");
      }),
      { numRuns: 150 },
    );
  });

  it("does so for a text and its edited copy", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const base = sampleDraft(40 + seed);
      checkLaw(base, plantEdits(base, seededRandom(seed)).draft, "blocks and notes");
    }
  });

  it("finds nothing between a text and itself", () => {
    fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        const { rows, changes } = compareResolutions(resolution, resolution);
        expect(changes).toEqual([]);
        expect(rows.every(({ base, draft, moved }) => base.join() === draft.join() && !moved)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("finds the same whichever of the two is called the base", () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const base = sampleDraft(60);
      const { draft } = plantEdits(base, seededRandom(seed));
      expect(shapeOf(compareResolutions(draft, base), "draft")).toEqual(
        shapeOf(compareResolutions(base, draft), "base"),
      );
    }
  });
});
