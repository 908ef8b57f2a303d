// Findings that somebody kept as they are, apart from those that still ask for something.
import { waiverKey } from "#core/resolution/order-waivers.ts";
import type { Resolution, Span, Waiver } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { Finding, Place } from "./finding.ts";

export interface KeptFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export interface Judged {
  /** What is not waived. */
  readonly findings: readonly Finding[];
  readonly kept: readonly KeptFinding[];
  /** What no finding answers to now: the words have changed, or the slip is gone. */
  readonly lapsed: readonly Waiver[];
}

type Texts = Pick<Resolution, "blocks" | "notes">;

/** `texts` are those that the findings are about. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], texts: Texts): Judged {
  if (waivers.length === 0) return { findings, kept: [], lapsed: [] };
  const byKey = new Map(waivers.map((waiver) => [waiverKey(waiver), waiver]));
  const rules = new Set(waivers.map(({ rule }) => rule));
  const textOfPlace = textsOf(texts);
  const kept: KeptFinding[] = [];
  const used = new Set<Waiver>();
  const left = findings.filter((finding) => {
    if (!rules.has(finding.rule)) return true;
    const waiver =
      byKey.get(waiverKey(aimAtText(finding))) ??
      byKey.get(waiverKey(aim(finding, textOfPlace(finding.place))));
    if (waiver === undefined) return true;
    used.add(waiver);
    kept.push({ finding, waiver });
    return false;
  });
  const lapsed = waivers.filter((waiver) => !used.has(waiver));
  return { findings: kept.length === 0 ? findings : left, kept, lapsed };
}

/** What a waiver of this finding is about: the words at its place, or the rule in the whole text. */
export function aimWaiver(
  finding: Finding,
  { reach, texts }: { readonly reach: "here" | "everywhere"; readonly texts: Texts },
): Omit<Waiver, "reason" | "by" | "at"> {
  return reach === "everywhere" ? aimAtText(finding) : aim(finding, textsOf(texts)(finding.place));
}

/** The waiver that kept another wording of the same place from this rule, to be given again. */
export function findFormer({ rule, place }: Finding, lapsed: readonly Waiver[]): Waiver | null {
  const scope = place.kind;
  const at = idOf(place);
  return lapsed.findLast((each) => each.rule === rule && each.scope === scope && each.in === at) ?? null;
}

function aimAtText({ rule }: Finding) {
  return { rule, scope: "everywhere", in: null, words: "" } as const;
}

function aim({ rule, place, message }: Finding, text: string | null) {
  // What stands in no text is known by what is said of it.
  const words = "start" in place && text !== null ? wordsAt(text, place.start, place.end) : message;
  return { rule, scope: place.kind, in: idOf(place), words: bounded(normalise(words)) } as const;
}

function idOf(place: Place): string | null {
  return place.kind === "block" ? place.block : place.kind === "note" ? place.note : null;
}

/** The text of a block or note, put together when it is first asked for. */
function textsOf({ blocks, notes }: Texts): (place: Place) => string | null {
  let owners: Map<string, readonly Span[]> | null = null;
  const known = new Map<string, string>();
  return (place) => {
    const id = idOf(place);
    if (id === null) return null;
    owners ??= new Map([...blocks, ...notes].map((owner) => [owner.id, owner.spans]));
    const text = known.get(id) ?? textOf(owners.get(id) ?? []);
    known.set(id, text);
    return text;
  };
}

/** No word of a resolution is longer. */
const longestWord = 60;

/** Whole words: with a mark, a blank or a place between two letters, the word that stands before it. */
function wordsAt(text: string, start: number, end: number): string {
  const first = Math.max(0, start - longestWord);
  const last = Math.min(text.length, end + longestWord);
  let from = start;
  let to = end;
  const isMark = !/[\p{L}\p{N}]/u.test(text.slice(start, end));
  if (isMark) while (from > first && !isWord(text[from - 1])) from -= 1;
  if (isMark || isWord(text[from])) while (from > first && isWord(text[from - 1])) from -= 1;
  while (to < last && isWord(text[to - 1]) && isWord(text[to])) to += 1;
  return text.slice(from, to);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}’'-]/u.test(character);
}

function normalise(words: string): string {
  return words.normalize("NFC").replace(/\s+/gu, " ").trim();
}

const mostKept = 360;

/** Long words are told apart by a number made of all of them. */
function bounded(words: string): string {
  if (words.length <= mostKept) return words;
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193);
  return `${words.slice(0, mostKept).replace(/\p{Cs}$/u, "")}… ${(sum >>> 0).toString(16)}`;
}
