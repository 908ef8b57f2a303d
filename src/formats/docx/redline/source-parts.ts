// The parts of the base that a redline changes, as text that can be edited, and the package written again with all others as they were.

import { readNumbering, type WordList } from "#formats/docx/read/read-numbering.ts";
import { type PackageOutcome, readPackage } from "#formats/docx/read/read-package.ts";
import { bodyOfPart } from "#formats/docx/read/read-story.ts";
import { readStyles, type WordStyles } from "#formats/docx/read/read-styles.ts";
import { wordPrefixes } from "#formats/docx/read/word-prefixes.ts";
import type { ReadProblem } from "#formats/format.ts";
import { childOf, childrenOf, parseXml, type XmlElement } from "#formats/xml/parse-xml.ts";
import { readZip } from "#formats/zip/read-zip.ts";
import { writeZip } from "#formats/zip/write-zip.ts";
import { addFootnotesPart } from "./add-footnotes-part.ts";
import type { NotesPart } from "./new-notes.ts";
import { mergeNotes } from "./order-notes.ts";
import { readSourceNotes, readSourceParagraphs, type SourceParagraph } from "./source-paragraphs.ts";

export interface EditedParts {
  readonly body: string;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  /** Elements for the end of the footnotes. */
  readonly newNotes: string;
}

export interface SourceParts {
  readonly body: { readonly source: string; readonly paragraphs: readonly SourceParagraph[] };
  readonly footnotes: NotesPart | null;
  readonly endnotes: NotesPart | null;
  readonly styles: WordStyles;
  readonly lists: ReadonlyMap<string, WordList>;
  /** Ids of styles by their names in small letters, without blanks. */
  readonly styleIds: ReadonlyMap<string, string>;
  readonly write: (edited: EditedParts) => Uint8Array;
}

export type SourcePartsOutcome =
  | { readonly ok: true; readonly value: SourceParts }
  | { readonly ok: false; readonly problem: ReadProblem };

export function openSourceParts(bytes: Uint8Array): SourcePartsOutcome {
  const opened: PackageOutcome = readPackage(bytes);
  if (!opened.ok) return opened;
  const zip = readZip(bytes);
  if (!zip.ok)
    return {
      ok: false,
      problem:
        zip.reason === "too-large"
          ? { kind: "too-large", limit: 256_000_000 }
          : { kind: "damaged", detail: zip.detail },
    };
  const { document, relationships, part } = opened.value;
  const names = new Map([...zip.files.keys()].map((name) => [keyOf(name), name]));
  const partName = (type: string): string | null => {
    for (const { type: found, target, isExternal } of relationships(document).values())
      if (found === type && !isExternal) return names.get(keyOf(target)) ?? null;
    return null;
  };
  const sourceOf = (name: string | null): Source | null => {
    const content = name === null ? undefined : zip.files.get(name);
    return name === null || content === undefined ? null : openSource(name, content);
  };
  const body = sourceOf(names.get(keyOf(document)) ?? null);
  if (body === null)
    return {
      ok: false,
      problem: { kind: "damaged", detail: "its text is written in a way that cannot be edited" },
    };
  const [foot, end] = [sourceOf(partName("footnotes")), sourceOf(partName("endnotes"))];
  const stylesPart = part(partName("styles") ?? "");
  const styles = readStyles(stylesPart);
  return {
    ok: true,
    value: {
      body: { source: body.text, paragraphs: readSourceParagraphs(bodyOfPart(body.root)) },
      footnotes: foot === null ? null : { source: foot.text, ...readSourceNotes(foot.root, "f") },
      endnotes: end === null ? null : { source: end.text, ...readSourceNotes(end.root, "e") },
      styles,
      lists: readNumbering(part(partName("numbering") ?? ""), styles),
      styleIds: styleIdsOf(stylesPart),
      write: (edited) => {
        const files = new Map(zip.files);
        files.set(body.name, encode(edited.body));
        if (end !== null && edited.endnotes !== null) files.set(end.name, encode(edited.endnotes));
        if (foot !== null && edited.footnotes !== null)
          files.set(foot.name, encode(mergeNotes(edited.footnotes, edited.newNotes)));
        else if (edited.newNotes !== "") addFootnotesPart(files, body.name, edited.newNotes);
        return writeZip(files);
      },
    },
  };
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** Null for a part in another encoding, or that calls Word's namespace by another name. */
function openSource(name: string, content: Uint8Array): Source | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    const parsed = parseXml(text, wordPrefixes);
    const isUsual =
      /\sxmlns:w\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;
    return parsed.ok && isUsual.test(text.slice(0, 20_000)) ? { name, text, root: parsed.root } : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function styleIdsOf(root: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(root, "w:style").map((style) => [
      (childOf(style, "w:name")?.attributes["w:val"] ?? "").toLowerCase().replace(/\s+/g, ""),
      style.attributes["w:styleId"] ?? "",
    ]),
  );
}
