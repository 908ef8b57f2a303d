// `npm run fuzz:rules`: a hundred thousand random and hostile inputs, and how every pattern and every rule grows with its text.
// `-- --write` puts what was found into docs, `-- --seed N` draws others.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { findCitations } from "#core/citations/find-citations.ts";
import { allRules } from "#core/lint/all-rules.ts";
import { createLinter } from "#core/lint/lint-resolution.ts";
import { createRunner } from "#core/lint/run-rules.ts";
import { type BlockId, emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { bodies, faultsOfDocument, faultsOfText } from "./check-input.ts";
import { builtPatterns, writtenPatterns } from "./collect-patterns.ts";
import { hostileResolution, hostileText } from "./hostile-input.ts";
import { worstGrowth } from "./measure-growth.ts";

const { values } = parseArgs({
  options: {
    write: { type: "boolean" },
    seed: { type: "string", default: "20261122" },
    inputs: { type: "string", default: "100000" },
  },
});
const seed = Number(values.seed);
const inputs = Number(values.inputs);
const facts = readFacts();
const profile = readProfile("hrc");
const lines: string[] = [];
let faults = 0;

function say(what: string, found: string, isFault: boolean): void {
  lines.push(`| ${what} | ${found} |`);
  console.log(`${isFault ? "FAULT " : ""}${what}: ${found}`);
  if (isFault) faults += 1;
}

function fuzz<Input>(
  what: string,
  arbitrary: fc.Arbitrary<Input>,
  runs: number,
  judge: (input: Input) => readonly string[],
): void {
  const result = fc.check(
    fc.property(arbitrary, (input) => judge(input).length === 0),
    { seed, numRuns: runs },
  );
  const example = result.failed ? JSON.stringify(result.counterexample).slice(0, 400) : "";
  say(
    `${runs} ${what}`,
    result.failed ? `fails with ${example}` : "no crash, no place outside its text",
    result.failed,
  );
}

/** One operative paragraph of a text. */
function paragraph(text: string): Resolution {
  const span = { kind: "text", text } as const;
  const block = { id: "b" as BlockId, kind: "operative", level: 0, spans: [span] } as const; // the brand is given where ids are made
  return { ...emptyResolution("hrc"), blocks: [block] };
}

const slowPieces = [
  "a",
  " ",
  "(",
  "“",
  "[",
  "1 ",
  "1/2 ",
  "also ",
  "the ",
  "A.",
  "-",
  "resolution 5/1 and ",
  "its resolution ",
  "A/HRC/",
  "of 4 April 2025 ",
  "(A",
  "{",
  "Council ",
  "Convention on the ",
  "No. 5, ",
  "\n",
  "*",
];

/**
 * By what the time is multiplied where the text is twice as long: the line of least squares through the logarithms, since a
 * single doubling says more of the collector of garbage than of the rule.
 */
function perDoubling(times: readonly number[]): number {
  const middle = (times.length - 1) / 2;
  const spread = times.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return 2 ** (times.reduce((sum, time, at) => sum + (at - middle) * Math.log2(time), 0) / spread);
}

const sizes = [20_000, 40_000, 80_000, 160_000, 320_000, 640_000];

/** How rules grow from 20 to 640 thousand characters, in processor time; only what takes long enough can be judged. */
function growthOfRules(): void {
  const found: string[] = [];
  for (const rule of allRules) {
    for (const piece of slowPieces) {
      const time = (length: number): number => {
        const resolution = paragraph(piece.repeat(Math.ceil(length / piece.length)));
        const start = process.threadCpuUsage();
        createRunner([rule], findCitations)({ resolution, profile, facts });
        const { user, system } = process.threadCpuUsage(start);
        return (user + system) / 1000;
      };
      const best = (length: number): number => Math.min(time(length), time(length), time(length));
      if (best(20_000) < 20) continue;
      const ratio = perDoubling(sizes.map(best));
      if (ratio > 2.2) found.push(`${rule.id} on ${JSON.stringify(piece)}: × ${ratio.toFixed(2)}`);
    }
  }
  say(
    `${allRules.length} rules on ${slowPieces.length} texts that grow`,
    found.length === 0 ? "at most × 2.2 for twice the text" : found.join("; "),
    found.length > 0,
  );
}

async function growthOfPatterns(): Promise<void> {
  const built = await builtPatterns(async () => {
    // A fresh copy of the modules builds what they build when they are loaded.
    createLinter()({
      resolution: paragraph("Recalls the Charter of the United Nations, Article 5;"),
      profile,
      facts,
    });
    await import("#core/citations/tokenize-text.ts");
  });
  const all = [...writtenPatterns(), ...built];
  const grown = all.map((pattern) => worstGrowth(pattern, "thorough")).filter((growth) => growth !== null);
  const named = grown.map(
    ({ where, source, ratio }) => `${where} \`${source.replaceAll("|", "\\|")}\` × ${ratio.toFixed(1)}`,
  );
  say(
    `${all.length} patterns on texts made from them`,
    grown.length === 0 ? "at most × 2.2 for twice the text" : named.join("; "),
    grown.length > 0,
  );
}

fuzz("texts read for citations", hostileText, Math.round(inputs * 0.6), faultsOfText);
for (const body of bodies)
  fuzz(
    `documents under the rules of ${body}`,
    hostileResolution(body),
    Math.round(inputs * 0.1),
    faultsOfDocument,
  );
growthOfRules();
await growthOfPatterns();
if (values.write === true) {
  const page = `# Hostile input

What the rules and the reader of citations do with input that nobody would write: pieces of citations, openers and marks in any order,
halves of characters, one piece hundreds of times. \`npm run fuzz:rules\` draws ${inputs} of them anew (\`-- --seed N\` draws others); a part
runs with the tests. A pattern or rule grows too fast where twice the text takes more than 2.2 times as long.

| what | found |
|---|---|
${lines.join("\n")}
`;
  writeFileSync(join(import.meta.dirname, "..", "..", "docs", "measurements", "hostile-input.md"), page);
}
process.exit(faults === 0 ? 0 : 1);
