// Whether anybody could tell that a broken citation is wrong, from all that is known and from the text: asked of the
// facts alone, never of the product. What nobody could tell is counted apart, with its reason.
import type { IsoDate } from "#core/resolution/resolution.ts";
import { isoOf, keyOf, readDate } from "./breakage.ts";
import type { OrganCode, Target } from "./find-targets.ts";
import { placeOf, type World } from "./world.ts";

export type Judgement =
  | { readonly told: true; readonly by: "register" | "calendar" | "numbers" | "text" | "title" }
  | { readonly told: false; readonly reason: string };

/** A citation as it stands after it was broken. */
export interface BrokenCitation {
  readonly organ: OrganCode;
  readonly number: string;
  readonly date: IsoDate | null;
  /** True where the title in quotation marks stands behind it. */
  readonly hasTitle: boolean;
}

const untold = (reason: string): Judgement => ({ told: false, reason });

export function judgeBroken(broken: BrokenCitation, target: Target, world: World): Judgement {
  const { organ, number, date, hasTitle } = broken;
  const year = Number(/\((\d{4})\)$/.exec(number)?.[1] ?? 0);
  if (date !== null && year !== 0 && !date.startsWith(String(year))) return { told: true, by: "text" };
  if (!isPossible(organ, number, date)) return { told: true, by: "calendar" };
  const elsewhere = target.dates.get(number);
  if (date !== null && elsewhere !== undefined && !elsewhere.has(date)) return { told: true, by: "text" };
  const rows = world.dates.get(keyOf(organ, number)) ?? [];
  const dated = rows.filter((row) => row !== null);
  if (date !== null && dated.length > 0 && !dated.includes(date)) return { told: true, by: "register" };
  const titled = hasTitle && (world.known.get(keyOf(organ, number))?.title ?? "") !== "";
  if (titled) return { told: true, by: "title" };
  if (date === null) {
    if (rows.length > 0) return untold("cites another text that exists, and no date stands by it");
    return isBeyond(organ, number, world)
      ? { told: true, by: "numbers" }
      : untold("may exist, and no date stands by it");
  }
  if (dated.includes(date)) return untold("cites another text of that very day");
  return isBetween(organ, number, date, world)
    ? untold("the numbers around it are of that time, and of its own text nothing is known")
    : { told: true, by: "numbers" };
}

/** By the calendar of the organ alone. */
function isPossible(organ: OrganCode, number: string, date: IsoDate | null): boolean {
  const [, special, first = ""] = /^(E?S-)?(\d{1,4})\//.exec(number) ?? [];
  const session = Number(first);
  const year = date === null ? null : Number(date.slice(0, 4));
  if (special !== undefined || first === "") return true;
  if (organ === "SC") return false;
  if (organ === "GA") {
    const isSession = session >= 31 && session <= 80;
    return (
      isSession && (date === null || (date >= `${1945 + session}-09-01` && date <= `${1946 + session}-09-30`))
    );
  }
  if (organ === "HRC") {
    if (session < 1 || session > 62) return false;
    if (date === null || session < 10) return true;
    return year === 2009 + Math.floor((session - 10) / 3);
  }
  return session >= 1978 && session <= 2026 && (year === null || year === session || year === session - 1);
}

/** Above all that is known of its series. */
function isBeyond(organ: OrganCode, number: string, { series }: World): boolean {
  const place = placeOf(organ, number);
  const last = place === null ? undefined : series.get(place.series)?.at(-1);
  // A series of which little is known says nothing of its end.
  return place !== null && last !== undefined && last.count > 10 && place.count > last.count * 1.2 + 5;
}

/** True where a text of that number may have been adopted on that day, by the nearest numbers known. */
function isBetween(organ: OrganCode, number: string, date: IsoDate, { series }: World): boolean {
  const place = placeOf(organ, number);
  const row = place === null ? [] : (series.get(place.series) ?? []);
  if (place === null || row.length === 0) return true;
  const below = row.filter(({ count }) => count < place.count).at(-1);
  const above = row.find(({ count }) => count > place.count);
  return (
    (below === undefined || shift(date, 3) >= below.date) &&
    (above === undefined || shift(date, -3) <= above.date)
  );
}

function shift(date: IsoDate, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The citation after the break: the item that was hit, with what now stands in its place. */
export function readBroken(
  target: Target,
  item: Target["items"][number],
  broken: { readonly start: number; readonly end: number; readonly text: string },
): BrokenCitation {
  const within = ({ start, end }: { start: number; end: number }) =>
    start <= broken.start && broken.end <= end;
  const { number, date } = item;
  const numberText = within(number)
    ? target.text.slice(number.start, broken.start) + broken.text + target.text.slice(broken.end, number.end)
    : number.text;
  const shared =
    date ?? target.items.slice(target.items.indexOf(item)).find((each) => each.date !== null)?.date;
  const dateText =
    shared === undefined || shared === null ? null : within(shared) ? broken.text : shared.text;
  const written = dateText === null ? null : readDate(dateText);
  const organ = within(target.organWords) ? target.organOf(broken.text) : target.organ;
  const hasTitle = target.title !== null && item === target.items.at(-1);
  return { organ, number: numberText, date: written === null ? null : isoOf(written), hasTitle };
}
