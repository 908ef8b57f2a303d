// What an adopted text says of itself: the entry that the register learns from it.
import type { Facts } from "#core/instruments/facts.ts";
import { type OwnEntry, type OwnLayer, withoutWordOf } from "#core/instruments/own-layer.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { isPlausibleDate } from "./check-date.ts";
import type { Organ } from "./citation.ts";
import { leastLikeness, likenessOfTitles } from "./compare-titles.ts";
import { isOrgan, isWellFormedNumber } from "./number-forms.ts";

/** The number under which others would cite the text; null where it has none that its organ could give. */
function numberOfText(
  { kind, stage, masthead }: Resolution,
  { abbreviation }: Profile,
): { readonly organ: Organ; readonly number: string } | null {
  const { number } = masthead;
  if (stage !== "adopted" || kind === "text" || number === null || !isOrgan(abbreviation)) return null;
  // The register has the Security Council's year behind the number; the form is that of the number alone.
  const form = abbreviation === "SC" ? /^(\d+) \(\d{4}\)$/.exec(number)?.[1] : number;
  const isNumber = form !== undefined && isWellFormedNumber(abbreviation, kind, form);
  return isNumber ? { organ: abbreviation, number } : null;
}

/**
 * Number, date and title of an adopted text. Null where number or date is missing, or the date cannot be one of that
 * session: what a slip in the text says is not learnt. The title of a text in another language is left out.
 */
export function entryOfText(
  resolution: Resolution,
  profile: Profile,
  facts: Facts,
): (OwnEntry & { readonly organ: Organ }) | null {
  const name = numberOfText(resolution, profile);
  const date = resolution.adoption?.date ?? null;
  if (name === null || date === null || resolution.kind === "text") return null;
  if (!isPlausibleDate(name.organ, name.number, date, facts)) return null;
  const year = /\((\d{4})\)$/.exec(name.number)?.[1];
  if (year !== undefined && !date.startsWith(year)) return null;
  const title = resolution.blocks.find(({ kind }) => kind === "title");
  return {
    ...name,
    type: resolution.kind,
    date,
    title: title === undefined || resolution.language !== "en" ? "" : textOf(title.spans).trim(),
  };
}

/** False where the register has it all already, from better than citations: then there is nothing to learn. */
export function addsToRegister(entry: OwnEntry, { register }: Facts): boolean {
  const known = register
    .find(entry.organ, entry.number)
    .find(({ type }) => type === "" || type === entry.type);
  if (known === undefined || known.citedOnly || known.date === null || known.date !== entry.date) return true;
  if (entry.title === "") return false;
  return known.title === "" || likenessOfTitles(known.title, entry.title) < leastLikeness;
}

/** The user's own layers as they may speak of this text: what was learnt from itself is no evidence for it. */
export function layersBeside(
  resolution: Resolution,
  profile: Profile,
  layers: readonly OwnLayer[],
): readonly OwnLayer[] {
  const name = numberOfText(resolution, profile);
  return name === null ? layers : withoutWordOf(layers, name);
}
