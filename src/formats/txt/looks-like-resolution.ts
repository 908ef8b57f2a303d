// Whether a text without an enacting line is a resolution, or part of one, all the same.
import { matchOpener } from "#core/openers/match-opener.ts";
import type { Paragraph } from "./open-paragraph.ts";
import type { Header } from "./read-header.ts";

/** At least half of the paragraphs have to open, or be numbered and end, as those of resolutions do. */
export function looksLikeResolution(paragraphs: readonly Paragraph[], header: Header): boolean {
  if (header.adoption !== null || header.masthead.number !== null || header.kind === "statement") return true;
  const judged = paragraphs.filter((one) => one.division === null && one.label?.style !== "paren");
  const fitting = judged.filter(fits).length;
  return fitting > 0 && fitting * 2 >= judged.length;
}

function fits({ text, label }: Paragraph): boolean {
  if (label?.style === "number") return /;\W*$/.test(text) || matchOpener(text, "operative")?.known === true;
  const comma = /[,:]\W*$/.test(text);
  if (comma && matchOpener(text, "preambular")?.known === true) return true;
  return matchOpener(text, "operative")?.known === true && /[;:.]\W*$/.test(text);
}
