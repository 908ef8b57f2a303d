// Reads every text of the shared corpus and compares what was read with the counts of its manifest.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ReadOutcome } from "../../src/formats/format.ts";
import { readTxt } from "../../src/formats/txt/read-txt.ts";
import { findLostWords } from "./find-lost-words.ts";

const corpusFolder = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

export function corpusIsThere(): boolean {
  return existsSync(`${corpusFolder}manifest.csv`);
}

export interface Measure {
  readonly file: string;
  readonly organ: string;
  readonly quality: string;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Numbered and lone operative paragraphs before the first annex, and in the annexes. */
  readonly operative: number;
  readonly operativeInAnnexes: number;
  readonly preambular: number;
  readonly headings: number;
  /** The manifest's counts; null where it has none. */
  readonly listedOperative: number | null;
  readonly listedPreambular: number | null;
  readonly agreement: { readonly operative: Agreement; readonly preambular: Agreement };
  /** Words of the text that are neither in the value nor on a line a message speaks of. */
  readonly lost: readonly string[];
}

/**
 * How our count stands to the manifest's. `agrees` is equal, the enacting line being one of the manifest's preambular
 * paragraphs. The manifest is not of one mind: in some texts it counts the paragraphs of annexes, in some it leaves the
 * enacting line out, and a lone paragraph without a number it takes for preambular; these are told apart from `differs`.
 */
export type Agreement =
  | "agrees"
  | "annex-counted"
  | "enacting-not-counted"
  | "lone-taken-for-preambular"
  | "differs"
  | "not-listed";

/** The manifest as rows by column name; quoted fields may hold commas. */
function readManifest(): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(`${corpusFolder}manifest.csv`, "utf8").trim().split(/\r?\n/);
  const names = splitRow(head);
  return lines.map((line) => {
    const fields = splitRow(line);
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ""]));
  });
}

function splitRow(line: string): readonly string[] {
  const fields: string[] = [];
  for (const found of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
  return fields;
}

export function measureCorpus(): readonly Measure[] {
  return readManifest().map((row) => measureOne(row));
}

function measureOne(row: Readonly<Record<string, string>>): Measure {
  const file = row["file"] ?? "";
  const bytes = new Uint8Array(readFileSync(corpusFolder + file));
  const { outcome, milliseconds } = readTimed(bytes);
  if (!outcome.ok) throw new Error(`${file} was not read: ${outcome.problem.kind}`);
  const { blocks } = outcome.value.value;
  const annex = blocks.findIndex((block) => block.kind === "annex");
  const main = annex < 0 ? blocks : blocks.slice(0, annex);
  const count = (kind: string): number => main.filter((block) => block.kind === kind).length;
  const listed = (column: string): number | null => (row[column] ? Number(row[column]) : null);
  const counts = {
    operative: count("operative"),
    operativeInAnnexes: blocks.filter((block) => block.kind === "operative").length - count("operative"),
    preambular: count("preambular"),
    listedOperative: listed("operative_paras_level1"),
    listedPreambular: listed("preambular_paras"),
  };
  return {
    file,
    organ: row["organ"] ?? "",
    quality: row["text_quality"] ?? "",
    bytes: bytes.length,
    milliseconds,
    ...counts,
    headings: count("heading"),
    agreement: { operative: operativeAgreement(counts), preambular: preambularAgreement(counts) },
    lost: findLostWords(new TextDecoder().decode(bytes), outcome.value),
  };
}

/** On a machine that does other work one reading may wait; the better of two tells what the reading takes. */
function readTimed(bytes: Uint8Array): { readonly outcome: ReadOutcome; readonly milliseconds: number } {
  const once = (): { readonly outcome: ReadOutcome; readonly milliseconds: number } => {
    let next = 0;
    const started = performance.now();
    const outcome = readTxt(bytes, { newId: () => `id${++next}`, defaultBody: "hrc" });
    return { outcome, milliseconds: performance.now() - started };
  };
  const first = once();
  const long = first.milliseconds > 60;
  return long ? { ...first, milliseconds: Math.min(first.milliseconds, once().milliseconds) } : first;
}

type Counts = Pick<
  Measure,
  "operative" | "operativeInAnnexes" | "preambular" | "listedOperative" | "listedPreambular"
>;

function operativeAgreement(counts: Counts): Agreement {
  const { operative, operativeInAnnexes, listedOperative } = counts;
  if (listedOperative === null) return "not-listed";
  if (operative === listedOperative) return "agrees";
  if (operative + operativeInAnnexes === listedOperative) return "annex-counted";
  return isLone(counts) ? "lone-taken-for-preambular" : "differs";
}

/** The manifest then has no operative paragraph and one preambular one more. */
function isLone({ operative, preambular, listedOperative, listedPreambular }: Counts): boolean {
  return operative === 1 && listedOperative === 0 && preambular + 2 === listedPreambular;
}

function preambularAgreement(counts: Counts): Agreement {
  const { preambular, listedPreambular } = counts;
  if (listedPreambular === null) return "not-listed";
  if (preambular + 1 === listedPreambular) return "agrees";
  if (preambular === listedPreambular) return "enacting-not-counted";
  return isLone(counts) ? "lone-taken-for-preambular" : "differs";
}
