import { describe, expect, it } from "vitest";
import type { OpenerPart } from "#core/openers/match-opener.ts";
import { compareOpeners, isAddressed, type Opening, openingOf } from "./compare-openers.ts";
import { standardMeanings } from "./standard-meanings.ts";

/** "Urges", "Deeply concerned": participles and adjectives open preambular paragraphs, all else operative ones. */
function open(words: string): Opening {
  const text = `${words.charAt(0).toUpperCase()}${words.slice(1)} that lamps are dear`;
  const opening = (["operative", "preambular"] as const)
    .map((part: OpenerPart) => openingOf(text, part))
    .find((each) => each !== null);
  if (opening === undefined || opening === null) throw new Error(`“${words}” opens no paragraph.`);
  return opening;
}

function check(base: string, draft: string, expected: ReturnType<typeof compareOpeners>): void {
  expect(compareOpeners(open(base), open(draft), standardMeanings), `${base} → ${draft}`).toBe(expected);
}

const steps = standardMeanings.ladders.flatMap(({ steps: all }) =>
  all.map((step, at) => ({ step, next: all[at + 1] })),
);

describe("compareOpeners", () => {
  it("finds every opening of the table, each stronger than those of the step below", () => {
    for (const { step, next } of steps)
      for (const weaker of step.flatMap((entry) => entry.split("|")))
        for (const stronger of (next ?? []).flatMap((entry) => entry.split("|"))) {
          check(weaker, stronger, "stronger");
          check(stronger, weaker, "weaker");
        }
  });

  it("ranks none of one step against another, and sees no difference between equals", () => {
    for (const { step } of steps)
      for (const entry of step) {
        const [first = "", ...equals] = entry.split("|");
        for (const equal of equals) check(first, equal, "same");
        for (const other of step) if (other !== entry) check(first, other.split("|")[0] ?? "", "other");
      }
  });

  it("counts adverbs, and leaves out also, further and whose it is", () => {
    check("Urges", "Strongly urges", "stronger");
    check("Firmly reaffirms", "Reaffirms", "weaker");
    check("Expresses its deep concern", "Expressing deep concern", "same");
    check("Requests", "Further requests", "same");
    check("Notes", "Calling upon", "other");
  });

  it("knows whom to look for behind which verb", () => {
    expect(
      ["Also requests", "Strongly urges", "Calls on"].map((words) =>
        isAddressed(open(words), standardMeanings),
      ),
    ).toEqual([true, true, true]);
    expect(isAddressed(open("Welcomes"), standardMeanings)).toBe(false);
    for (const verb of standardMeanings.addressed)
      expect(isAddressed(open(verb), standardMeanings), verb).toBe(true);
  });
});
