import { textIn, type XmlElement } from "#formats/xml/parse-xml.ts";

/** Blanks at the ends count only where the file says so. */
export function wordsOf(element: XmlElement): string {
  const text = textIn(element).replace(/[\r\n\t]+/g, " ");
  return element.attributes["xml:space"] === "preserve"
    ? text
    : text.replace(/^ +/, "").replace(/(?<! ) +$/, "");
}
