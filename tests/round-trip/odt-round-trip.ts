// Adopted texts as Word, saved by LibreOffice as OpenDocument, and read again: what its copy lost or changed.
import { existsSync, readFileSync } from "node:fs";
import { writeDocx } from "#formats/docx/write-docx.ts";
import { readOdt } from "#formats/odt/read-odt.ts";
import { readText } from "#formats/txt/read-text.ts";
import { describeCarried } from "./describe-carried.ts";
import { contextFor, convertWithLibreOffice, type Workshop } from "./tools.ts";

export interface OdtTrip {
  readonly file: string;
  /** "blocks", "notes"; or why it could not be read. */
  readonly differs: readonly string[];
}

function counting(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `n${last}`;
  };
}

/** All files in one start of LibreOffice: no more than it converts in a minute. */
export async function throughOdt(files: readonly string[], workshop: Workshop): Promise<readonly OdtTrip[]> {
  const texts = files.map((file, at) => {
    const { value } = readText(readFileSync(file, "utf8"), { newId: counting(), defaultBody: "hrc" });
    const context = contextFor(existsSync(`templates/${value.body}`) ? value.body : "hrc");
    return { file, value, context, name: `odt-${at}` };
  });
  const paths = [];
  for (const { name, value, context } of texts)
    paths.push(workshop.put(`${name}.docx`, await writeDocx(value, context)));
  convertWithLibreOffice(workshop, paths, "odt");
  return texts.map(({ file, value, context, name }) => {
    const read = readOdt(readFileSync(workshop.path(`${name}.odt`)), {
      newId: counting(),
      defaultBody: "hrc",
    });
    if (!read.ok) return { file, differs: [read.problem.kind] };
    const before = describeCarried(value, context.profile);
    const after: Readonly<Record<string, unknown>> = describeCarried(read.value.value, context.profile);
    const differs = Object.entries(before)
      .filter(([key, carried]) => JSON.stringify(carried) !== JSON.stringify(after[key]))
      .map(([key]) => key);
    return { file, differs };
  });
}
