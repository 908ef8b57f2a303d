// Numbers of one text that differ so little that one may be a slip of the other.
import type { Facts } from "#core/instruments/facts.ts";
import type { Citation } from "./citation.ts";

export interface Lookalike {
  readonly citation: Citation;
  /** The number that the rest of the text speaks for. */
  readonly other: Citation;
  /** True where both are known to be of one year: neighbours are often cited side by side. */
  readonly sameYear: boolean;
}

/**
 * A number without date or year beside a better attested one of the same organ: one digit changed, two neighbours
 * exchanged, or the wrong digit doubled (2269 for 2699).
 */
export function findLookalikes(citations: readonly Citation[], facts: Facts): readonly Lookalike[] {
  const numbered = citations.filter(({ kind, number }) => kind === "resolution" && number !== null);
  const counts = new Map<string, number>();
  for (const citation of numbered) counts.set(keyOf(citation), (counts.get(keyOf(citation)) ?? 0) + 1);
  const attested = new Map<string, Citation>();
  for (const citation of numbered) {
    const known = attested.get(keyOf(citation));
    if (known === undefined || strength(citation) > strength(known)) attested.set(keyOf(citation), citation);
  }
  const found: Lookalike[] = [];
  // Only as many as one text cites; the bound keeps a hostile list from being compared with itself.
  const known = [...attested.values()].slice(0, 300);
  for (const citation of known) {
    if (strength(citation) > 0) continue;
    const count = counts.get(keyOf(citation)) ?? 0;
    const other = known.find(
      (each) =>
        each !== citation &&
        each.organ === citation.organ &&
        (counts.get(keyOf(each)) ?? 0) > count &&
        isSlipOf(citation.number ?? "", each.number ?? ""),
    );
    if (other === undefined) continue;
    const [one, two] = [yearOf(citation, facts), yearOf(other, facts)];
    found.push({ citation, other, sameYear: one !== null && one === two });
  }
  return found;
}

function yearOf({ organ, number }: Citation, facts: Facts): string | null {
  return facts.register.find(organ ?? "", number ?? "")[0]?.date?.slice(0, 4) ?? null;
}

function keyOf({ organ, number }: Citation): string {
  return `${organ ?? ""} ${number ?? ""}`;
}

function strength({ year, date }: Citation): number {
  return Number(year !== null) + Number(date !== null);
}

/** True where one number is easily typed for the other. */
export function isSlipOf(one: string, other: string): boolean {
  if (one === other || one.length !== other.length || one.length < 3) return false;
  const differing: number[] = [];
  for (let at = 0; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) differing.push(at);
  const [first = 0, second = 0] = differing;
  if (differing.some((at) => !/\d/.test(one.charAt(at) + other.charAt(at)))) return false;
  if (differing.length === 1) return /^\d+$/.test(one);
  const exchanged =
    differing.length === 2 &&
    second === first + 1 &&
    one.charAt(first) === other.charAt(second) &&
    one.charAt(second) === other.charAt(first);
  return exchanged || (/^\d+$/.test(one) && collapse(one) === collapse(other));
}

/** "2269" and "2699" are both 269 with a digit doubled. */
function collapse(number: string): string {
  return number.replace(/(\d)\1/g, "$1");
}
