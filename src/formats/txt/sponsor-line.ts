// "Albania, Belgium and Ukraine*: draft resolution", and the same line of an amendment or of what an officer submits.
import type { DocumentKind, Sponsor } from "#core/resolution/resolution.ts";
import { splitStates } from "./closing-lines.ts";

export interface SponsorLine {
  readonly sponsors: readonly Sponsor[];
  readonly kind: DocumentKind | null;
  readonly left: string;
  /** "A/HRC/58/L.7", where the line is that of an amendment. */
  readonly amends: string | null;
  /** "the President of the General Assembly". */
  readonly submittedBy: string | null;
}

const form =
  /^([^:]{3,}):(\*?) ?(?:revised )?(?:draft (resolution|decision)\.?|amendments? to (?:revised )?draft (resolution|decision) ([A-Z]\/\S{1,60}))$/i;
const officerForm = /^(?:revised )?draft (resolution|decision) submitted by (the [^:]{3,200}?)\.?$/i;
const longest = 8000;

export function readSponsorLine(text: string): SponsorLine | null {
  if (text.length > longest) return null;
  const officer = officerForm.exec(text);
  if (officer !== null) return { ...nothing, kind: kindOf(officer[1]), submittedBy: officer[2] ?? null };
  const found = form.exec(text);
  if (found === null || !/^\p{Lu}/u.test(text)) return null;
  const names = splitStates((found[1] ?? "").replace(/,\*/g, "*,"), false);
  const star = found[2] === "*";
  const sponsors = names.map((name, index) => sponsorOf(name, star && index === names.length - 1));
  const amends = found[5]?.replace(/(?<![.*])[.*]+$/, "") ?? null;
  if (amends === null) return { ...nothing, sponsors, kind: kindOf(found[3]) };
  // What changes a draft resolution is none itself: it has no organ's line and no openers to be checked.
  const kind = kindOf(found[4]) === "decision" ? "decision" : "text";
  return { ...nothing, sponsors, kind, amends };
}

const nothing = { sponsors: [], left: "", amends: null, submittedBy: null } as const;

function kindOf(word: string | undefined): DocumentKind {
  return word?.toLowerCase() === "decision" ? "decision" : "resolution";
}

function sponsorOf(written: string, star: boolean): Sponsor {
  const nonMember = star || written.includes("*");
  const clean = written.replace(/\*/g, "").trim();
  const [, name, group] = /^(.*?) \(on behalf of (?:the )?(.*)\)$/.exec(clean) ?? [];
  return { name: name ?? clean, role: "main", onBehalfOf: group ?? null, nonMember, joined: null };
}
