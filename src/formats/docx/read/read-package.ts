// The package of a Word file: its parts by name, and what they say of each other. Nothing is looked up but in the archive.
import type { ReadProblem } from "#formats/format.ts";
import { decodeXml } from "#formats/xml/decode-xml.ts";
import { childrenOf, parseXml, type XmlElement } from "#formats/xml/parse-xml.ts";
import { defaultZipLimits, readZip, type ZipLimits } from "#formats/zip/read-zip.ts";
import { wordPrefixes } from "./word-prefixes.ts";

export interface Relationship {
  /** The last word of its type: "footnotes", "hyperlink". */
  readonly type: string;
  /** A part's name, or what stands outside of the package and is never fetched. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface WordPackage {
  /** The name of the part with the text. */
  readonly document: string;
  readonly hasMacros: boolean;
  /** A part as a tree; null where there is none of this name, or it is not XML that may be read. */
  readonly part: (name: string) => XmlElement | null;
  /** What a part refers to, by id. */
  readonly relationships: (part: string) => ReadonlyMap<string, Relationship>;
  /** The first part asked for that is there and cannot be read: half a text is not presented as whole. */
  readonly problem: () => ReadProblem | null;
}

export type PackageOutcome =
  | { readonly ok: true; readonly value: WordPackage }
  | { readonly ok: false; readonly problem: ReadProblem };

/** The text of a thousand pages is a tenth of this. Pictures are not inflated at all. */
export const wordLimits: ZipLimits = {
  ...defaultZipLimits,
  file: 64_000_000,
  entry: 40_000_000,
  total: 80_000_000,
};

export function readPackage(bytes: Uint8Array): PackageOutcome {
  if (bytes.length === 0) return refuse({ kind: "empty" });
  const other = otherFormat(bytes);
  if (other !== null) return refuse(other);
  const zip = readZip(bytes, wordLimits, isXml);
  if (!zip.ok)
    return refuse(
      zip.reason === "too-large"
        ? { kind: "too-large", limit: wordLimits.total }
        : { kind: "damaged", detail: zip.detail },
    );
  return openParts(zip.files);
}

function openParts(files: ReadonlyMap<string, Uint8Array>): PackageOutcome {
  const byName = new Map([...files].map(([name, part]) => [partKey(name), part] as const));
  const parsed = new Map<string, XmlElement | null>();
  const refused: ReadProblem[] = [];
  const part = (name: string): XmlElement | null => {
    const key = partKey(name);
    const known = parsed.get(key);
    if (known !== undefined) return known;
    const tree = parsePart(byName.get(key), refused);
    parsed.set(key, tree);
    return tree;
  };
  const relationships = (name: string): ReadonlyMap<string, Relationship> =>
    readRelationships(name, part(relationshipsOf(name)));
  const main = [...relationships("").values()].find(({ type }) => type === "officeDocument");
  const document = main === undefined || main.isExternal ? "word/document.xml" : main.target;
  const root = part(document);
  if (refused[0] !== undefined) return refuse(refused[0]);
  if (root === null) return refuse({ kind: "damaged", detail: "it holds no text of a Word document" });
  if (root.name !== "w:document") return refuse({ kind: "damaged", detail: "it is no Word document" });
  const hasMacros = [...relationships(document).values()].some(({ type }) => type === "vbaProject");
  const problem = () => refused[0] ?? null;
  return { ok: true, value: { document, hasMacros, part, relationships, problem } };
}

/** Names of parts are compared without case; some writers use backslashes, or a slash at the front. */
function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

function parsePart(bytes: Uint8Array | undefined, refused: ReadProblem[]): XmlElement | null {
  if (bytes === undefined) return null;
  const source = decodeXml(bytes);
  if (source === null) {
    refused.push({ kind: "damaged", detail: "a part is in no encoding that a Word file may have" });
    return null;
  }
  const parsed = parseXml(source, wordPrefixes);
  if (parsed.ok) return parsed.root;
  refused.push(
    parsed.reason === "too-large"
      ? { kind: "too-large", limit: wordLimits.entry }
      : { kind: "damaged", detail: parsed.detail },
  );
  return null;
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function readRelationships(owner: string, root: XmlElement | null): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  for (const { attributes } of childrenOf(root, "rel:Relationship")) {
    const target = attributes["Target"] ?? "";
    const isExternal = attributes["TargetMode"]?.toLowerCase() === "external";
    found.set(attributes["Id"] ?? "", {
      type: /[^/]*$/.exec(attributes["Type"] ?? "")?.[0] ?? "",
      target: isExternal ? target : resolveName(folder, target),
      isExternal,
    });
  }
  return found;
}

/** A name inside the package, without "." and ".."; it never leads out of it, because it is only looked up among its parts. */
function resolveName(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The old format of Word and a locked file are both in Microsoft's older container. */
function otherFormat(bytes: Uint8Array): ReadProblem | null {
  const starts = (...signature: readonly number[]): boolean =>
    signature.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return { kind: "not-word", because: holdsLockedPackage(bytes) ? "locked" : "old" };
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return { kind: "not-word", because: "rich-text" };
  return starts(0x50, 0x4b) ? null : { kind: "not-word", because: "other" };
}

/** A file with a password is a container with a stream of this name, in UTF-16. */
function holdsLockedPackage(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_000_000));
  return head.includes([..."EncryptedPackage"].join("\0"));
}

function refuse(problem: ReadProblem): { readonly ok: false; readonly problem: ReadProblem } {
  return { ok: false, problem };
}
