// Elements that carry tracked changes, and alternatives of which one is taken.
import { childOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import type { ChangeMark } from "./word-document.ts";

export function isInsertion(name: string): boolean {
  return name === "w:ins" || name === "w:moveTo";
}

export function isDeletion(name: string): boolean {
  return name === "w:del" || name === "w:moveFrom";
}

const longestAuthor = 200;

export function changeMarkOf({ name, attributes }: XmlElement): ChangeMark {
  return {
    author: (attributes["w:author"] ?? "").slice(0, longestAuthor).trim(),
    date: (attributes["w:date"] ?? "").slice(0, 40),
    isMove: name === "w:moveTo" || name === "w:moveFrom",
  };
}

/** One of several forms of the same content, so that no word comes twice. */
export function alternativeOf(element: XmlElement): XmlElement | null {
  return childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
}
