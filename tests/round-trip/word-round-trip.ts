// Texts through Word and back: every text of the corpus, or a sample of it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readDocx } from "#formats/docx/read-docx.ts";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readText } from "#formats/txt/read-text.ts";
import { writeZip } from "#formats/zip/write-zip.ts";
import { describeCarried } from "./describe-carried.ts";
import { contextFor, sharedFolder } from "./tools.ts";

/** What a text lost or gained on its way, by what of it: "blocks", "notes". */
export interface RoundTrip {
  readonly file: string;
  readonly differs: readonly string[];
  readonly milliseconds: number;
}

export function listTexts(folder: "seeds" | "corpus"): readonly string[] {
  const path = join(sharedFolder, folder);
  if (!existsSync(path)) return [];
  const texts = readdirSync(path).filter((name) => name.endsWith(".txt"));
  return texts.sort().map((name) => join(path, name));
}

/** Every nth text, the same ones each time. */
export function sampleOf(files: readonly string[], count: number): readonly string[] {
  return Array.from({ length: Math.min(count, files.length) }, (_, at) => {
    const place = Math.floor((at * files.length) / Math.min(count, files.length));
    return files[place] ?? "";
  });
}

/** `asStranger` takes the names of our styles off first, so that only lists, looks and words tell what a paragraph is. */
export async function throughWord(file: string, asStranger = false): Promise<RoundTrip> {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `n${last}`;
  };
  const context = { newId, defaultBody: "hrc" };
  const { value } = readText(readFileSync(file, "utf8"), context);
  const writing = contextFor(existsSync(`templates/${value.body}`) ? value.body : "hrc");
  const written = await writeDocx(value, writing);
  const bytes = asStranger ? withoutStyleNames(written) : written;
  const started = performance.now();
  const read = readDocx(bytes, context);
  const milliseconds = performance.now() - started;
  if (!read.ok) return { file, differs: [read.problem.kind], milliseconds };
  const before = describeCarried(value, writing.profile);
  const after: Readonly<Record<string, unknown>> = describeCarried(read.value.value, writing.profile);
  const differs = Object.entries(before)
    .filter(([key, carried]) => JSON.stringify(carried) !== JSON.stringify(after[key]))
    .map(([key]) => key);
  return { file, differs, milliseconds };
}

function withoutStyleNames(bytes: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const styles = new TextDecoder().decode(parts.get("word/styles.xml"));
  let count = 0;
  const unnamed = styles.replace(/<w:name w:val="[^"]*"/g, () => {
    count += 1;
    return `<w:name w:val="Style ${count}"`;
  });
  return writeZip(parts.set("word/styles.xml", new TextEncoder().encode(unnamed)));
}
