// Reading drops what a page carries besides its text. A paste says so, line by line, and finds it by comparing.
import type { Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Message } from "#formats/format.ts";
import { quoted } from "#formats/txt/reporter.ts";
import type { SourceLine } from "#formats/txt/source-line.ts";
import { parseForeignLabel } from "#formats/txt/typed-label.ts";

const shown = 20;

/** A message that names the lines of which not even half the words came through; none where all did. */
export function findLeftOut(
  lines: readonly SourceLine[],
  read: readonly { readonly spans: readonly Span[] }[],
): readonly Message[] {
  const runs = new Set<string>();
  for (const { spans } of read) {
    const text = textOf(spans);
    for (const word of wordsOf(text)) runs.add(word);
    for (const run of runsOf(text)) runs.add(run);
  }
  const gone = lines.filter(({ text }) => {
    // A number that stands alone on its line is the label of the next.
    if (parseForeignLabel(text)?.rest === "") return false;
    const own = runsOf(text);
    return own.length > 0 && own.filter((run) => runs.has(run)).length * 2 < own.length;
  });
  if (gone.length === 0) return [];
  const names = gone.slice(0, shown).map(({ text }) => quoted(text));
  const more = gone.length > shown ? `, and ${gone.length - shown} more` : "";
  const count = gone.length === 1 ? "A line was left out" : `${gone.length} lines were left out`;
  return [
    { severity: "warning", kind: "left-out", text: `${count}: ${names.join(", ")}${more}.`, place: null },
  ];
}

/** Words in pairs; a word alone where there is but one. */
function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length < 2) return words;
  const pairs: string[] = [];
  for (let at = 1; at < words.length; at += 1) pairs.push(`${words[at - 1]} ${words[at]}`);
  return pairs;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
