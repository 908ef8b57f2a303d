// Adopted texts through Akoma Ntoso and back.
import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { readText } from "#formats/txt/read-text.ts";
import { carriedByAkn, throughAkn } from "./akn-round-trip.ts";
import { contextFor } from "./tools.ts";

export interface AknTrip {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Fields that came back changed, and what the reader said. */
  readonly differs: readonly string[];
}

export async function takeThroughAkn(file: string): Promise<AknTrip> {
  let next = 0;
  const { value } = readText(readFileSync(file, "utf8"), { newId: () => `t${++next}`, defaultBody: "hrc" });
  const context = contextFor(existsSync(`templates/${value.body}`) ? value.body : "hrc");
  const back = await throughAkn(value, context);
  const carried = carriedByAkn(value, context);
  const fields = Object.keys(carried) as (keyof typeof carried)[]; // its own keys
  const differs = fields.filter((field) => !isDeepStrictEqual(carried[field], back.value[field]));
  return { file, bytes: back.bytes, differs: [...differs, ...back.messages.map(({ text }) => text)] };
}
