// Stretches of a text that mean one thing: a citation, a deadline, a date, a number.
import { monthNames } from "#core/instruments/dates.ts";
import type { ChangeKind, Piece } from "./comparison.ts";
import { idOf, type ReadPiece } from "./hunks-of.ts";

export type ZoneKind = Extract<ChangeKind, "citation" | "deadline" | "date" | "number">;

const month = `(?:${monthNames.join("|")})`;
const day = `\\d{1,2}[ \\u00a0]${month}[ \\u00a0]\\d{4}`;
const ordinal = "[a-z]{3,12}(?:-[a-z]{3,8})?(?: hundred and [a-z]{3,12}(?:-[a-z]{3,8})?)?";
const count =
  "(?:\\d[\\d,.]{0,14}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|half|double)";
const rank =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:twent|thirt|fort|fift|sixt)ieth|[a-z]{5,7}y-[a-z]{3,7}(?:st|nd|rd|th))";
const term = "(?:days?|weeks?|months?|years?)";

/** In order of weight: what is a citation is no date as well. */
const patterns: readonly (readonly [ZoneKind, RegExp])[] = [
  [
    "citation",
    new RegExp(
      `(?:[A-Z]{1,8}|(?:E?S-)?\\d{1,6})(?:/[A-Za-z0-9.\\-]{1,22}){1,8}(?:,? of ${day})?|\\b\\d{1,6} ?\\((?:\\d{4}|[IVXL]{1,8})\\)(?: of ${day})?|\\b(?:resolutions?|decisions?) [^,;.]{0,20}of ${day}`,
      "gu",
    ),
  ],
  [
    "deadline",
    new RegExp(
      `\\b(?:${ordinal}|\\d{4}) (?:regular |special |substantive |resumed )?sessions?\\b|\\b(?:by|before|until|than|from|within|every|over) (?:the end of |the )?(?:${day}|${month} \\d{4}|(?:19|20)\\d\\d\\b|${count} ${term})|\\b(?:period|term|mandate|intervals?) of ${count} ${term}|\\b(?:annually|biennially|biennial|annual|every (?:second|third) year|${count}-year|no later than|as soon as possible|without delay|immediately|immediate)\\b`,
      "gu",
    ),
  ],
  ["date", new RegExp(`${day}|\\b\\d{1,2} ${month}\\b|\\b${month} \\d{4}\\b|\\b(?:19|20)\\d\\d\\b`, "gu")],
  ["number", new RegExp(`\\b(?:${count}|${rank})\\b(?: per cent)?`, "gu")],
];

/** For every character of a piece what it is part of: the place of a kind in `zoneKinds`, or 0. */
export type ReadZones = (piece: Piece) => Uint8Array;

/** Each text is looked through once. */
export function zoneReader(read: ReadPiece): ReadZones {
  const known = new Map<string, Uint8Array>();
  return (piece) => {
    const id = idOf(piece.in);
    const zones = known.get(id) ?? findZones(read({ ...piece, start: 0, end: Number.POSITIVE_INFINITY }));
    known.set(id, zones);
    return zones.subarray(piece.start, piece.end);
  };
}

function findZones(text: string): Uint8Array {
  const zones = new Uint8Array(text.length);
  for (const [nth, [, pattern]] of patterns.entries()) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const end = index + words.length;
      if (zones[index] === 0 && zones[end - 1] === 0) zones.fill(nth + 1, index, end);
    }
  }
  return zones;
}

export const zoneKinds: readonly (ZoneKind | null)[] = [null, ...patterns.map(([kind]) => kind)];
