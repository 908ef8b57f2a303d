// No text makes a comparison slow: the work grows with the length, whatever stands in it.
import { describe, expect, it } from "vitest";
import {
  type Block,
  type BlockId,
  emptyResolution,
  type NoteId,
  type Resolution,
} from "#core/resolution/resolution.ts";
import { plainSpans } from "#core/resolution/spans.ts";
import { sampleDraft } from "#tests/bench/sample-draft.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { compareResolutions } from "./compare-resolutions.ts";

function textOfParagraphs(name: string, paragraphs: readonly string[]): Resolution {
  return {
    ...emptyResolution("hrc"),
    blocks: paragraphs.map(
      (text, at): Block => ({
        // Ids of a text made here.
        id: `${name}${at}` as BlockId,
        kind: "operative",
        level: 0,
        spans: plainSpans(text),
      }),
    ),
  };
}

function many(count: number, textAt: (at: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, at) => textAt(at));
}

const words = "lamp oil wick tower keeper stairs harbour winter report light".split(" ");

const weighty = "all some not shall should 2020 58/1 as appropriate, [the] by 2025 and ,".split(" ");

function drawn(seed: number, count: number, from: readonly string[] = words): string {
  const random = seededRandom(seed);
  return many(count, () => from[Math.floor(random() * from.length)] ?? "").join(" ");
}

/** A text of so many paragraphs, and another, whose comparison is hard. */
const hard: Readonly<Record<string, (count: number) => readonly [readonly string[], readonly string[]]>> = {
  "equal paragraphs": (count) => [
    many(count, () => "Asks for lamps and oil;"),
    many(count, () => "Asks for lamps and oil;"),
  ],
  "paragraphs that differ by a number": (count) => [
    many(count, (at) => `Asks State ${at} to trim the wicks of all lamps;`),
    many(count, (at) => `Asks State ${at + count / 2} to trim the wicks of all lamps;`),
  ],
  "paragraphs drawn from few words": (count) => [
    many(count, (at) => drawn(at, 30)),
    many(count, (at) => drawn(at + count, 30)),
  ],
  "paragraphs in the reverse order": (count) => [
    many(count, (at) => `Asks ${drawn(at, 20)} ${at};`),
    many(count, (at) => `Asks ${drawn(count - at, 20)} ${count - at};`),
  ],
  "one paragraph and its words in many": (count) => [
    [many(count, (at) => drawn(at, 30)).join(" ")],
    many(count, (at) => drawn(at, 30)),
  ],
  "two long paragraphs of few words": (count) => [[drawn(1, count * 30)], [drawn(2, count * 30)]],
  "one paragraph of words that weigh, and another": (count) => [
    [drawn(1, count * 30, weighty)],
    [drawn(2, count * 30, weighty)],
  ],
  "two long words": (count) => [["a".repeat(count * 100)], ["b".repeat(count * 100)]],
  "brackets and marks": (count) => [["[.".repeat(count * 50)], ["].[".repeat(count * 30)]],
  "numbers and strokes": (count) => [[" 58/1".repeat(count * 20)], [" 1/58/".repeat(count * 20)]],
  "short paragraphs of one word": (count) => [
    many(count, (at) => `${at % 7}`),
    many(count, (at) => `${at % 5}`),
  ],
};

/** Processor time of this thread in milliseconds. */
function timeOf(base: Resolution, draft: Resolution): number {
  const before = process.threadCpuUsage();
  compareResolutions(base, draft);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe("comparing hostile texts", () => {
  it.each(Object.keys(hard))("%s: no slower than their length", (name) => {
    const pairOf = (count: number) => {
      const [base, draft] = hard[name]?.(count) ?? [[], []];
      return [textOfParagraphs("a", base), textOfParagraphs("b", draft)] as const;
    };
    timeOf(...pairOf(300));
    const [half, whole] = [timeOf(...pairOf(600)), timeOf(...pairOf(1200))];
    expect(whole).toBeLessThan(4000);
    // Twice the text; a few milliseconds are noise.
    expect(whole).toBeLessThan(3.5 * half + 300);
  });

  it("compares five thousand paragraphs with five thousand others", () => {
    const [base, draft] = hard["paragraphs drawn from few words"]?.(5000) ?? [[], []];
    expect(timeOf(textOfParagraphs("a", base), textOfParagraphs("b", draft))).toBeLessThan(12_000);
  });

  it("compares forty thousand short paragraphs with others", () => {
    const [base, draft] = ["old", "new"].map((name) =>
      textOfParagraphs(
        name,
        many(40_000, (at) => `${name} ${at}`),
      ),
    );
    if (base === undefined || draft === undefined) throw new Error("Two texts were made.");
    expect(timeOf(base, draft)).toBeLessThan(10_000);
  });

  it("thousands of footnotes in a paragraph", () => {
    const withNotes = (name: string): Resolution => {
      const ids = many(4000, (at) => `${name}note${at}`) as readonly NoteId[]; // Ids of a text made here.
      return {
        ...emptyResolution("hrc"),
        blocks: [
          {
            id: `${name}block` as BlockId, // As above.
            kind: "operative",
            level: 0,
            spans: ids.flatMap((note) => [...plainSpans("lamps "), { kind: "note", note } as const]),
          },
        ],
        notes: ids.map((id, at) => ({ id, spans: plainSpans(`See page ${at} of ${name}.`) })),
      };
    };
    expect(timeOf(withNotes("one"), withNotes("other"))).toBeLessThan(4000);
  });

  it("compares a long draft with a changed copy in a moment", () => {
    const base = sampleDraft(1000);
    const draft = { ...base, blocks: base.blocks.toSpliced(500, 1).toSpliced(20, 1) };
    timeOf(base, draft);
    expect(timeOf(base, draft)).toBeLessThan(1500);
  });
});
