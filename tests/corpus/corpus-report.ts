// Writes docs/measurements/corpus-reader.md: how the plain-text reader's counts stand to the corpus's manifest.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Agreement, corpusIsThere, type Measure, measureCorpus } from "./measure-corpus.ts";
import { type Judgement, readJudgements, summarize, type Tally, tally } from "./summarize-corpus.ts";

const page = fileURLToPath(new URL("../../docs/measurements/corpus-reader.md", import.meta.url));

const ways: Partial<Record<Agreement, string>> = {
  "annex-counted": "the manifest counts the paragraphs of annexes",
  "enacting-not-counted": "the manifest leaves the enacting line out",
  "lone-taken-for-preambular": "the manifest takes the lone unnumbered operative paragraph for preambular",
};

if (!corpusIsThere()) console.log("No report: the corpus is not beside the repository (../shared/corpus).");
else report(measureCorpus(), readJudgements());

function report(measures: readonly Measure[], judgements: ReadonlyMap<string, Judgement>): void {
  const groups = groupsOf(measures);
  const text = [
    introduction(measures, judgements),
    table(
      ["Texts", "Number", "Operative: equal", "operative: agrees", "Preambular: equal", "preambular: agrees"],
      groups.map(([name, group]) => groupRow(name, group)),
    ),
    "## Every text whose counts are not equal\n",
    table(
      ["Text", "Operative ours", "manifest", "Preambular ours + 1", "manifest", "At fault", "Why"],
      measures.filter((one) => !isEqual(one)).map((one) => disagreementRow(one, judgements)),
    ),
  ].join("\n");
  mkdirSync(fileURLToPath(new URL("../../docs/measurements", import.meta.url)), { recursive: true });
  writeFileSync(page, text);
  for (const [name, group] of groups) console.log(groupRow(name, group).join("  "));
  console.log(timeLine(measures));
}

function groupsOf(measures: readonly Measure[]): readonly (readonly [string, readonly Measure[]])[] {
  const converted = (...organs: string[]): readonly Measure[] =>
    measures.filter(({ organ, quality }) => organs.includes(organ) && quality === "docx-derived");
  return [
    ["Human Rights Council", converted("HRC")],
    ["General Assembly", converted("GA")],
    ["both together", converted("HRC", "GA")],
    ["Security Council", converted("SC")],
    ["Economic and Social Council", converted("ECOSOC")],
    ["Security Council, scanned", measures.filter(({ quality }) => quality.startsWith("OCR"))],
    ["out of PDF, or typed over", measures.filter(({ quality }) => /^(?:pdftotext|typed)/.test(quality))],
  ];
}

function groupRow(name: string, group: readonly Measure[]): readonly string[] {
  const operative = tally(group.map(({ agreement }) => agreement.operative));
  const preambular = tally(group.map(({ agreement }) => agreement.preambular));
  const equal = ({ equal, listed }: Tally): string => (listed === 0 ? "–" : percent(equal, listed));
  const allowed = ({ allowed, listed }: Tally): string => (listed === 0 ? "–" : percent(allowed, listed));
  return [
    name,
    String(group.length),
    equal(operative),
    allowed(operative),
    equal(preambular),
    allowed(preambular),
  ];
}

function percent(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

function isEqual({ agreement }: Measure): boolean {
  const fine = (one: Agreement): boolean => one === "agrees" || one === "not-listed";
  return fine(agreement.operative) && fine(agreement.preambular);
}

function disagreementRow(measure: Measure, judgements: ReadonlyMap<string, Judgement>): readonly string[] {
  const { agreement } = measure;
  const judged = judgements.get(measure.file);
  const reasons = new Set([ways[agreement.operative], ways[agreement.preambular], judged?.reason]);
  return [
    measure.file.replace(/\.txt$/, ""),
    measure.operativeInAnnexes === 0
      ? String(measure.operative)
      : `${measure.operative} + ${measure.operativeInAnnexes} in annexes`,
    String(measure.listedOperative ?? "–"),
    String(measure.preambular + 1),
    String(measure.listedPreambular ?? "–"),
    judged?.fault ?? "manifest",
    [...reasons].filter((one) => one !== undefined).join("; "),
  ];
}

function introduction(measures: readonly Measure[], judgements: ReadonlyMap<string, Judgement>): string {
  const ours = [...judgements.values()].filter(({ fault }) => fault === "ours").length;
  const { operative, preambular } = summarize(
    measures.filter(({ organ }) => organ === "HRC" || organ === "GA"),
  );
  return `# The plain-text reader on adopted texts

Written by \`npm run corpus\`; do not edit. The corpus (${measures.length} adopted texts) is not part of the repository.

Each text is read and its operative and preambular paragraphs before the first annex are counted. The manifest's counts
were made by machine. *Equal* is the same number, with the enacting line counted as preambular, as the manifest mostly
does. *Agrees* allows for three ways of the manifest that change from text to text: paragraphs of annexes counted or
not, the enacting line counted or not, and a lone operative paragraph without a number counted as preambular.

- Human Rights Council and General Assembly together: operative agrees in ${percent(operative.allowed, operative.listed)}
  (equal in ${percent(operative.equal, operative.listed)}), preambular in ${percent(preambular.allowed, preambular.listed)}
  (equal in ${percent(preambular.equal, preambular.listed)}).
- Every disagreement is judged: by one of the three ways, by looking at the text, or by an independent count where the
  reason says so. The reader is at fault in ${percent(ours, measures.length)} of the texts.
- ${measures.filter(({ lost }) => lost.length === 0).length} of ${measures.length} texts lose no word: each is in the value or on a line that a message names.
- The slowest text stays under the limit of 200 ms for 100 KB; the gate is in \`tests/corpus/corpus.test.ts\`.
`;
}

function timeLine(measures: readonly Measure[]): string {
  const total = measures.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const slowest = [...measures].sort((one, two) => pace(two) - pace(one))[0];
  return `${measures.length} texts in ${Math.round(total)} ms; slowest ${slowest?.file ?? ""} with ${Math.round(slowest === undefined ? 0 : pace(slowest))} ms for 100 KB`;
}

/** Milliseconds for 100 KB; a shorter text counts as one of 100 KB. */
function pace({ milliseconds, bytes }: Measure): number {
  return milliseconds / Math.max(1, bytes / 100_000);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
