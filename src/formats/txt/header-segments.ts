// The lines above the enacting line, taken apart where a converter ran them together.
import { datePattern, ordinalPattern } from "./dates.ts";
import { organPattern } from "./organs.ts";
import type { SourceLine } from "./source-line.ts";

export interface Segment {
  readonly text: string;
  readonly line: SourceLine;
  /** True where a blank line stands before. */
  readonly gap: boolean;
}

const starters = new RegExp(
  `(?:Distr\\.? ?:|Original ?: ?[A-Z]|Agenda items? \\d|(?:Resolution|Decision|Statement) adopted by the |${ordinalPattern}(?: resumed| special| emergency special){0,2} session\\b)`,
  "gi",
);
const symbolAfterName = /^United Nations (?=[A-Z]{1,5}\/\S{3,60}$)/;
const startsWithOrgan = new RegExp(`^(?:United Nations ?)?${organPattern}`);
const dateThenMore = new RegExp(`^(${datePattern}) (?=[A-Z][a-z]+(?: |$))`);
const longestHeaderLine = 1500;

export function headerSegments(lines: readonly SourceLine[]): readonly Segment[] {
  const segments: Segment[] = [];
  let gap = true;
  for (const line of lines) {
    if (line.text === "") {
      gap = true;
      continue;
    }
    for (const text of partsOf(line.text)) {
      segments.push({ text, line, gap });
      gap = false;
    }
  }
  return segments;
}

/** Splits at bold marks, then before what starts a line of a masthead. */
function partsOf(text: string): readonly string[] {
  if (text.length > longestHeaderLine) return [text];
  return (
    text
      .split(/\*{2,4}/)
      // A star that is no mark of looks stands behind a name: "Ghana\*".
      .map((part) => part.replaceAll("\\*", "*").trim())
      .filter((part) => part !== "")
      .flatMap(splitAtStarters)
  );
}

function splitAtStarters(text: string): readonly string[] {
  const cuts = [0];
  for (const found of text.matchAll(starters)) {
    const before = text.slice(0, found.index);
    if (found.index > 0 && cutsHere(before, found[0])) cuts.push(found.index);
  }
  const parts = cuts.map((cut, index) => text.slice(cut, cuts[index + 1] ?? text.length).trim());
  return parts.flatMap(splitAfterFixed).filter((part) => part !== "");
}

/** A session inside a sentence ("at its fifty-first session") starts nothing; after an organ's name or glued to a word it does. */
function cutsHere(before: string, starter: string): boolean {
  if (/session$/i.test(starter))
    return /^[A-Z]/.test(starter) && (startsWithOrgan.test(before) || !before.endsWith(" "));
  if (/^(?:Resolution|Decision|Statement)/.test(starter)) return true;
  return /^[A-Z]/.test(starter);
}

const sessionThenMore = new RegExp(
  `^(${ordinalPattern}(?: resumed| special| emergency special){0,2} session)(?=\\d| \\d| Agenda)`,
  "i",
);
const distributionThenMore = /^(Distr\.? ?: ?(?:General|Limited|Restricted)) ?(?=\S)/i;

/** "Distr.: General 7 April 2025 English": each of these has a line of its own. */
function splitAfterFixed(part: string): readonly string[] {
  for (const form of [distributionThenMore, sessionThenMore, dateThenMore]) {
    const found = form.exec(part)?.[1];
    if (found !== undefined && found.length < part.length)
      return [found, ...splitAfterFixed(part.slice(found.length).trim())];
  }
  const beforeSymbol = symbolAfterName.exec(part)?.[0];
  if (beforeSymbol !== undefined) return [beforeSymbol.trim(), part.slice(beforeSymbol.length)];
  const organ = startsWithOrgan.exec(part)?.[0];
  if (organ?.startsWith("United Nations") === true)
    return ["United Nations", part.slice("United Nations".length).trim()];
  return [part];
}
