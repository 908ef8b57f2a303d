// Properties of paragraphs: the base's own, those of a like paragraph, and both where a change of them is tracked.
import { childOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import type { ChangeMarks } from "./part-source.ts";

/** What stands inside w:pPr of the look alone: no look of the mark, no section, no tracked change. */
export type ParagraphProperties = string;

const notOfTheLook = new Set(["w:rPr", "w:sectPr", "w:pPrChange"]);

export function lookOf(properties: XmlElement | null, source: string): ParagraphProperties {
  return slices(properties, source, (name) => !notOfTheLook.has(name));
}

function slices(properties: XmlElement | null, source: string, takes: (name: string) => boolean): string {
  let said = "";
  for (const child of properties?.children ?? [])
    if (typeof child !== "string" && takes(child.name)) said += source.slice(child.start, child.end);
  return said;
}

/** What becomes of the end of a paragraph. */
export type ParagraphMark = "kept" | "inserted" | "deleted" | "moved-from" | "moved-to";

const markElements = {
  inserted: "w:ins",
  deleted: "w:del",
  "moved-from": "w:moveFrom",
  "moved-to": "w:moveTo",
} as const;

const tracked = new Set<string>(Object.values(markElements));

export interface WantedProperties {
  readonly look: ParagraphProperties;
  /** The look before, where the change of it is tracked; null where there is none to track. */
  readonly former: ParagraphProperties | null;
  readonly mark: ParagraphMark;
}

/** `own` is the paragraph of the base whose end this is; null for one that the draft brought. */
export function writeProperties(
  { look, former, mark }: WantedProperties,
  own: XmlElement | null,
  { source, marks }: { readonly source: string; readonly marks: ChangeMarks },
): string {
  const markLook = writeMark(mark, childOf(own, "w:rPr"), { source, marks });
  const section = slices(own, source, (name) => name === "w:sectPr");
  // A change that somebody tracked before goes back further than ours would.
  const earlier = slices(own, source, (name) => name === "w:pPrChange");
  const change =
    earlier !== "" || former === null || former === look
      ? earlier
      : `<w:pPrChange${marks.attributes()}><w:pPr>${former}</w:pPr></w:pPrChange>`;
  const inside = look + markLook + section + change;
  return inside === "" ? "" : `<w:pPr>${inside}</w:pPr>`;
}

/** An end that somebody inserted before can be deleted as well; one that is deleted already is not deleted again. */
function writeMark(
  mark: ParagraphMark,
  own: XmlElement | null,
  { source, marks }: { readonly source: string; readonly marks: ChangeMarks },
): string {
  const earlier = slices(own, source, (name) => tracked.has(name));
  const look = slices(own, source, (name) => !tracked.has(name));
  const isDone = mark === "kept" || childOf(own, markElements[mark]) !== null;
  const ours = isDone ? "" : `<${markElements[mark]}${marks.attributes()}/>`;
  const inside = earlier + ours + look;
  return inside === "" ? "" : `<w:rPr>${inside}</w:rPr>`;
}

/** The same look counted by no list. */
export function withoutNumber(look: ParagraphProperties): ParagraphProperties {
  return look.replace(/<w:numPr(?:\s[^>]*)?(?:\/>|>.*?<\/w:numPr>)/s, "");
}
