// What is cited by a number and is no text of an organ: treaties by their series, general comments of committees.
// Source: UN Editorial Manual, Footnotes, IX; Dag Hammarskjöld Library, research guide on document symbols.
import { type ParsedCitation, plainCitation } from "./parsed-citation.ts";
import type { Token } from "./tokenize-text.ts";

const volume =
  /(?:[^,.]{1,20}, Treaty Series|Treaty Series|Ibid\.), (?<number>vols?\. [\dIVXLC]+(?:, Nos?\. (?:I-)?\d{1,6})?)/y;
const comment = /(?<noun>[Gg]eneral (?:[Cc]omment|[Rr]ecommendation))s? (?=Nos?\. ?\d)/y;
const commentNumber = /(?:Nos?\. ?)?(?<count>\d{1,3})(?: \((?<year>\d{4})\))?(?![\w/])/y;
const between = /(?:, (?:and )?| and )(?=(?:Nos?\. ?)?\d{1,3}(?: \(\d{4}\)| and |, |$))/y;

/** Committees that comment on their treaties, by the series their documents have. */
const committees: readonly (readonly [name: string, series: string])[] = [
  ["Human Rights Committee", "CCPR"],
  ["Committee on Economic, Social and Cultural Rights", "CESCR"],
  ["Committee on the Elimination of Racial Discrimination", "CERD"],
  ["Committee on the Elimination of Discrimination against Women", "CEDAW"],
  ["Committee against Torture", "CAT"],
  ["Committee on the Rights of the Child", "CRC"],
  ["Committee on the Rights of Persons with Disabilities", "CRPD"],
  ["Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families", "CMW"],
  ["Committee on Migrant Workers", "CMW"],
  ["Committee on Enforced Disappearances", "CED"],
];
/** As far back as the committee that comments may be named. */
const window = 200;

export function parseOther(text: string, token: Token): readonly ParsedCitation[] {
  return parseVolume(text, token.start) ?? parseComments(text, token.start);
}

/** "United Nations, Treaty Series, vol. 660, No. 9464", "Ibid., vol. 1249, No. 20378". */
function parseVolume(text: string, start: number): readonly ParsedCitation[] | null {
  volume.lastIndex = start;
  const found = volume.exec(text);
  const number = found?.groups?.["number"];
  if (found === null || number === undefined) return null;
  const end = start + found[0].length;
  return [{ ...plainCitation("other", start, end), number, numberAt: { start: end - number.length, end } }];
}

/** "general comments No. 5 (2003) and No. 12 (2009) of the Committee on the Rights of the Child". */
function parseComments(text: string, start: number): readonly ParsedCitation[] {
  comment.lastIndex = start;
  const head = comment.exec(text);
  if (head === null) return [];
  const noun = (head.groups?.["noun"] ?? "").toLowerCase();
  const found: ParsedCitation[] = [];
  let at = start + head[0].length;
  // No sentence cites more of them; the bound keeps a hostile list linear.
  while (found.length < 40) {
    commentNumber.lastIndex = at;
    const item = commentNumber.exec(text);
    if (item === null) break;
    const end = at + item[0].length;
    const { count = "", year } = item.groups ?? {};
    found.push({
      ...plainCitation("other", found.length === 0 ? start : at, end),
      number: `${noun} No. ${count}`,
      year: year === undefined ? null : Number(year),
      numberAt: { start: at, end },
    });
    between.lastIndex = end;
    const joint = between.exec(text)?.[0];
    if (joint === undefined) break;
    at = end + joint.length;
  }
  const last = found.at(-1);
  if (last === undefined) return [];
  const after = committeeAfter(text, last.end);
  const body = after?.series ?? committeeBefore(text, start);
  return found.map((each) => ({ ...each, body, end: each === last ? (after?.end ?? each.end) : each.end }));
}

function committeeAfter(text: string, at: number): { readonly series: string; readonly end: number } | null {
  const lead = " of the ";
  if (!text.startsWith(lead, at)) return null;
  const named = committees.find(([name]) => text.startsWith(name, at + lead.length));
  return named === undefined ? null : { series: named[1], end: at + lead.length + named[0].length };
}

function committeeBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - window), at);
  const named = committees
    .map(([name, series]) => ({ series, at: before.lastIndexOf(name) }))
    .sort((one, other) => other.at - one.at)[0];
  return named === undefined || named.at === -1 ? null : named.series;
}
