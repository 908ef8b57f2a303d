// The list and the level that count a paragraph, as its properties say it.
import type { WordList } from "#formats/docx/read/read-numbering.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";

const numberProperties = /<w:numPr(?:\s[^>]*)?>.*?<\/w:numPr>/s;

/** The list that a look names; null where it names none. */
export function listIn(look: ParagraphProperties): string | null {
  return /<w:numId\s+w:val="([^"]*)"/.exec(numberProperties.exec(look)?.[0] ?? "")?.[1] ?? null;
}

/** The same look at its level of another list, where that counts the level in the same way; else the look as it is. */
export function inList(
  look: ParagraphProperties,
  list: string,
  lists: ReadonlyMap<string, WordList>,
): ParagraphProperties {
  const level = Number(/<w:ilvl\s+w:val="(\d)"/.exec(numberProperties.exec(look)?.[0] ?? "")?.[1] ?? 0);
  const [own, other] = [lists.get(listIn(look) ?? "")?.levels[level], lists.get(list)?.levels[level]];
  // A list whose first level counts sub-paragraphs is no level of that of the paragraphs above them.
  if (level === 0 || own === undefined || own.format !== other?.format || own.text !== other.text)
    return look;
  return look.replace(numberProperties, (number) =>
    number.replace(/(<w:numId\s+w:val=")[^"]*/, (_, before: string) => `${before}${list}`),
  );
}
