// Words that others inserted and struck out: collected, and read as they stand after or before the changes.
import type { ReceivedChange } from "#core/resolution/received-marks.ts";
import type { ChangeChoice } from "#formats/format.ts";
import { quoted } from "#formats/txt/reporter.ts";
import { textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { elementsIn, localName } from "./akn-elements.ts";

const longestWords = 400;
const longestPlace = 40;

export class TrackedChanges {
  readonly #choice: ChangeChoice;
  /** Who is meant by "#chile", where the metadata says it. */
  readonly #names: ReadonlyMap<string, string>;
  readonly all: ReceivedChange[] = [];
  #place = "";

  constructor(choice: ChangeChoice, references: XmlElement | null) {
    this.#choice = choice;
    this.#names = new Map(
      elementsIn(references).map(({ attributes }) => [`#${attributes["eId"]}`, attributes["showAs"] ?? ""]),
    );
  }

  /** The paragraph that the next changes are in. */
  enter(paragraph: XmlElement): void {
    const words = paragraph.children.find((child) => typeof child === "string" || localName(child) !== "num");
    const start = words === undefined || typeof words === "string" ? words : textIn(words);
    this.#place = quoted((start ?? "").replace(/\s+/g, " ").trim().slice(0, longestPlace));
  }

  /** True where its words are part of the text that was chosen. */
  take(element: XmlElement): boolean {
    const isInserted = localName(element) === "ins";
    const words = textIn(element).replace(/\s+/g, " ").trim().slice(0, longestWords);
    const author = this.#names.get(element.attributes["refersTo"] ?? "") ?? "";
    this.all.push({ kind: isInserted ? "inserted" : "deleted", author, date: "", words, place: this.#place });
    return isInserted === (this.#choice === "accept");
  }
}
