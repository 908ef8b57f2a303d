// The tags of an element as they stand in the source.
import type { XmlElement } from "#formats/xml/parse-xml.ts";

/** Also of an element without content, which is opened. */
export function openTag({ start, end }: XmlElement, source: string): string {
  let quote = "";
  for (let at = start; at < end; at += 1) {
    const character = source.charAt(at);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return `${source.slice(start, source.charAt(at - 1) === "/" ? at - 1 : at)}>`;
  }
  return source.slice(start, end);
}

export function closeTag({ start }: XmlElement, source: string): string {
  return `</${/^<([^\s/>]+)/.exec(source.slice(start, start + 200))?.[1] ?? ""}>`;
}
