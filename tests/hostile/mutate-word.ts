// A Word file changed at random: parts taken out, elements removed, doubled, moved and given other values, bytes turned.
import { unzipSync } from "fflate";
import { writeZip } from "#formats/zip/write-zip.ts";
import type { RandomSource } from "#tests/bench/seeded-random.ts";

const values = [
  "",
  "0",
  "-1",
  "9",
  "99999999999",
  "true",
  "__proto__",
  "constructor",
  "lowerLetter",
  "bullet",
  "http://127.0.0.1:9/",
];
const inserted = [
  "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:ins w:id="1" w:author="x"><w:r><w:t>lamp</w:t></w:r></w:ins>',
  '<w:del w:id="2"><w:r><w:delText>lamp</w:delText></w:r></w:del>',
  '<w:r><w:footnoteReference w:id="77"/></w:r>',
  "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>",
];

export function mutateWord(whole: Uint8Array, random: RandomSource): Uint8Array {
  if (random() < 0.1) return turnBytes(whole, random);
  const parts = new Map(Object.entries(unzipSync(whole)));
  const changes = 1 + Math.floor(random() * 4);
  for (let turn = 0; turn < changes; turn += 1) {
    const names = [...parts.keys()];
    const name = pick(
      names.filter((one) => random() < 0.5 || one === "word/document.xml"),
      random,
    );
    const part = name === undefined ? undefined : parts.get(name);
    if (name === undefined || part === undefined) continue;
    if (random() < 0.04) parts.delete(name);
    else parts.set(name, new TextEncoder().encode(mutateXml(new TextDecoder().decode(part), random)));
  }
  return writeZip(parts);
}

/** Elements are found by pattern: what comes of it may be well formed or not. */
function mutateXml(xml: string, random: RandomSource): string {
  const elements = [
    ...xml.matchAll(
      /<(w:[A-Za-z]+)(?: [^<>]*)?>(?:[^<]*<(?!w:\1)[^<>]*>){0,12}?[^<]*<\/\1>|<w:[A-Za-z]+(?: [^<>]*)?\/>/g,
    ),
  ];
  const one = pick(elements, random);
  const other = pick(elements, random);
  const kind = random();
  if (one === undefined || other === undefined || kind < 0.1)
    return xml.slice(0, Math.floor(random() * xml.length)) + xml.slice(Math.floor(random() * xml.length));
  const without = xml.slice(0, one.index) + xml.slice(one.index + one[0].length);
  if (kind < 0.3) return without;
  if (kind < 0.5) return xml.slice(0, other.index) + one[0] + xml.slice(other.index);
  if (kind < 0.7) return xml.slice(0, one.index) + (pick(inserted, random) ?? "") + xml.slice(one.index);
  const value = pick(values, random) ?? "";
  return (
    xml.slice(0, one.index) + one[0].replace(/="[^"]*"/, `="${value}"`) + xml.slice(one.index + one[0].length)
  );
}

function turnBytes(whole: Uint8Array, random: RandomSource): Uint8Array {
  const bytes = whole.slice();
  for (let turn = 0; turn < 8; turn += 1)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

function pick<Item>(items: readonly Item[], random: RandomSource): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
