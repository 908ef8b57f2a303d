// Texts through the formats that are text, and through our own files, and back.
import { existsSync, readFileSync } from "node:fs";
import type { Format } from "#formats/format.ts";
import { htmlFormat } from "#formats/html/html-format.ts";
import { jsonFormat } from "#formats/json/json-format.ts";
import { markdownFormat } from "#formats/markdown/markdown-format.ts";
import { penholderFormat } from "#formats/penholder/penholder-format.ts";
import { readText } from "#formats/txt/read-text.ts";
import { txtFormat } from "#formats/txt/txt-format.ts";
import { describeCarried } from "./describe-carried.ts";
import { contextFor } from "./tools.ts";

export const textFormats: readonly Format[] = [
  htmlFormat,
  markdownFormat,
  txtFormat,
  jsonFormat,
  penholderFormat,
];

/** What of the text came back otherwise: "blocks", "notes", "opening"; or why it could not be read. */
export async function throughFormat(file: string, { read, write }: Format): Promise<readonly string[]> {
  let ids = 0;
  const context = { newId: () => `id${++ids}`, defaultBody: "hrc" };
  const { value } = readText(readFileSync(file, "utf8"), context);
  const writing = contextFor(existsSync(`templates/${value.body}`) ? value.body : "hrc");
  if (read === undefined || write === undefined) return ["not a format in and out"];
  const back = await read(await write(value, writing), context);
  if (!back.ok) return [back.problem.kind];
  const before = describeCarried(value, writing.profile);
  const after: Readonly<Record<string, unknown>> = describeCarried(back.value.value, writing.profile);
  return Object.entries(before)
    .filter(([key, carried]) => JSON.stringify(carried) !== JSON.stringify(after[key]))
    .map(([key]) => key);
}
