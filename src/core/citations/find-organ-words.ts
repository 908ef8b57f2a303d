// The words that say whose a resolution is: before it ("Security Council resolution"), or after ("of the Assembly").
import type { Organ } from "./citation.ts";

export interface OrganWords {
  readonly form: "name" | "short-name" | "abbreviation" | "its" | "foreign";
  /** Null for a short name, which the rest of the text has to settle, and for "its". */
  readonly organ: Organ | null;
  /** The other of "General Assembly and Security Council resolutions". */
  readonly also: Organ | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Bodies that number their texts but are none of ours, longest first: "Environment Assembly" is not the Assembly. */
const foreign = [
  "United Nations Environment Assembly(?: of the United Nations Environment Programme)?",
  "United Nations[- ]Habitat Assembly",
  "World Health Assembly",
  "World Health Organization",
  "(?:Parliamentary|Legislative|Constituent|National|Environment) Assembly",
  "Assembly of States Parties",
  "Commission on (?:the Status of Women|Narcotic Drugs|Crime Prevention and Criminal Justice|Population and Development|Sustainable Development|Science and Technology for Development)",
  "African Commission on Human and Peoples[’'] Rights",
  "(?:African|Inter-American|Statistical|Peacebuilding|European|Economic|Independent|International Law|Statistics|Forensic) Commission",
  "International Organization for Migration Council",
  "Sub-Commission",
  "(?:Governing|Executive|Trusteeship|Advisory|Ministerial|Permanent|Governance|Peace and Security|League) Council",
  "Council of (?:Europe|Ministers|the League of Arab States|the European Union)",
  "(?:European|Economic|Permanent) Union",
  "Executive Board",
  "Governing Body",
  "International Conference",
  "Conference of the (?:States )?Parties to the United Nations Convention against (?:Corruption|Transnational Organized Crime)",
  "(?:Open-ended )?Working Group(?: on [A-Z]\\p{L}+)?",
  "(?:General )?Conference(?: of (?:the )?(?:States )?Parties)?",
  "Organization of American States",
  "Committee",
];

const named: readonly (readonly [words: string, organ: Organ])[] = [
  ["Economic and Social Council", "ECOSOC"],
  ["(?:United Nations )?Commission on Human Rights", "CHR"],
  ["(?:United Nations )?Human Rights Council", "HRC"],
  ["(?:United Nations )?General Assembly", "GA"],
  ["(?:United Nations )?Security Council", "SC"],
];

/** House style has organs in full; letters are read all the same. Source: UN Editorial Manual, Resolutions, I A. */
const abbreviated: Readonly<Record<string, Organ>> = {
  "UN General Assembly": "GA",
  "UN Security Council": "SC",
  "UN Human Rights Council": "HRC",
  UNHRC: "HRC",
  UNGA: "GA",
  UNSC: "SC",
  ECOSOC: "ECOSOC",
  HRC: "HRC",
};

const abbreviatedWords = Object.keys(abbreviated).join("|");
const namedWords = named.map(([words]) => words).join("|");
const organNames = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<foreign>${foreign.join("|")})|(?<abbreviation>${abbreviatedWords})|(?<name>${namedWords})|(?<short>Council|Assembly|Commission))(?![\\p{L}\\d])`,
  "gu",
);
/** Between the organ and "resolution" only words like these may stand. */
const between =
  /^(?:[’']s)?\s+(?:(?:previous|relevant|earlier|recent|landmark|own|subsequent|related|other|first|draft|most|latest|and|all) ){0,4}$/;
const itsBefore =
  /(?<![\p{L}\d])[Ii]ts (?:(?:previous|relevant|earlier|recent|landmark|own|subsequent|related|other|first|draft|most|latest|and|all) ){0,4}$/u;

/** As far back as a name may stand to be the organ meant. */
const window = 60;
const longestName = 90;
const foreignWindow = 200;

/** The organ that the words before `at` give to a resolution: directly, or by "its". */
export function findOrganBefore(text: string, at: number): OrganWords | null {
  const from = Math.max(0, at - longestName);
  const before = text.slice(from, at);
  const its = itsBefore.exec(before);
  if (its !== null) {
    const start = from + its.index;
    return { form: "its", organ: null, also: null, text: its[0].slice(0, 3), start, end: start + 3 };
  }
  const names = findOrganNames(before, from);
  const last = names.at(-1);
  if (last === undefined || !between.test(text.slice(last.end, at))) return findOtherName(text, at);
  // "as per its Council resolution" is said of the council of another organization: none of ours owns a Council.
  if (last.form === "short-name" && /\bits $/.test(text.slice(0, last.start).slice(-4)))
    return { ...last, form: "foreign" };
  const other = names.at(-2);
  const isPair = other !== undefined && /^ and (?:the )?$/.test(text.slice(other.end, last.start));
  if (!isPair) return last;
  const also = other.text === "Assembly" ? "GA" : other.organ;
  // Letters are put right one by one; names are cited as a pair.
  return last.form === "abbreviation" ? { ...last, also } : { ...last, also, start: other.start };
}

/** "Union resolution 186": a name directly before, and none of ours. The first word of a paragraph is its opener. */
function findOtherName(text: string, at: number): OrganWords | null {
  const from = Math.max(0, at - longestName);
  const found = /(?<=[\p{L},] )(?!UN |Nations )\p{Lu}[\p{L}’']+ $/u.exec(text.slice(from, at));
  if (found === null) return null;
  const start = from + found.index;
  const words = found[0].trim();
  // In a headline every word is in capitals.
  if (words === words.toUpperCase() && /^R?D?E[SC]/.test(text.slice(at, at + 3))) return null;
  return { form: "foreign", organ: null, also: null, text: words, start, end: start + words.length };
}

/** "of the General Assembly", "adopted by the Security Council", directly after a number or its date. */
export function findOrganAfter(text: string, at: number): OrganWords | null {
  const lead = /(?:,? adopted by| of) the /y;
  lead.lastIndex = at;
  const start = at + (lead.exec(text)?.[0].length ?? 0);
  if (start === at) return null;
  const first = findOrganNames(text.slice(start, start + longestName), start)[0];
  if (first?.start === start) {
    // "of the Council of the International Organization …" is another Council.
    const isOther =
      first.form === "short-name" && /^ of (?:the )?\p{Lu}/u.test(text.slice(first.end, first.end + 10));
    return isOther ? { ...first, form: "foreign" } : first;
  }
  const other = /^\p{Lu}[\p{L}’'-]+/u.exec(text.slice(start, start + longestName))?.[0];
  if (other === undefined || first !== undefined) return null;
  return { form: "foreign", organ: null, also: null, text: other, start, end: start + other.length };
}

/** The last organ named within the window before `at`, whatever stands between. */
export function findOrganNearby(text: string, at: number): OrganWords | null {
  // Looked for from further back than the window: a long name that begins before it is not cut in two.
  const from = Math.max(0, at - window - longestName);
  const near = findOrganNames(text.slice(from, at), from).filter(({ end }) => end > at - window);
  return near.at(-1) ?? findForeign(text, at);
}

/** A body of another kind rules from further off: its long names stand far from what is said of it. */
function findForeign(text: string, at: number): OrganWords | null {
  const from = Math.max(0, at - foreignWindow);
  const last = findOrganNames(text.slice(from, at), from).at(-1) ?? null;
  return last?.form === "foreign" ? last : null;
}

/** Whom "its" means: the last organ that acts before it in the sentence, not one whose resolution is merely cited. */
export function findAntecedent(text: string, at: number): OrganWords | null {
  const from = Math.max(0, at - longestName);
  const acting = findOrganNames(text.slice(from, at), from).filter(
    ({ form, end }) =>
      form === "foreign" ||
      !/^(?:[’']s)? (?:resolutions?|decisions?|mandate|presidential|special)/.test(text.slice(end, end + 20)),
  );
  return acting.at(-1) ?? findForeign(text, at);
}

function findOrganNames(text: string, offset: number): readonly OrganWords[] {
  const found: OrganWords[] = [];
  for (const match of text.matchAll(organNames)) {
    const [words] = match;
    const start = offset + match.index;
    const place = { also: null, text: words, start, end: start + words.length };
    if (match.groups?.["foreign"] !== undefined) found.push({ form: "foreign", organ: null, ...place });
    else if (match.groups?.["short"] !== undefined) found.push({ form: "short-name", organ: null, ...place });
    else if (match.groups?.["abbreviation"] !== undefined) {
      found.push({ form: "abbreviation", organ: abbreviated[words] ?? null, ...place });
    } else found.push({ form: "name", organ: organNamed(words), ...place });
  }
  return found;
}

function organNamed(words: string): Organ | null {
  return named.find(([name]) => new RegExp(`^(?:${name})$`).test(words))?.[1] ?? null;
}

const fullNames: Readonly<Record<Organ, string>> = {
  GA: "General Assembly",
  SC: "Security Council",
  HRC: "Human Rights Council",
  ECOSOC: "Economic and Social Council",
  CHR: "Commission on Human Rights",
};

export function organName(organ: Organ): string {
  return fullNames[organ];
}
