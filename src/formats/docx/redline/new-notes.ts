// The part of the footnotes: words changed in notes that stay, and notes that the draft brings.
import { childOf } from "#formats/xml/parse-xml.ts";
import { lookOf } from "./paragraph-properties.ts";
import type { ChangeMarks } from "./part-source.ts";
import { propertiesAt, propertiesOf, type RunProperties } from "./run-properties.ts";
import type { SourceNotes, SourceParagraph } from "./source-paragraphs.ts";
import { type NewContent, writeRuns } from "./tracked-content.ts";

export interface NotesPart extends SourceNotes {
  readonly source: string;
}

/** How a note of the base begins, and how its words look. */
interface NoteShape {
  readonly beginning: string;
  readonly run: RunProperties;
}

export class NewNotes {
  readonly #shape: NoteShape;
  readonly #marks: ChangeMarks;
  #last: number;
  #written = "";

  constructor(part: NotesPart | null, styleIds: ReadonlyMap<string, string>, marks: ChangeMarks) {
    this.#shape = shapeOf(part) ?? plainShape(styleIds);
    this.#marks = marks;
    const ids = [...(part?.notes.keys() ?? [])].map((name) => Number(name.slice(1)));
    // Separators have ids of their own, which are below those of notes.
    this.#last = ids.reduce((highest, id) => Math.max(id, highest), 1);
  }

  /** Elements to stand at the end of the part. */
  get written(): string {
    return this.#written;
  }

  /** The id of a new note that says this. */
  add(content: readonly NewContent[]): number {
    this.#last += 1;
    const { beginning, run } = this.#shape;
    const runs = writeRuns(content, { run, mark: "" });
    const words = runs === "" ? "" : `<w:ins${this.#marks.attributes()}>${runs}</w:ins>`;
    this.#written += `<w:footnote w:id="${this.#last}"><w:p>${beginning}${words}</w:p></w:footnote>`;
    return this.#last;
  }
}

function shapeOf(part: NotesPart | null): NoteShape | null {
  if (part === null) return null;
  for (const [paragraph] of part.notes.values()) {
    const reference = paragraph?.units.find(({ node }) => node.name === "w:footnoteRef");
    if (paragraph === undefined || reference === undefined) continue;
    const { source } = part;
    const look = lookOf(paragraph.properties, source);
    // The mark and what stands around it, up to the words.
    const ink = paragraph.text.search(/\S/);
    const behind = paragraph.units.filter(
      ({ text, start, node }) =>
        node !== reference.node && text !== "" && text.trim() === "" && start < (ink < 0 ? 1 : ink),
    );
    const nodes = [...behind.slice(0, 2), reference].sort(
      (one, other) => paragraph.units.indexOf(one) - paragraph.units.indexOf(other),
    );
    const runs = nodes.map(({ run, node }) => {
      const properties = childOf(run, "w:rPr");
      const shown = properties === null ? "" : source.slice(properties.start, properties.end);
      return `<w:r>${shown}${source.slice(node.start, node.end)}</w:r>`;
    });
    const starts = behind.length > 0 ? runs : [...runs, blank(paragraph, source)];
    return {
      beginning: `${look === "" ? "" : `<w:pPr>${look}</w:pPr>`}${starts.join("")}`,
      run: propertiesAt(paragraph, Math.max(0, ink) + 1, source),
    };
  }
  return null;
}

/** Notes whose mark and first word share a run have a blank between them there. */
function blank(paragraph: SourceParagraph, source: string): string {
  const first = paragraph.units.find(({ text }) => text !== "");
  const look = first === undefined ? "" : propertiesOf(first.run, source);
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve"> </w:t></w:r>`;
}

function plainShape(styleIds: ReadonlyMap<string, string>): NoteShape {
  const style = styleIds.get("footnotetext");
  const look = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const mark = markProperties(styleIds);
  return {
    beginning: `${look}<w:r><w:rPr>${mark}</w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`,
    run: "",
  };
}

/** How the mark of a note looks where the base has none to go by. */
export function markProperties(styleIds: ReadonlyMap<string, string>): RunProperties {
  const style = styleIds.get("footnotereference");
  return style === undefined ? '<w:vertAlign w:val="superscript"/>' : `<w:rStyle w:val="${style}"/>`;
}
