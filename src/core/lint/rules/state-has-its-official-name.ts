// States are named as they are listed, on the day of the text (drafting manual, names of countries).
import type { StateName } from "#core/instruments/facts.ts";
import { checkedTexts, replacement } from "#core/lint/checked-text.ts";
import { isQuoted } from "#core/lint/quoted-ranges.ts";
import type { Rule, Subject } from "#core/lint/rule.ts";
import { allKinds } from "#core/lint/word-rule.ts";
import { namingDay } from "#core/masthead/day-of-text.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { earlierNames } from "#core/states/earlier-names.ts";

export const stateHasItsOfficialName: Rule = {
  id: "state-has-its-official-name",
  group: "style",
  severity: "warning",
  anyDocument: true,
  scope: allKinds,
  *check(subject: Subject) {
    const day = namingDay(subject.resolution, subject.today ?? subject.facts.date);
    const { names, cues: firstWords, pattern } = everydayNamesOf(subject.facts.states);
    if (pattern === null) return;
    for (const { owner, text, quoted, cues } of checkedTexts(subject)) {
      if (!firstWords.some((word) => cues.has(word))) continue;
      let earliest: string | null = null;
      for (const { 0: written, index } of text.matchAll(pattern)) {
        const meant = names.get(written);
        const end = index + written.length;
        if (meant === undefined || isQuoted(quoted, index) || isPartOfName(text, index, end)) continue;
        if (meant.from !== null) {
          earliest ??= earliestYear(text);
          // A paragraph that names a year before the change speaks of that time.
          if (day < meant.from || earliest < meant.from.slice(0, 4)) continue;
        }
        const name = formFor(meant.state, text.slice(Math.max(0, index - 4), index));
        const observation = replacement(owner, {
          start: index,
          end,
          text: name,
          message: `Unexpected “${written}”, expected “${name}”.`,
          title: `Use “${name}”`,
          look: true,
        });
        // What happened under the old name may be told with it, and events and envoys have names of their own.
        yield meant.isSure ? observation : { ...observation, severity: "info" };
      }
    }
  },
};

interface Meant {
  readonly state: StateName;
  /** The day from which the State has another name than this; null for a name that was never official. */
  readonly from: IsoDate | null;
  /** Set for names that stand for nothing else. */
  readonly isSure: boolean;
}

interface EverydayNames {
  readonly names: ReadonlyMap<string, Meant>;
  /** The first words of the names, as cues. */
  readonly cues: readonly string[];
  readonly pattern: RegExp | null;
}

const known = new WeakMap<readonly StateName[], EverydayNames>();

/** Of names that were changed before, texts of today speak as of history. */
const longAgo = "2000-01-01";
/** What more than a State is called by, and part of an official name. */
const wider: ReadonlySet<string> = new Set(["Bosnia", "Palestine"]);
/** Everyday names in titles of envoys, conferences and court cases, and in texts of long ago. */
const unsure: ReadonlySet<string> = new Set(["Iran", "Laos", "Micronesia", "Russia", "Syria"]);

function everydayNamesOf(states: readonly StateName[]): EverydayNames {
  const before = known.get(states);
  if (before !== undefined) return before;
  const names = new Map<string, Meant>();
  for (const state of states) {
    // Letters are no names, and what has brackets is the official form of some lists.
    for (const other of state.otherNames)
      if (/\p{Ll}/u.test(other) && !other.includes("(") && !wider.has(other))
        names.set(other, { state, from: null, isSure: !unsure.has(other) });
  }
  for (const { state, name, before: from } of earlierNames) {
    const now = states.find((each) => each.name === state);
    if (now === undefined || name === now.name || from < longAgo) continue;
    names.set(name, { state: now, from, isSure: names.get(name)?.isSure ?? false });
  }
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length);
  const pattern =
    longestFirst.length === 0 ? null : new RegExp(`\\b(?:${longestFirst.map(escapeName).join("|")})\\b`, "g");
  const cues = longestFirst.map((name) => /[a-z]+/.exec(name.toLowerCase())?.[0] ?? name);
  const made = { names, cues: [...new Set(cues)], pattern };
  known.set(states, made);
  return made;
}

function escapeName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** "the Islamic Republic of Iran", "Iran (Islamic Republic of)", "Georgia v. Russia", "the Envoy for Syria". */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    /\b(?:Republic|States?|Kingdom|Jamahiriya|Union|Democratic|Arab|New|North|South|East|West|Brunei) (?:of )?(?:the )?$/.test(
      before,
    ) ||
    /[\p{L}-]$/u.test(before) ||
    /\b(?:for|on) $|(?<!\p{L})\p{Lu}[\p{L}-]* (?:from|in|with|to) $/u.test(before) ||
    /\bv\. /.test(before) ||
    /^(?:-|\p{L}| \(|[’'](?!s)| (?:Darussalam|Conference|Agreement|Accord|Plan|Process|Summit|[A-Z]\p{L}+ \())/u.test(
      text.slice(end, end + 24),
    )
  );
}

/** "9999" where the text names none. */
function earliestYear(text: string): string {
  let earliest = "9999";
  for (const [year] of text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) if (year < earliest) earliest = year;
  return earliest;
}

/** Inside a sentence, with its article, unless one stands there. */
function formFor({ formalName }: StateName, before: string): string {
  return /^the $/i.test(before) ? formalName.replace(/^the /, "") : formalName;
}
