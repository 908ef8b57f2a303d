// "Albania, Belgium and Ukraine*: draft resolution"
import type { DocumentKind, Sponsor } from "#core/resolution/resolution.ts";
import { splitStates } from "./closing-lines.ts";

export interface SponsorLine {
  readonly sponsors: readonly Sponsor[];
  readonly kind: DocumentKind | null;
  readonly left: string;
}

const form = /^([^:]{3,}):(\*?) ?(?:revised )?draft (resolution|decision)\.?$/i;
const longest = 8000;

export function readSponsorLine(text: string): SponsorLine | null {
  if (text.length > longest) return null;
  const found = form.exec(text);
  if (found === null || !/^\p{Lu}/u.test(text)) return null;
  const names = splitStates((found[1] ?? "").replace(/,\*/g, "*,"), false);
  const star = found[2] === "*";
  return {
    sponsors: names.map((name, index) => sponsorOf(name, star && index === names.length - 1)),
    kind: found[3]?.toLowerCase() === "decision" ? "decision" : "resolution",
    left: "",
  };
}

function sponsorOf(written: string, star: boolean): Sponsor {
  const nonMember = star || written.includes("*");
  const clean = written.replace(/\*/g, "").trim();
  const [, name, group] = /^(.*?) \(on behalf of (?:the )?(.*)\)$/.exec(clean) ?? [];
  return { name: name ?? clean, role: "main", onBehalfOf: group ?? null, nonMember, joined: null };
}
