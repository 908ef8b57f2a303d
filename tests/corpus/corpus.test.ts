// Gates on reading the shared corpus of adopted texts. The figures are in docs/measurements/corpus-reader.md.
import { describe, expect, test } from "vitest";
import { corpusIsThere, measureCorpus } from "./measure-corpus.ts";
import { isOurs, readJudgements, summarize } from "./summarize-corpus.ts";

const there = corpusIsThere();
if (!there) console.log("Skipped: the corpus is not beside the repository (../shared/corpus).");

/** For a text's better reading of two: the other may have waited for the machine. */
const millisecondsPer100KB = 200;

describe.skipIf(!there)("the corpus", () => {
  const measures = there ? measureCorpus() : [];

  test("every text is read, and in time", () => {
    expect(measures.length).toBeGreaterThan(1500);
    const slow = measures.filter(
      ({ milliseconds, bytes }) => milliseconds > millisecondsPer100KB * Math.max(1, bytes / 100_000),
    );
    expect(slow.map(({ file, milliseconds }) => `${file} ${Math.round(milliseconds)} ms`)).toEqual([]);
  });

  test("no word of a text is lost in silence", () => {
    expect(
      measures.filter(({ lost }) => lost.length > 0).map(({ file, lost }) => `${file} ${lost[0]}`),
    ).toEqual([]);
  });

  test("the counts agree with the manifest as often as they have to", () => {
    const { operative, preambular } = summarize(
      measures.filter(({ organ }) => organ === "HRC" || organ === "GA"),
    );
    expect(operative.share).toBeGreaterThanOrEqual(0.96);
    expect(preambular.share).toBeGreaterThanOrEqual(0.87);
  });

  test("every disagreement is judged, and at most 2 in 100 texts are ours", () => {
    const judgements = readJudgements();
    const disagreeing = measures.filter(
      ({ agreement }) => agreement.operative === "differs" || agreement.preambular === "differs",
    );
    expect(disagreeing.filter(({ file }) => !judgements.has(file)).map(({ file }) => file)).toEqual([]);
    const ours = disagreeing.filter((measure) => isOurs(measure, judgements));
    expect(ours.length / measures.length).toBeLessThanOrEqual(0.02);
  });
});
