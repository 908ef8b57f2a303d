// What the reader could not take over, said once for each kind of thing.
import type { Message } from "#formats/format.ts";
import { quoted } from "#formats/txt/reporter.ts";
import { textIn, type XmlElement } from "#formats/xml/parse-xml.ts";
import { localName } from "./akn-elements.ts";

type Place = Message["place"];

export class AknMessages {
  readonly #lineStarts: readonly number[];
  readonly #messages: Message[] = [];
  readonly #said = new Set<string>();

  constructor(source: string) {
    const starts = [0];
    for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  get all(): readonly Message[] {
    return this.#messages;
  }

  warn(kind: string, text: string, element: XmlElement | null = null): void {
    this.#messages.push({ severity: "warning", kind, text, place: this.#placeOf(element) });
  }

  info(kind: string, text: string, element: XmlElement | null = null): void {
    this.#messages.push({ severity: "info", kind, text, place: this.#placeOf(element) });
  }

  /** Says of the first of its kind only. */
  warnOnce(kind: string, text: string, element: XmlElement): void {
    if (this.#said.has(text)) return;
    this.#said.add(text);
    this.warn(kind, text, element);
  }

  notUnderstood(element: XmlElement): void {
    const text = `The file marks words as “${shownName(element)}”, which is not known here; the words were kept.`;
    this.warnOnce("unknown-element", text, element);
  }

  leftOut(element: XmlElement): void {
    const words = textIn(element).replace(/\s+/g, " ").trim();
    const what = words === "" ? "" : `: ${quoted(words)}`;
    this.warn(
      "left-out",
      `“${shownName(element)}” has no place in a resolution and was left out${what}.`,
      element,
    );
  }

  flattened(element: XmlElement): void {
    const text = `“${shownName(element)}” stands inside a sentence; its words were read as part of it.`;
    this.warnOnce("flattened", text, element);
  }

  lookLost(name: "sup" | "sub" | "u"): void {
    const looks = { sup: "Raised", sub: "Lowered", u: "Underlined" } as const;
    const text = `${looks[name]} words were read as plain ones.`;
    if (this.#said.has(text)) return;
    this.#said.add(text);
    this.info("look-lost", text);
  }

  linkLeftOut(element: XmlElement): void {
    const words = quoted(textIn(element).trim());
    this.warn("unsafe-link", `The link behind ${words} was left out: it leads to no web page.`, element);
  }

  markWithoutNote(element: XmlElement): void {
    this.warn("note-without-text", "A footnote mark has no footnote; the mark was left out.", element);
  }

  #placeOf(element: XmlElement | null): Place {
    if (element === null) return null;
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= element.start) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: element.start - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

function shownName(element: XmlElement): string {
  return localName(element).replace(/^\?:/, "").slice(0, 40);
}
