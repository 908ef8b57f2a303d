// Adopted texts are nearly free of findings: house rules that speak of them are wrong.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding } from "#core/lint/finding.ts";
import { lintResolution } from "#core/lint/lint-resolution.ts";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readText } from "#formats/txt/read-text.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";

const shared = join(import.meta.dirname, "..", "..", "..", "shared");
const seeds = join(shared, "seeds");
const corpus = join(shared, "corpus");
if (!existsSync(seeds) || !existsSync(corpus)) {
  console.log("Skipped: the folder of adopted texts beside the repository is not there.");
}

function lint(path: string): { readonly resolution: Resolution; readonly findings: readonly Finding[] } {
  let next = 0;
  const context = { newId: () => `id${++next}`, defaultBody: "hrc" };
  const resolution = readText(readFileSync(path, "utf8"), context).value;
  return { resolution, findings: lintResolution(resolution, readProfile("hrc"), readFacts()) };
}

/** "warning OP9 rule": no words of the texts. */
function show(name: string): readonly string[] {
  const file = readdirSync(seeds).find((each) => each.startsWith(name));
  if (file === undefined) throw new Error(`No seed ${name}`);
  const { resolution, findings } = lint(join(seeds, file));
  const labels = labelBlocks(resolution.blocks, readProfile("hrc"));
  return findings.map(
    ({ severity, place, rule }) =>
      `${severity} ${namePlace(place, resolution, labels) ?? "document"} ${rule}`,
  );
}

describe.skipIf(!existsSync(seeds))("the three adopted seeds", () => {
  it.each([
    ["000", []],
    ["001", ["warning OP9 also-and-further-follow-the-sequence"]],
    [
      "004",
      [
        "warning OP2 adverb-stands-on-the-right-side",
        "warning OP2 no-misplaced-article",
        "info OP8 note-has-text",
      ],
    ],
  ])("%s has only the slips it was printed with", (name, expected) => {
    expect(show(name)).toEqual(expected);
  });
});

describe.skipIf(!existsSync(corpus))("the Human Rights Council's texts", () => {
  const checked = existsSync(corpus)
    ? readdirSync(corpus).filter((file) => file.startsWith("A_HRC_RES_"))
    : [];

  it("have an error of form in at most one of a hundred", () => {
    const wrong = checked.filter((file) =>
      lint(join(corpus, file)).findings.some(
        ({ severity, rule }) => severity === "error" && !/^(?:citation|symbol)-/.test(rule),
      ),
    );
    expect(checked.length).toBeGreaterThan(200);
    expect(wrong.length / checked.length).toBeLessThan(0.01);
  });
});
