// Faults of the judges that no writing of a redline avoids. Each is known by its condition in the files, and taken out of both:
// a difference counts as the fault's only if the judge agrees then, so that nothing hides behind it.
import { readZip } from "#formats/zip/read-zip.ts";
import { writeZip } from "#formats/zip/write-zip.ts";

/** The XML of the text and of the footnotes; "" where there are none. */
interface WordText {
  readonly document: string;
  readonly footnotes: string;
}

export interface JudgeFault {
  readonly judge: "LibreOffice" | "pandoc";
  readonly name: string;
  /** Whether these files meet its condition. */
  readonly isIn: (base: WordText, redline: WordText) => boolean;
  readonly without: (text: WordText) => WordText;
  /** True where it takes the notes out too: they are not judged then. */
  readonly hidesNotes: boolean;
}

const paragraphs = /<w:p(?: [^>]*)?>.*?<\/w:p>/gs;
const trackedEnd = /^<w:p(?: [^>]*)?><w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr>\s*<w:(?:ins|del|moveFrom|moveTo) /s;
const trackedNoteAtEnd = /<w:footnoteReference\b[^>]*\/><\/w:r><\/w:ins><\/w:p>$/;
const marks = /<w:footnoteReference\b[^>]*\/>/g;
const simpleFields = /<w:fldSimple\b[^>]*>|<\/w:fldSimple>/;

function paragraphsOf({ document }: WordText): readonly string[] {
  return document.match(paragraphs) ?? [];
}

function hasMark(paragraph: string | undefined): boolean {
  return paragraph?.includes("<w:footnoteReference ") === true;
}

export const judgeFaults: readonly JudgeFault[] = [
  {
    judge: "LibreOffice",
    name: "the end of the first paragraph with a note, where it or a note there is tracked",
    isIn: (_, redline) => {
      const first = paragraphsOf(redline).find(hasMark) ?? "";
      return trackedEnd.test(first) || trackedNoteAtEnd.test(first);
    },
    without: withNoteFirst,
    hidesNotes: false,
  },
  {
    judge: "pandoc",
    name: "words of a paragraph whose end goes, in the next one's note",
    isIn: (_, redline) => {
      const all = paragraphsOf(redline);
      return all.some((each, at) => trackedEnd.test(each) && all.slice(at + 1).some(hasMark));
    },
    without: ({ document, footnotes }) => ({ document: document.replace(marks, ""), footnotes }),
    hidesNotes: true,
  },
  {
    judge: "pandoc",
    name: "a field in one element, whose words it drops",
    isIn: (base) => simpleFields.test(base.document),
    without: ({ document, footnotes }) => ({
      document: document.replace(new RegExp(simpleFields, "g"), ""),
      footnotes,
    }),
    hidesNotes: false,
  },
];

/** With another paragraph before all others, whose note has a mark of its own and is not counted. */
function withNoteFirst({ document, footnotes }: WordText): WordText {
  // Notes go to their marks by the order of their ids: this one has the lowest.
  const raise = (source: string, element: string) =>
    source.replace(new RegExp(`<w:${element} [^>]*>`, "g"), (tag) =>
      tag.includes("w:type=")
        ? tag
        : tag.replace(/w:id="(\d+)"/, (_, id: string) => `w:id="${Number(id) + 1000}"`),
    );
  const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="999"/><w:t>*</w:t></w:r>';
  const note = '<w:footnote w:id="999"><w:p><w:r><w:t>* First.</w:t></w:r></w:p></w:footnote>';
  return {
    document: raise(document, "footnoteReference").replace(
      /<w:body(?: [^>]*)?>/,
      (tag) => `${tag}<w:p>${mark}</w:p>`,
    ),
    footnotes: raise(footnotes, "footnote").replace(
      /<w:footnote (?![^>]*w:type=)|<\/w:footnotes>/,
      (tag) => `${note}${tag}`,
    ),
  };
}

const names = { document: "word/document.xml", footnotes: "word/footnotes.xml" } as const;

export function readWordText(bytes: Uint8Array): WordText {
  const zip = readZip(bytes);
  const textOf = (name: string) => (zip.ok ? new TextDecoder().decode(zip.files.get(name)) : "");
  return { document: textOf(names.document), footnotes: textOf(names.footnotes) };
}

/** The same package with these faults taken out of its text. */
export function withoutFaults(bytes: Uint8Array, faults: readonly JudgeFault[]): Uint8Array {
  const zip = readZip(bytes);
  if (!zip.ok) return bytes;
  const files = new Map(zip.files);
  const text = faults.reduce((each, { without }) => without(each), readWordText(bytes));
  files.set(names.document, new TextEncoder().encode(text.document));
  if (text.footnotes !== "") files.set(names.footnotes, new TextEncoder().encode(text.footnotes));
  return writeZip(files);
}
