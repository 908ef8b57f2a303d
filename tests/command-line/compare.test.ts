// What `compare` says of two files, in words and as data, and how it ends.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ComparedFiles } from "#cli/compare-files.ts";
import { hasSeeds, runPenholder, seeds } from "./run-penholder.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-compare-"));

const before = `# Care of lighthouses

*The Human Rights Council*,

*Noting* the "good" work of keepers,[^1]

1. *Encourages* all States to trim the wicks by 2025;

2. *Requests* the Office to polish the lenses of every tower in the north, as appropriate;

3. *Welcomes* the new ladders that were given to the keepers of the island.

[^1]: See A/HRC/11/2.
`;

const after = `# Care of lighthouses

*The Human Rights Council*,

*Noting* the “good” work of keepers,[^1]

1. *Welcomes* the new ladders that were given to the keepers of the island;

2. *Urges* all States to trim the wicks by 2027;

3. *Requests* the Office to polish the lenses of every tower in the north.

[^1]: See A/HRC/12/2.
`;

beforeAll(() => {
  writeFileSync(join(folder, "before.txt"), before);
  writeFileSync(join(folder, "after.txt"), after);
  writeFileSync(join(folder, "empty.txt"), "");
  expect(runPenholder(["convert", "before.txt", "before.penholder"], folder).code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("compare", () => {
  it("says what matters first, then goes paragraph by paragraph", () => {
    const { code, output, errors } = runPenholder(["compare", "before.txt", "after.txt"], folder);
    expect(errors).toBe("");
    expect(code).toBe(1);
    expect(output).toBe(`before.txt → after.txt: 3 of 6 changes matter. Paragraphs: 1 moved, 2 as before.

What matters
  OP1 → OP2        “Encourages” became “Urges”: stronger.
  OP1 → OP2        Deadline or session: “2025” became “2027”.
  OP2 → OP3        “as appropriate” was dropped.

Paragraph by paragraph
  PP1
      Noting the “good” work of keepers,[FN1]
      FN1 See [-A/HRC/11/2-]{+A/HRC/12/2+}.
  OP3 → OP1 (moved)
      Welcomes the new ladders that were given to the keepers of the island[-.-]{+;+}
  OP1 → OP2
      [-Encourages-]{+Urges+} all States to trim the wicks by [-2025-]{+2027+};
  OP2 → OP3
      Requests the Office to polish the lenses of every tower in the north[-, as appropriate;-]{+.+}
`);
  });

  it("says no more than counts and what matters where a summary is asked for", () => {
    const { output } = runPenholder(["compare", "before.txt", "after.txt", "--summary"], folder);
    expect(output).toContain("“as appropriate” was dropped.");
    expect(output).not.toContain("Paragraph by paragraph");
  });

  it("gives all of it as data", () => {
    const { output } = runPenholder(["compare", "before.txt", "after.txt", "--format", "json"], folder);
    // The command's documented output.
    const compared = JSON.parse(output) as ComparedFiles;
    expect(compared).toMatchObject({
      base: "before.txt",
      new: "after.txt",
      summary: { changes: 6, matters: 3 },
    });
    expect(compared.changes.find(({ kind }) => kind === "deadline")).toEqual({
      kind: "deadline",
      rank: "matters",
      sentence: "Deadline or session: “2025” became “2027”.",
      row: 4,
      base: [{ in: "OP1", start: 43, end: 47 }],
      new: [{ in: "OP2", start: 38, end: 42 }],
    });
    expect(compared.paragraphs?.[4]?.words.map(({ kind }) => kind)).toEqual([
      "deleted",
      "inserted",
      "same",
      "deleted",
      "inserted",
      "same",
    ]);
    expect(compared.paragraphs?.[2]?.notes[0]).toMatchObject({ base: "FN1", new: "FN1" });
  });

  it("writes the base's own Word file with every change tracked", () => {
    runPenholder(["convert", "before.txt", "before.docx"], folder);
    const words = ["compare", "before.docx", "after.txt", "--redline", "redline.docx", "--author", "Kenya"];
    expect(runPenholder(words, folder)).toEqual({ code: 0, output: "", errors: "" });
    const refused = runPenholder(["convert", "redline.docx", "x.txt"], folder);
    expect(refused.errors).toContain("tracked changes by Kenya");
    for (const [changes, other] of [
      ["reject", "before.docx"],
      ["accept", "after.txt"],
    ] as const) {
      runPenholder(["convert", "redline.docx", `${changes}.txt`, "--changes", changes], folder);
      const compared = runPenholder(["compare", `${changes}.txt`, other], folder);
      expect(compared.output).toContain("no difference in title, paragraphs and footnotes");
    }
  });

  it("says that a base which is no Word file gives no official one", () => {
    const { code, errors } = runPenholder(
      ["compare", "before.txt", "after.txt", "--redline", "own.docx"],
      folder,
    );
    expect(code).toBe(0);
    expect(errors).toContain("what is written is not the official file, and says so");
    runPenholder(["convert", "own.docx", "own.txt", "--changes", "reject"], folder);
    expect(readFileSync(join(folder, "own.txt"), "utf8")).toContain("not the official file");
  });

  it("goes by a table of the delegation's own, and says what is wrong with one", () => {
    const ladder = { about: "asking", reason: "ours", steps: [["urging"], ["encouraging"]] };
    writeFileSync(join(folder, "own.json"), JSON.stringify({ ladders: [ladder] }));
    writeFileSync(join(folder, "broken.json"), '{"verbs": []}');
    const compare = (table: string) =>
      runPenholder(["compare", "before.txt", "after.txt", "--summary", "--meanings", table], folder);
    expect(compare("own.json").output).toContain("“Encourages” became “Urges”: weaker.");
    expect(compare("broken.json").errors).toBe(
      "“broken.json” is damaged: “verbs” is not one of ladders, intensifiers, addressed, phrases.\n",
    );
    expect(compare("broken.json").code).toBe(2);
  });

  it("finds no difference between a text and its copy in another format, and ends with 0", () => {
    const run = runPenholder(["compare", "before.txt", "before.penholder"], folder);
    expect(run.output).toBe(
      "before.txt → before.penholder: no difference in title, paragraphs and footnotes.\n",
    );
    expect(run.code).toBe(0);
  });

  it("says what differs around the texts, though no paragraph does, and ends with 1", () => {
    const tabled = (symbol: string, sponsors: string) =>
      `symbol: ${symbol}\nsponsors: ${sponsors}\n---\n\n${before}`;
    writeFileSync(join(folder, "first.txt"), tabled("A/HRC/61/L.2", "Chile; Ghana"));
    writeFileSync(join(folder, "second.txt"), tabled("A/HRC/61/L.2/Rev.1", "Chile; Ghana; Peru"));
    const run = runPenholder(["compare", "first.txt", "second.txt"], folder);
    expect(run.output).toBe(`first.txt → second.txt: no difference in title, paragraphs and footnotes.

Masthead, sponsors and closing
  Symbol: “A/HRC/61/L.2” became “A/HRC/61/L.2/Rev.1”.
  Sponsors new: Peru.
`);
    expect(run.code).toBe(1);
    const { output } = runPenholder(["compare", "first.txt", "second.txt", "--format", "json"], folder);
    // The command's documented output.
    const { masthead } = JSON.parse(output) as ComparedFiles;
    expect(masthead.map(({ field }) => field)).toEqual(["symbol", "sponsors"]);
  });

  it("says of each file that cannot be read why, and ends with 2", () => {
    const run = runPenholder(["compare", "nowhere.txt", "empty.txt"], folder);
    expect(run.errors).toBe("There is no file “nowhere.txt”.\n“empty.txt” is empty.\n");
    expect(run.output).toBe("");
    expect(run.code).toBe(2);
  });

  it.skipIf(!hasSeeds)("compares two adopted texts", () => {
    const texts = ["000_5a044d60b4573ad1.txt", "001_b8272d840be34637.txt"].map((name) => join(seeds, name));
    const run = runPenholder(["compare", ...texts, "--summary"]);
    expect(run.code).toBe(1);
    expect(run.output).toMatch(/changes matter/);
  });
});
