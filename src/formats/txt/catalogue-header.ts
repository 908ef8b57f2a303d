// The header of a library catalogue or web page, and its list of sponsors.
import type { Sponsor } from "#core/resolution/resolution.ts";
import { catalogueForm } from "./catalogue-names.ts";
import { quoted, type Reporter } from "./reporter.ts";
import type { SourceLine } from "./source-line.ts";

const field =
  /^(?:Document Type|Date|Session|Agenda Item|Topics?|Type|Symbol|Subjects?|Title|Adoption|Status|Cote) ?:/i;
const announced = /^[-•*]?\s*(Main|Co-?)[ -]?sponsors? ?:? ?(\d{1,3})$/i;
const bullet = /^[-•–]\s*(.*)$/;
const headLine = /^(?:A\/HRC\/|S\/|A\/|E\/)?RES\/[^ ]+ \S/;

export interface Catalogue {
  /** The lines that are no catalogue's. */
  readonly rest: readonly SourceLine[];
  readonly sponsors: readonly Sponsor[];
}

export function readCatalogue(lines: readonly SourceLine[], reporter: Reporter): Catalogue {
  const rest: SourceLine[] = [];
  const names: SourceLine[] = [];
  const counts = { main: null as number | null, co: null as number | null };
  let from: SourceLine | null = null;
  for (const line of lines) {
    const count = announced.exec(line.text);
    const name = bullet.exec(line.text)?.[1];
    if (count !== null) {
      if (count[1]?.toLowerCase() === "main") counts.main = Number(count[2]);
      else counts.co = Number(count[2]);
      from ??= line;
      reporter.info(
        "sponsors-announced",
        `${quoted(line.text)} announces ${count[2]} sponsors; it is no footnote mark.`,
        {
          line: line.number,
          column: line.column,
        },
      );
    } else if (field.test(line.text) || headLine.test(line.text)) reportField(line, reporter);
    else if (name !== undefined && from !== null) {
      if (name !== "") names.push({ ...line, text: name });
    } else rest.push(line);
  }
  return { rest, sponsors: from === null ? [] : readNames(names, counts, from, reporter) };
}

function reportField(line: SourceLine, reporter: Reporter): void {
  reporter.info(
    "catalogue-header",
    `${quoted(line.text)} is a catalogue's, not the document's; it was left out.`,
    {
      line: line.number,
      column: line.column,
    },
  );
}

interface Announced {
  readonly main: number | null;
  readonly co: number | null;
}

function readNames(
  names: readonly SourceLine[],
  counts: Announced,
  from: SourceLine,
  reporter: Reporter,
): readonly Sponsor[] {
  const place = { line: from.number, column: from.column };
  const main = mainNames(names.length, counts);
  if (counts.main !== null && main === 0 && counts.main > 0)
    reporter.warn(
      "sponsors-not-named",
      `${counts.main} main sponsors are announced but not named; only the ${names.length} co-sponsors are listed.`,
      place,
    );
  const missing = (counts.co ?? 0) - (names.length - main);
  if (counts.co !== null && missing !== 0)
    reporter.warn(
      "sponsors-count-differs",
      `${counts.co} co-sponsors are announced, ${names.length - main} are named.`,
      place,
    );
  return names.map((line, index) => {
    const remark = catalogueForm(line.text);
    if (remark !== null) reporter.info("catalogue-name", remark, { line: line.number, column: line.column });
    return {
      name: line.text,
      role: index < main ? "main" : "additional",
      onBehalfOf: null,
      nonMember: false,
      joined: null,
    };
  });
}

/** Main sponsors come first in the list where the list is long enough to hold them. */
function mainNames(named: number, { main, co }: Announced): number {
  if (main === null) return 0;
  if (co === null) return Math.min(main, named);
  return named >= main + co ? main : 0;
}
