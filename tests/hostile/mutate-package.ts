// A Word file or an OpenDocument text changed at random: parts taken out, elements removed, doubled, moved and given other values,
// bytes turned.
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

interface PackageKind {
  /** The part that is changed most. */
  readonly text: string;
  /** Elements are found by pattern: what comes of it may be well formed or not. */
  readonly element: RegExp;
  readonly inserted: readonly string[];
}

const word: PackageKind = {
  text: "word/document.xml",
  element:
    /<(w:[A-Za-z]+)(?: [^<>]*)?>(?:[^<]*<(?!w:\1)[^<>]*>){0,12}?[^<]*<\/\1>|<w:[A-Za-z]+(?: [^<>]*)?\/>/g,
  inserted: [
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:ins w:id="1" w:author="x"><w:r><w:t>lamp</w:t></w:r></w:ins>',
    '<w:del w:id="2"><w:r><w:delText>lamp</w:delText></w:r></w:del>',
    '<w:r><w:footnoteReference w:id="77"/></w:r>',
    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>",
  ],
};

const openDocument: PackageKind = {
  text: "content.xml",
  element:
    /<((?:text|table|style|office|draw):[a-z-]+)(?: [^<>]*)?>(?:[^<]*<(?!\1)[^<>]*>){0,12}?[^<]*<\/\1>|<(?:text|table|style|office|draw):[a-z-]+(?: [^<>]*)?\/>/g,
  inserted: [
    "<table:table><table:table-row><table:table-cell><text:p/></table:table-cell></table:table-row></table:table>",
    '<text:change-start text:change-id="a"/>',
    '<text:change text:change-id="d"/>',
    "<text:note><text:note-body><text:p>lamp</text:p></text:note-body></text:note>",
    '<text:list text:style-name="L"><text:list-item text:start-value="7"><text:p>lamp</text:p></text:list-item></text:list>',
    '<office:annotation office:name="c"><text:p>lamp</text:p></office:annotation>',
  ],
};

export function mutateWord(whole: Uint8Array, random: RandomSource): Uint8Array {
  return mutatePackage(whole, word, random);
}

export function mutateOdt(whole: Uint8Array, random: RandomSource): Uint8Array {
  return mutatePackage(whole, openDocument, random);
}

function mutatePackage(whole: Uint8Array, kind: PackageKind, random: RandomSource): Uint8Array {
  if (random() < 0.1) return turnBytes(whole, random);
  const parts = new Map(Object.entries(unzipSync(whole)));
  const changes = 1 + Math.floor(random() * 4);
  for (let turn = 0; turn < changes; turn += 1) {
    // Where the kind of the file is said, a change makes it no such file, which is refused at once.
    const names = [...parts.keys()].filter((name) => name !== "mimetype");
    const name = pick(
      names.filter((one) => random() < 0.5 || one === kind.text),
      random,
    );
    const part = name === undefined ? undefined : parts.get(name);
    if (name === undefined || part === undefined) continue;
    if (random() < 0.04) parts.delete(name);
    else parts.set(name, new TextEncoder().encode(mutateXml(new TextDecoder().decode(part), kind, random)));
  }
  return writeZip(parts);
}

function mutateXml(xml: string, { element, inserted }: PackageKind, random: RandomSource): string {
  const elements = [...xml.matchAll(element)];
  const one = pick(elements, random);
  const other = pick(elements, random);
  const turn = random();
  if (one === undefined || other === undefined || turn < 0.1)
    return xml.slice(0, Math.floor(random() * xml.length)) + xml.slice(Math.floor(random() * xml.length));
  const without = xml.slice(0, one.index) + xml.slice(one.index + one[0].length);
  if (turn < 0.3) return without;
  if (turn < 0.5) return xml.slice(0, other.index) + one[0] + xml.slice(other.index);
  if (turn < 0.7) return xml.slice(0, one.index) + (pick(inserted, random) ?? "") + xml.slice(one.index);
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
