// Reads a list of States however it was written: between commas or semicolons, numbered, one a line, in any form of the names.
import type { StateName } from "#core/instruments/facts.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { type FoldedWord, foldWords } from "./fold-words.ts";
import { findNearState } from "./search-states.ts";
import { findState, type NameStep, nameOn, type StateDirectory } from "./state-directory.ts";

export interface ListedState {
  /** As it stood in the list. */
  readonly written: string;
  /** The official form on the day of the text, or as written where no State is known by it. */
  readonly name: string;
  readonly state: StateName | null;
  /** An asterisk stood with it. */
  readonly starred: boolean;
  /** "Group of African States" in "Ghana (on behalf of the Group of African States)". */
  readonly onBehalfOf: string | null;
  /** Where the list said so: "Co-sponsors:". */
  readonly role: "main" | "additional" | null;
  /** What may have been meant, where no State is known by the name. */
  readonly nearest: string | null;
}

/** Only so many unknown names are compared with all others. */
const guessedAtMost = 200;

interface Line {
  readonly text: string;
  readonly role: ListedState["role"];
}

/** Every entry of the list in its order, understood or not: nothing is dropped. */
export function readStateList(text: string, directory: StateDirectory, day: IsoDate): readonly ListedState[] {
  const listed = splitLines(text).flatMap((line) => readLine(line, directory, day));
  let guesses = 0;
  return listed.map((entry) => {
    if (entry.state !== null || guesses >= guessedAtMost) return entry;
    guesses += 1;
    const near = findNearState(directory, entry.written);
    return near === null ? entry : { ...entry, nearest: nameOn(near, day) };
  });
}

const heading =
  /^\W*(main|original|lead|co|additional|further|other)?[ -]?sponsors?(?: states)?\s*(?:\(?\d{1,3}\)?)?\s*(?::|$)/i;
const tail = /:\s*(\*?)\s*(?:revised )?(?:draft (?:resolution|decision|statement)|amendment to draft).*$/i;

function splitLines(text: string): readonly Line[] {
  let role: ListedState["role"] = null;
  return text.split(/[\n\r;|\t\u2028\u2029]+/).map((part): Line => {
    const found = heading.exec(part);
    if (found !== null) role = /^(?:main|original|lead)$/i.test(found[1] ?? "") ? "main" : roleOf(found[1]);
    const rest = found === null ? part : part.slice(found[0].length);
    return { text: rest.replace(tail, "$1"), role };
  });
}

function roleOf(word: string | undefined): ListedState["role"] {
  return word === undefined ? null : "additional";
}

function readLine(line: Line, directory: StateDirectory, day: IsoDate): readonly ListedState[] {
  const text = line.text.replace(/^\s*[*•·▪–—-]+\s+/, " ");
  const groups = findGroups(text);
  const words = foldWords(groups.blanked).filter(({ word }) => !/^\d+$/.test(word));
  const listed: ListedState[] = [];
  for (let at = 0; at < words.length; ) {
    const match = longestName(words, at, groups.blanked, directory.names);
    const from = words[at];
    if (from === undefined) break;
    const isJoint = match === null && from.word === "and";
    const last = match?.last ?? (isJoint ? at : endOfUnknown(words, at, groups.blanked));
    const to = words[last];
    if (to === undefined) break;
    const gap = groups.blanked.slice(to.end, words[last + 1]?.start ?? groups.blanked.length);
    if (!isJoint) {
      const written = closed(groups.blanked.slice(from.start, to.end).trim(), gap);
      const state = match?.state ?? findState(directory, written);
      listed.push({
        written,
        name: state === null ? written : nameOn(state, day),
        state,
        starred: gap.includes("*"),
        onBehalfOf: groups.at(to.end, words[last + 1]?.start ?? text.length),
        role: line.role,
        nearest: null,
      });
    }
    at = last + 1;
  }
  return listed;
}

/** A name ends with its last word; the bracket that closes behind it belongs to it all the same. */
function closed(written: string, after: string): string {
  return written.lastIndexOf("(") > written.lastIndexOf(")") && after.startsWith(")")
    ? `${written})`
    : written;
}

interface Groups {
  /** The text with each group as a comma and blanks: a name ends before it. */
  readonly blanked: string;
  readonly at: (start: number, end: number) => string | null;
}

const behalf = /(?:[,(]\s*|(?<!\s)\s*)\bon behalf of (?:the )?([^(),;]{2,120})\)?/gi;

function findGroups(text: string): Groups {
  const found: { readonly index: number; readonly name: string }[] = [];
  const blanked = text.replace(behalf, (whole: string, name: string, index: number) => {
    found.push({ index, name: name.trim() });
    return `,${" ".repeat(whole.length - 1)}`;
  });
  let next = 0;
  return {
    blanked,
    // Asked from left to right, so that each group is looked at once.
    at: (start, end) => {
      while ((found[next]?.index ?? start) < start) next += 1;
      const group = found[next];
      return group !== undefined && group.index < end ? group.name : null;
    },
  };
}

/** The longest name that begins here and ends where an entry may end: "Poland, Republic of Korea" are two. */
function longestName(
  words: readonly FoldedWord[],
  at: number,
  text: string,
  names: NameStep,
): { readonly state: StateName; readonly last: number } | null {
  let step: NameStep | undefined = names;
  let best: { readonly state: StateName; readonly last: number } | null = null;
  for (let index = at; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    step = step.next.get(word.word);
    if (step === undefined) break;
    if (step.state !== null && endsEntry(words, index, text)) best = { state: step.state, last: index };
  }
  return best;
}

function endsEntry(words: readonly FoldedWord[], index: number, text: string): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next === undefined || next.word === "and") return true;
  const gap = text.slice(word.end, next.start);
  return /[,*:/.()]|\s\d/.test(gap);
}

/** What is no name goes to the next comma or "and". */
function endOfUnknown(words: readonly FoldedWord[], at: number, text: string): number {
  let last = at;
  while (last < words.length - 1) {
    const gap = text.slice(words[last]?.end ?? 0, words[last + 1]?.start ?? 0);
    if (words[last + 1]?.word === "and" || /[,*:/]/.test(gap)) break;
    last += 1;
  }
  return last;
}
