// What stands above the text in a Word file of our own, as tracked changes: the same lines in both files are found by their
// styles, and words that differ are taken out and put in.
import { matchWords } from "#core/diff/match-sequences.ts";
import { bodyOfPart } from "#formats/docx/read/read-story.ts";
import { wordPrefixes } from "#formats/docx/read/word-prefixes.ts";
import { parseXml } from "#formats/xml/parse-xml.ts";
import { readZip } from "#formats/zip/read-zip.ts";
import { writeZip } from "#formats/zip/write-zip.ts";
import { plainContent } from "./draft-content.ts";
import { lookOf } from "./paragraph-properties.ts";
import { PartEditor } from "./part-editor.ts";
import { applySplices, ChangeMarks, highestId } from "./part-source.ts";
import { propertiesAt } from "./run-properties.ts";
import type { PlannedParagraph } from "./settle-ends.ts";
import { noteMark, readSourceParagraphs, type SourceParagraph } from "./source-paragraphs.ts";
import { writeNewParagraph } from "./tracked-content.ts";

export interface HeadRequest {
  /** A file that this program wrote, with the changes that are tracked in it so far. */
  readonly written: Uint8Array;
  /** The same document as it is to be once this author's changes are accepted. */
  readonly after: Uint8Array;
  readonly author: string;
  /** ISO date and time of every change. */
  readonly date: string;
}

/** The styles of the lines above the text, by their ids in files of our own. */
const headStyles: ReadonlySet<string> = new Set([
  ...["MastheadOrgan", "MastheadFact", "DraftNotice", "BodyName", "SessionLine", "SessionFact", "Sponsors"],
  ...["AdoptionHeading", "AdoptionReference", "ResolutionNumber", "AdoptedBy"],
]);
const titleStyle = "ResolutionTitle";

/** The file with the lines above its text, and the symbol in its running heads, tracked to what they are to be. */
export function trackHead({ written, after, author, date }: HeadRequest): Uint8Array {
  const [before, wanted] = [partsOf(written), partsOf(after)];
  const sources = new Map(
    [...before].filter(([name]) => /^word\/(?:document|header\d|footer\d)\.xml$/.test(name)),
  );
  const texts = [...sources.values()].map(decode);
  const marks = new ChangeMarks(author, date, highestId(texts));
  const files = new Map(before);
  for (const [name, content] of sources) {
    const is = wanted.get(name);
    if (is === undefined) continue;
    const source = decode(content);
    files.set(name, new TextEncoder().encode(trackPart(source, decode(is), marks)));
  }
  return writeZip(files);
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error("A file that was just written is no archive");
  return zip.files;
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

interface Lines {
  readonly source: string;
  readonly all: readonly SourceParagraph[];
  readonly lines: readonly { readonly style: string; readonly paragraph: SourceParagraph }[];
}

/** Of the text itself only the lines above it; of a head or foot of pages all. */
function linesOf(source: string): Lines {
  const parsed = parseXml(source, wordPrefixes);
  if (!parsed.ok) return { source, all: [], lines: [] };
  const isText = parsed.root.name === "w:document";
  const all = readSourceParagraphs(isText ? bodyOfPart(parsed.root) : parsed.root);
  const styled = all
    .filter(({ isGone }) => !isGone)
    .map((paragraph) => ({
      style: /<w:pStyle\s+w:val="([^"]*)"/.exec(lookOf(paragraph.properties, source))?.[1] ?? "",
      paragraph,
    }));
  const isHead = ({ style }: { readonly style: string }): boolean =>
    !isText || headStyles.has(style) || style === titleStyle;
  const end = styled.findIndex((line) => !isHead(line) && line.paragraph.text.trim() !== "");
  return { source, all, lines: styled.slice(0, end < 0 ? styled.length : end).filter(isHead) };
}

function trackPart(source: string, wanted: string, marks: ChangeMarks): string {
  const [before, after] = [linesOf(source), linesOf(wanted)];
  const editor = new PartEditor({ source, marks, noteMark: "" });
  const partners = matchWords(before.lines.map(styleOf), after.lines.map(styleOf));
  const taken = new Set(partners);
  let last: SourceParagraph | null = null;
  const addUpTo = (end: number, from: number): void => {
    for (let nth = from; nth < end; nth += 1) {
      const line = after.lines[nth];
      if (line === undefined || taken.has(nth) || last === null) continue;
      editor.addBehind(last, newLine(line.paragraph, wanted, marks));
    }
  };
  let next = 0;
  for (const [nth, { paragraph, style }] of before.lines.entries()) {
    const partner = partners[nth] ?? -1;
    const line = after.lines[partner];
    if (line === undefined) {
      if (style !== titleStyle) editor.deleteWhole(paragraph);
    } else {
      addUpTo(partner, next);
      next = partner + 1;
      trackWords(
        editor,
        paragraph,
        style === titleStyle ? withNumberOf(paragraph, line.paragraph) : line.paragraph.text,
      );
    }
    last = paragraph;
  }
  addUpTo(after.lines.length, next);
  return applySplices(source, editor.splices(before.all));
}

/** Those of one style are the same line, in their order. */
function styleOf({ style }: Lines["lines"][number]): string {
  return style;
}

/** The words of a title are those of the text; its number hangs before them. */
function withNumberOf({ text }: SourceParagraph, wanted: SourceParagraph): string {
  const [prefix = ""] = /^\t[^\t]{1,40}\t/.exec(wanted.text) ?? [];
  const [own = ""] = /^\t[^\t]{1,40}\t/.exec(text) ?? [];
  return prefix === "" || own === "" ? text : prefix + text.slice(own.length);
}

/** Words, marks and blanks one by one. */
function wordsIn(text: string): readonly string[] {
  return text.match(/\s|[,;:()[\]]|[^\s,;:()[\]]+/g) ?? [];
}

function trackWords(editor: PartEditor, paragraph: SourceParagraph, wanted: string): void {
  if (paragraph.text === wanted) return;
  const [one, other] = [wordsIn(paragraph.text), wordsIn(wanted)];
  const partners = matchWords(one, other);
  let at = 0;
  let next = 0;
  for (const [nth, word] of one.entries()) {
    const partner = partners[nth] ?? -1;
    if (partner < 0) editor.delete(paragraph, at, at + word.length);
    else {
      editor.insert(paragraph, at, plainContent(other.slice(next, partner).join("")));
      next = partner + 1;
    }
    at += word.length;
  }
  editor.insert(paragraph, at, plainContent(other.slice(next).join("")));
}

function newLine(line: SourceParagraph, source: string, marks: ChangeMarks): PlannedParagraph {
  const run = propertiesAt(line, 1, source);
  const content = plainContent(line.text.replaceAll(noteMark, "*"));
  return {
    look: lookOf(line.properties, source),
    mark: "inserted",
    content,
    write: (properties) =>
      writeNewParagraph(
        { properties, pieces: [{ as: "w:ins", content }], surroundings: { run, mark: run }, move: null },
        marks,
      ),
  };
}
