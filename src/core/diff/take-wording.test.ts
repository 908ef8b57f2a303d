import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/resolution/apply-edits.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readText } from "#formats/txt/read-text.ts";
import { sampleDraft } from "#tests/bench/sample-draft.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { plantEdits } from "#tests/support/plant-edits.ts";
import { compareResolutions } from "./compare-resolutions.ts";
import { takeWording } from "./take-wording.ts";
import { foldUnit } from "./tokens-of.ts";

let ids = 0;
const newId = (): BlockId => `new${++ids}` as BlockId; // ids of the test

function read(body: string): Resolution {
  const context = { newId: () => `id${++ids}`, defaultBody: "hrc" };
  return readText(`body: hrc\n---\n\n*The Human Rights Council*,\n\n${body}`, context).value;
}

function wordsOf({ blocks }: Resolution, id: BlockId): string {
  return foldUnit(textOf(blocks.find((block) => block.id === id)?.spans ?? []).replaceAll(/\s+/g, " "));
}

describe("takeWording", () => {
  it("gives a paragraph the words of the other side, whichever side it is on", () => {
    let taken = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const base = sampleDraft(40);
      const { draft } = plantEdits(base, seededRandom(seed));
      for (const [here, own, other] of [
        ["draft", draft, base],
        ["base", base, draft],
      ] as const) {
        for (const row of compareResolutions(base, draft).rows) {
          const edits = takeWording(row, { here, other, after: null, newId });
          const [mine] = row[here];
          const [theirs] = row[here === "draft" ? "base" : "draft"];
          if (edits === null || mine === undefined || theirs === undefined) continue;
          expect(wordsOf(applyEdits(own, edits), mine)).toBe(wordsOf(other, theirs));
          taken += edits.length;
        }
      }
    }
    expect(taken).toBeGreaterThan(30);
  });

  it("keeps italics and footnotes of what stays, and changes nothing where nothing differs", () => {
    const draft = read(
      "1. *Calls upon* States to light stairs,[^1] and *inter alia* halls.\n\n[^1]: A/HRC/1.\n",
    );
    const base = read(
      "1. *Calls upon* States to light public stairs,[^1] and *inter alia* rooms.\n\n[^1]: A/HRC/1.\n",
    );
    const { rows } = compareResolutions(base, draft);
    const edits = rows.flatMap(
      (row) => takeWording(row, { here: "draft", other: base, after: null, newId }) ?? [],
    );
    const spans = applyEdits(draft, edits).blocks.at(-1)?.spans ?? [];
    expect(
      spans.map((span) => (span.kind === "text" ? [span.text, span.italic ?? false] : span.kind)),
    ).toEqual([
      ["Calls upon", true],
      [" States to light public stairs,", false],
      "note",
      [" and ", false],
      ["inter alia", true],
      [" rooms.", false],
    ]);
    expect(edits).toHaveLength(3);
  });

  it("brings a paragraph that is not here, and takes one away that is not there", () => {
    const base = read("1. *Welcomes* lamps;\n\n2. *Requests* a report on stairs.\n");
    const draft = read("1. *Welcomes* lamps;\n\n2. *Decides* to remain seized of the matter.\n");
    const { rows } = compareResolutions(base, draft);
    const after = draft.blocks[1]?.id ?? null;
    const edits = rows.flatMap((row) => takeWording(row, { here: "draft", other: base, after, newId }) ?? []);
    expect(applyEdits(draft, edits).blocks.map(({ kind, spans }) => `${kind} ${textOf(spans)}`)).toEqual([
      "enacting The Human Rights Council,",
      "operative Welcomes lamps;",
      "operative Requests a report on stairs.",
    ]);
  });

  it("says that it cannot where a paragraph was split", () => {
    const base = read(
      "1. *Welcomes* the lamps that were lit in the north, and requests towns to count stairs.\n",
    );
    const draft = read(
      "1. *Welcomes* the lamps that were lit in the north;\n\n2. *Requests* towns to count stairs.\n",
    );
    const split = compareResolutions(base, draft).rows.find((row) => row.draft.length === 2);
    if (split === undefined) throw new Error("The split was not found.");
    expect(takeWording(split, { here: "draft", other: base, after: null, newId })).toBeNull();
  });
});
