// Many writers, one text: whatever they do and whenever they are cut off, all windows end with the same text, and so does a
// window opened afterwards. `PENHOLDER_SEEDS=20000 npx vitest run tests/collaboration` runs longer, `PENHOLDER_SEED=17` one.
import { describe, expect, it } from "vitest";
import { mixes } from "./actions.ts";
import { runSession, type Verdict } from "./session.ts";

const names = Object.keys(mixes) as (keyof typeof mixes)[]; // the object's own keys
const one = process.env["PENHOLDER_SEED"];
const seeds =
  one === undefined
    ? Array.from({ length: Number(process.env["PENHOLDER_SEEDS"] ?? 99) }, (_, index) => index + 1)
    : [Number(one)];
const mixOf = (seed: number): keyof typeof mixes => names[seed % names.length] ?? "everything";

describe("writers at once", () => {
  it("have letters in the order they were typed where what stood before them is gone", () => {
    const verdict = runSession({ seed: 5017, mix: "typing and settling changes", fault: "none" });
    expect(verdict.difference).toBeNull();
  });

  it(`end with the same text in ${seeds.length} seeded sessions`, () => {
    const verdicts = seeds.map((seed) => runSession({ seed, mix: mixOf(seed), fault: "none" }));
    console.log(report(verdicts));
    const failed = verdicts.filter(({ difference }) => difference !== null);
    expect(
      failed.map(({ seed, mix, difference }) => `PENHOLDER_SEED=${seed} (${mix}): ${difference}`),
    ).toEqual([]);
  }, 600_000);

  it.each(["lost-update", "unbound-writer"] as const)(
    "would be caught with the planted fault %s",
    (fault) => {
      const caught = seeds
        .slice(0, 20)
        .filter((seed) => runSession({ seed, mix: "typing", fault }).difference !== null);
      expect(caught.length).toBeGreaterThan(10);
    },
  );
});

function report(verdicts: readonly Verdict[]): string {
  const lines = names.map((mix) => {
    const own = verdicts.filter((verdict) => verdict.mix === mix);
    const total = (field: "typed" | "lost" | "doubled" | "returned" | "recoveries"): number =>
      own.reduce((sum, verdict) => sum + verdict[field], 0);
    return `${mix}: ${own.length} sessions, typed ${total("typed")}, lost ${total("lost")}, doubled ${total("doubled")}, returned ${total("returned")}, reloads ${total("recoveries")}`;
  });
  return lines.join("\n");
}
