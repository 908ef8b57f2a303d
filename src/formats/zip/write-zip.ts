import { deflateSync, type Zippable, zipSync } from "fflate";
import { defaultZipLimits } from "./read-zip.ts";

/** The earliest a zip can carry: the same content must give the same bytes on every day and in every time zone. */
const fixedTime = new Date(1980, 0, 1);

/** A zip of the parts in the order given. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const content: Zippable = {};
  for (const [name, bytes] of parts)
    content[name] = [bytes, { mtime: fixedTime, os: 0, level: isTooDense(bytes) ? 0 : 6 }];
  return zipSync(content);
}

/** Half the ratio a reader refuses: what packs that well is stored as it is, so that no draft is taken for a bomb. */
function isTooDense(bytes: Uint8Array): boolean {
  if (bytes.length < defaultZipLimits.ratioFrom) return false;
  return bytes.length > (deflateSync(bytes, { level: 6 }).length * defaultZipLimits.ratio) / 2;
}
