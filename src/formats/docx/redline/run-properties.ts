// Properties of runs in the base's own words, with another look where the draft asks for one.
import { childOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import type { ChangeMarks } from "./part-source.ts";
import type { SourceParagraph, SourceUnit } from "./source-paragraphs.ts";

export interface WantedLook {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** What stands inside w:rPr. */
export type RunProperties = string;

/** What a run says of itself, without changes that were tracked before. */
export function propertiesOf(run: XmlElement, source: string): RunProperties {
  const properties = childOf(run, "w:rPr");
  if (properties === null) return "";
  const kept = properties.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name !== "w:rPrChange",
  );
  return kept.map(({ start, end }) => source.slice(start, end)).join("");
}

const offTheLine = /<w:(?:vertAlign|vanish)\b|<w:rStyle\b[^>]*(?:note|link|anchor)/i;

/** The properties that new words take: those of the words before them, or of the next ones. */
export function propertiesAt(paragraph: SourceParagraph, offset: number, source: string): RunProperties {
  const { units } = paragraph;
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const before = units.slice(Math.max(0, low - farthest), low).toReversed();
  const chosen = [...before, ...units.slice(low, low + farthest)].find((unit) => isPlain(unit, source));
  return chosen === undefined ? "" : propertiesOf(chosen.run, source);
}

/** Words farther off say nothing of the look here. */
const farthest = 60;

function isPlain({ text, note, node, run }: SourceUnit, source: string): boolean {
  if (text === "" || note !== null || node.name !== "w:t") return false;
  return !offTheLine.test(propertiesOf(run, source));
}

const looks = /<w:(?:b|bCs|i|iCs)(?:\s[^>]*)?(?:\/>|><\/w:(?:b|bCs|i|iCs)>)/g;

/** The order of the standard: style and fonts come before bold, bold before italic. */
export function withLook(properties: RunProperties, { italic, bold }: WantedLook): RunProperties {
  const bare = properties.replace(looks, "");
  const first = leadOf(bare);
  return `${first}${bold ? "<w:b/><w:bCs/>" : ""}${italic ? "<w:i/><w:iCs/>" : ""}${bare.slice(first.length)}`;
}

/** The same run set otherwise, as a tracked change; what a style says of it is said otherwise too. */
export function relookedRun(
  run: XmlElement,
  look: WantedLook,
  { source, marks }: { readonly source: string; readonly marks: ChangeMarks },
): string {
  const former = propertiesOf(run, source);
  const bare = former.replace(looks, "");
  const first = leadOf(bare);
  const bold = look.bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  const italic = look.italic ? "<w:i/><w:iCs/>" : '<w:i w:val="0"/><w:iCs w:val="0"/>';
  // A change that somebody tracked before goes back further than ours would.
  const earlier = childOf(childOf(run, "w:rPr"), "w:rPrChange");
  const change =
    earlier === null
      ? `<w:rPrChange${marks.attributes()}><w:rPr>${former}</w:rPr></w:rPrChange>`
      : source.slice(earlier.start, earlier.end);
  return wrapProperties(`${first}${bold}${italic}${bare.slice(first.length)}${change}`);
}

function leadOf(properties: RunProperties): string {
  return /^(?:<w:(?:rStyle|rFonts)\b[^>]*(?:\/>|><\/w:(?:rStyle|rFonts)>))*/.exec(properties)?.[0] ?? "";
}

export function wrapProperties(properties: RunProperties): string {
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}

/** The mark of a note: raised as the base raises its own. */
export function noteRun(id: number, properties: RunProperties): string {
  return `<w:r>${wrapProperties(properties)}<w:footnoteReference w:id="${id}"/></w:r>`;
}
