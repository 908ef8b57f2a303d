// Official files and drafts based on them: texts edited on purpose, texts of one series, files that LibreOffice wrote.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readText } from "#formats/txt/read-text.ts";
import { seededRandom } from "#tests/bench/seeded-random.ts";
import { plantEdits } from "#tests/support/plant-edits.ts";
import { plantFormChanges } from "#tests/support/plant-form-changes.ts";
import { sameText } from "./office-sources.ts";
import { contextFor, convertWithLibreOffice, openWorkshop } from "./tools.ts";
import { listTexts, sampleOf } from "./word-round-trip.ts";

export interface RedlinePair {
  readonly name: string;
  readonly base: Uint8Array;
  readonly draft: Resolution;
}

/** A text against a copy of it with changes of every kind planted by the seed. */
async function plantedPair(file: string, seed: number): Promise<RedlinePair> {
  const text = readFileText(file);
  const base = await writeDocx(text, contextFor(text.body));
  const random = seededRandom(seed);
  const draft = plantFormChanges(plantEdits(text, random).draft, random);
  return { name: `${basename(file)} edited (${seed})`, base, draft };
}

/** Some of a list, so that a long run can be cut into pieces. */
export interface PairRange {
  readonly from: number;
  readonly to: number;
}

/** Of all that are listed here, the founding texts come first and several times. */
export async function* plantedPairs(count: number, range: PairRange = all): AsyncGenerator<RedlinePair> {
  const seeds = listTexts("seeds");
  const often = Math.min(seeds.length * 4, count);
  const others = sampleOf(listTexts("corpus"), Math.max(0, count - often));
  for (let at = range.from; at < Math.min(count, range.to); at += 1) {
    const file = at < often ? seeds[at % seeds.length] : others[at - often];
    if (file !== undefined) yield plantedPair(file, at < often ? at + 1 : at - often + 101);
  }
}

const all: PairRange = { from: 0, to: Number.POSITIVE_INFINITY };

/** Adopted texts with one title, each against the next. */
export async function* seriesPairs(count: number, range: PairRange = all): AsyncGenerator<RedlinePair> {
  const byTitle = new Map<string, Resolution[]>();
  for (const file of listTexts("corpus")) {
    const text = readFileText(file);
    const title = text.blocks.find(({ kind }) => kind === "title");
    const key = `${text.body} ${textOf(title?.spans ?? [])}`;
    if (title !== undefined) byTitle.set(key, [...(byTitle.get(key) ?? []), text]);
  }
  const pairs = [...byTitle.values()].flatMap((texts) =>
    texts.slice(1).flatMap((draft, at) => (texts[at] === undefined ? [] : [{ before: texts[at], draft }])),
  );
  for (const { before, draft } of pairs.slice(0, count).slice(range.from, range.to)) {
    const base = await writeDocx(before, contextFor(before.body));
    const name = `${before.masthead.number ?? "?"} → ${draft.masthead.number ?? "?"}`;
    yield { name: `series ${name}`, base, draft };
  }
}

/** Files as LibreOffice writes them, in the ways people lay texts out, and files of ours that it saved. */
export async function* officePairs(range: PairRange = all): AsyncGenerator<RedlinePair> {
  const workshop = openWorkshop();
  try {
    const paths = sameText().map(({ file, content }) =>
      workshop.put(file, new TextEncoder().encode(content)),
    );
    const isPage = (path: string) => path.endsWith(".html");
    convertWithLibreOffice(
      workshop,
      paths.filter((path) => !isPage(path)),
      "docx",
    );
    convertWithLibreOffice(workshop, paths.filter(isPage), "docx", "--infilter=HTML (StarWriter)");
    const ours = await Promise.all(
      listTexts("seeds").map(async (file, at) => {
        const text = readFileText(file);
        const saved = await writeDocx(text, contextFor(text.body));
        return workshop.put(`saved-${at}.doc.docx`, saved);
      }),
    );
    convertWithLibreOffice(workshop, ours, "odt");
    convertWithLibreOffice(
      workshop,
      ours.map((path) => path.replace(/docx$/, "odt")),
      "docx",
    );
    for (const [at, path] of [...paths, ...ours].entries()) {
      if (at < range.from || at >= range.to) continue;
      const file = path.replace(/\.[a-z]+$/, ".docx");
      const base = readFileSync(file);
      const read = readDocx(base, { newId: idsFrom("b"), defaultBody: "hrc", changes: "accept" });
      if (!read.ok) continue;
      const text = { ...read.value.value, body: "hrc" };
      const { draft } = plantEdits(text, seededRandom(at + 501));
      yield { name: `LibreOffice ${basename(file)}`, base, draft };
    }
  } finally {
    workshop.close();
  }
}

const bodies = new Set(["hrc", "ga", "sc", "ecosoc", "hrc-prst"]);

function readFileText(file: string): Resolution {
  const { value } = readText(readFileSync(file, "utf8"), { newId: idsFrom("n"), defaultBody: "hrc" });
  return bodies.has(value.body) ? value : { ...value, body: "hrc" };
}

function idsFrom(letter: string): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${letter}${last}`;
  };
}
