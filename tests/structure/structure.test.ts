// One writer, anything at all, again and again: the document stays well formed, undo leads back and redo forth.
// `PENHOLDER_SEED=17 npx vitest run tests/structure` plays one run again, `PENHOLDER_SEEDS=2000` runs that many.
import { describe, expect, it } from "vitest";
import type { BlockId, NoteId, Resolution } from "#core/resolution/resolution.ts";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { findFaults } from "./find-faults.ts";
import { type PlantedFault, runStructure } from "./run-structure.ts";

const actions = 8;
const one = process.env["PENHOLDER_SEED"];
const seeds =
  one === undefined
    ? Array.from({ length: Number(process.env["PENHOLDER_SEEDS"] ?? 300) }, (_, index) => index + 1)
    : [Number(one)];

describe("structural editing at random", () => {
  it(`leaves a well-formed document, and undo and redo lead there and back, ${seeds.length} times`, async () => {
    const failed: string[] = [];
    for (const seed of seeds) {
      const problem = await runStructure({ seed, actions, fault: "none" });
      if (problem !== null) failed.push(`PENHOLDER_SEED=${seed}: ${problem}`);
    }
    expect(failed).toEqual([]);
  }, 600_000);

  const faults: readonly PlantedFault[] = [
    "change-without-undo",
    "id-given-twice",
    "lost-note",
    "level-nowhere",
  ];
  it.each(faults)("would be caught with the planted fault %s", async (fault) => {
    const verdicts = await Promise.all(
      seeds.slice(0, 10).map((seed) => runStructure({ seed, actions, fault })),
    );
    expect(verdicts.filter((verdict) => verdict !== null).length).toBeGreaterThan(seeds.length > 1 ? 7 : 0);
  });
});

describe("the faults of a document", () => {
  // Ids of a text that is written here are as good as any.
  const block = { id: "a" as BlockId, kind: "operative", level: 0, spans: [] } as const;
  const note = { id: "n" as NoteId, spans: [] } as const;
  const mark = { kind: "note", note: note.id } as const;
  const good: Resolution = {
    ...emptyResolution("hrc"),
    blocks: [{ ...block, spans: [mark] }],
    notes: [note],
  };

  it("are none where all is well", () => {
    expect(findFaults(good)).toEqual([]);
  });

  const bad: readonly (readonly [string, Partial<Resolution>])[] = [
    ["no paragraph", { blocks: [], notes: [] }],
    ["two blocks a", { blocks: [...good.blocks, block] }],
    ["operative a has level 2", { blocks: [{ ...block, level: 2, spans: [mark] }] }],
    ["subparagraph a has level 0", { blocks: [{ ...block, kind: "subparagraph", spans: [mark] }] }],
    ["note n has no mark", { blocks: [block] }],
    ["a mark of note n, which is not there", { notes: [] }],
    ["two marks of note n", { blocks: [{ ...block, spans: [mark, mark] }] }],
    ["note n has a note", { notes: [{ ...note, spans: [mark] }] }],
    [
      "two titles",
      {
        blocks: [
          { ...block, kind: "title", spans: [mark] },
          { ...block, kind: "title", id: "b" as BlockId },
        ],
      },
    ],
    [
      "the spans of a are not joined",
      {
        blocks: [{ ...block, spans: [mark, { kind: "text", text: "x" }, { kind: "text", text: "y" }] }],
      },
    ],
  ];
  it.each(bad)("are found: %s", (fault, change) => {
    expect(findFaults({ ...good, ...change })).toContain(fault);
  });
});
