// The lines from the thick rule to the title, and which form each opens.
import { type LineStyle, openingLines, type PrintedLine } from "#core/masthead/opening-lines.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { withChange } from "#core/resolution/settle-masthead.ts";
import type { PageFormName } from "./page-form.tsx";

type Door = PageFormName | "sponsors";

const doorOf = {
  "body-name": "masthead",
  committee: "masthead",
  session: "session",
  dates: "session",
  agenda: "agenda",
  "agenda-title": "agenda",
  sponsors: "sponsors",
  "adoption-heading": "adoption",
  "adoption-reference": "adoption",
  "adopted-by": "adoption",
  number: "symbol",
} as const satisfies Record<LineStyle, Door>;

/** Lines of one form, which are one line to press. */
export interface Group {
  readonly door: Door;
  readonly lines: readonly PrintedLine[];
}

export function groupOpening(resolution: Resolution, profile: Profile): readonly Group[] {
  const groups: { door: Door; lines: PrintedLine[] }[] = [];
  for (const line of linesWithChanges(resolution, profile)) {
    const door = doorOf[line.style];
    const last = groups.at(-1);
    // The name of the body is large and the committee far below it: two lines to press, one form.
    if (last?.door === door && door !== "masthead") last.lines.push(line);
    else groups.push({ door, lines: [line] });
  }
  return groups;
}

/** A line that a change brings stands where it would. */
function linesWithChanges(resolution: Resolution, profile: Profile): readonly PrintedLine[] {
  const lines = openingLines(resolution, profile);
  const { mastheadChanges } = resolution.negotiation;
  if (mastheadChanges.length === 0) return lines;
  const masthead = mastheadChanges.reduce(withChange, resolution.masthead);
  const all = [...lines, ...openingLines({ ...resolution, masthead }, profile)];
  // The keys of the table, which are in the order of the page.
  return (Object.keys(doorOf) as LineStyle[]).flatMap((style) => {
    const line = all.find((each) => each.style === style);
    return line === undefined ? [] : [line];
  });
}

/** What the line of a style says of a resolution. */
export function lineIn(style: LineStyle, profile: Profile): (resolution: Resolution) => string {
  return (resolution) => openingLines(resolution, profile).find((line) => line.style === style)?.text ?? "";
}
