// Marks put between the characters of a text in Word's XML: a run that a mark falls into is cut in two of the same look.
import { escapeXml, type Splice } from "#formats/docx/redline/part-source.ts";
import type { SourceUnit } from "#formats/docx/redline/source-paragraphs.ts";
import { childOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";

interface Cut {
  readonly offset: number;
  readonly mark: string;
}

export class RunCuts {
  readonly #source: string;
  readonly #splices: Splice[] = [];
  readonly #inside = new Map<SourceUnit, Cut[]>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Before a character of a unit. */
  before(unit: SourceUnit, offset: number, mark: string): void {
    if (offset > 0 && canBeCut(unit)) this.#cut(unit, offset, mark);
    else if (isFirst(unit)) this.#put(unit.run.start, mark);
    else this.#put(unit.node.start, this.#between(unit, mark));
  }

  /** Behind so many characters of a unit. */
  behind(unit: SourceUnit, offset: number, mark: string): void {
    if (offset < unit.text.length && canBeCut(unit)) this.#cut(unit, offset, mark);
    else if (unit.run.children.at(-1) === unit.node) this.#put(unit.run.end, mark);
    else this.#put(unit.node.end, this.#between(unit, mark));
  }

  /** In a paragraph without any text. */
  atEndOf(paragraph: XmlElement | null, mark: string): void {
    if (paragraph === null) return;
    const tag = this.#source.slice(paragraph.start, paragraph.end);
    if (tag.endsWith("/>"))
      this.#splices.push({ start: paragraph.end - 2, end: paragraph.end, text: `>${mark}</w:p>` });
    else this.#put(paragraph.start + tag.lastIndexOf("</"), mark);
  }

  splices(): readonly Splice[] {
    const cut = [...this.#inside].map(([unit, cuts]) => this.#cutUnit(unit, cuts));
    return [...this.#splices, ...cut];
  }

  #put(place: number, text: string): void {
    this.#splices.push({ start: place, end: place, text });
  }

  #cut(unit: SourceUnit, offset: number, mark: string): void {
    const cuts = this.#inside.get(unit);
    if (cuts === undefined) this.#inside.set(unit, [{ offset, mark }]);
    else cuts.push({ offset, mark });
  }

  #cutUnit(unit: SourceUnit, cuts: readonly Cut[]): Splice {
    let text = "";
    let at = 0;
    for (const { offset, mark } of cuts.toSorted((one, other) => one.offset - other.offset)) {
      text += `${words(unit.text.slice(at, offset))}${this.#between(unit, mark)}`;
      at = offset;
    }
    return { start: unit.node.start, end: unit.node.end, text: text + words(unit.text.slice(at)) };
  }

  /** The end of one run, and the beginning of another that looks the same. */
  #between({ run }: SourceUnit, mark: string): string {
    const look = childOf(run, "w:rPr");
    const said = look === null ? "" : this.#source.slice(look.start, look.end);
    return `</w:r>${mark}<w:r>${said}`;
  }
}

function words(text: string): string {
  return text === "" ? "" : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** Only words stand letter by letter in the source. */
function canBeCut({ node, text }: SourceUnit): boolean {
  return node.name === "w:t" && textIn(node) === text;
}

function isFirst({ run, node }: SourceUnit): boolean {
  return run.children.find((child) => typeof child !== "string" && child.name !== "w:rPr") === node;
}
