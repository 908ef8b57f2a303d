// What is shown at the caret: one continuation in grey where it is clearly meant, or a list to choose from.
import { complete } from "./complete.ts";
import { completeSlot } from "./complete-slot.ts";
import type { Completion, CompletionQuery, Suggestions } from "./completion.ts";
import { type DraftWords, readDraftWords } from "./draft-words.ts";
import { goesOn } from "./keep-standing.ts";
import { wordBeingWritten } from "./next-token.ts";
import { type PredictionSources, predict } from "./predict.ts";

/** As sure as this a continuation is shown unasked; tuned on texts of the corpus so that more than one in three is taken. */
const sureEnough = 0.76;
/** Less than this many letters are typed sooner than read. */
const shortestGhost = 4;
const worthListing = 0.14;
const mostListed = 6;
/** So many letters of a word are typed before a list opens for it. */
const lettersForList = 3;
const nothing: Suggestions = { ghost: null, list: [] };

export function suggest(query: CompletionQuery): Suggestions {
  const slot = completeSlot(query);
  if (slot !== null) return { ghost: null, list: slot };
  if (query.before.trim() === "") return nothing;
  const near = { ...query, before: query.before.slice(-600) };
  const cut = query.before.length - near.before.length;
  const named = complete(query);
  const sources = sourcesOf(near);
  const isAtEnd = (query.after ?? "").trim() === "";
  const mayGhost = isAtEnd && !wantsFullName(named, query.before);
  const ghost = mayGhost ? findGhost(near, named, sources, cut) : null;
  if (ghost !== null) return { ghost, list: [] };
  const list = [...named, ...listPredictions(near, sources, cut)];
  return { ghost: null, list: rank(list, query).slice(0, mostListed) };
}

function sourcesOf({ index, resolution, block, before, profile }: CompletionQuery): PredictionSources {
  const draft: DraftWords = readDraftWords(resolution, block, profile.own?.phrases);
  return { phrases: index.phrases, words: index.words, draft: withParagraph(draft, before) };
}

/** What this very paragraph says counts as written before, too. */
function withParagraph(draft: DraftWords, before: string): DraftWords {
  const text = `${draft.text}${before.slice(0, before.length - wordBeingWritten(before).length)}`;
  return { ...draft, text, lower: draft.lower + text.slice(draft.text.length).toLowerCase() };
}

/** Who begins an office by the form for later mentions is shown its full name, and no phrase that goes on with the short one. */
function wantsFullName(named: readonly Completion[], before: string): boolean {
  const office = named.find(
    ({ kind, replaceFrom }) => kind === "body" && before.slice(replaceFrom).includes(" "),
  );
  return office !== undefined && !goesOn(office, before);
}

const dateBehindNumber = /\d(?:\/\d+| \(\d{4}\))( of \d.*)$/;

/** Whether a resolution is cited with its date is for those to say who know what was cited before. */
function withoutDate(before: string, rest: string): string {
  const date = dateBehindNumber.exec(before.slice(-30) + rest)?.[1] ?? "";
  return date.length > rest.length ? rest : rest.slice(0, rest.length - date.length);
}

function findGhost(
  query: CompletionQuery,
  named: readonly Completion[],
  sources: PredictionSources,
  cut: number,
): Completion | null {
  const { before } = query;
  const candidates = [
    ...named.flatMap((each) => continuationOf(each, query.before, cut)),
    ...predict(before, sources, { least: sureEnough, most: 1 }).map(({ rest, sureness }) => ({
      rest: withoutDate(before, rest),
      sureness,
      kind: "phrase" as const,
    })),
  ].filter(({ rest, sureness }) => sureness >= sureEnough && rest.length >= shortestGhost);
  const best = candidates.sort((one, other) => other.sureness - one.sureness)[0];
  if (best === undefined) return null;
  const start = before.length - wordBeingWritten(before).length;
  const from = best.kind === "opener" ? before.length - before.trimStart().length : start;
  const insert = before.slice(from) + best.rest;
  return { kind: best.kind, label: insert.trim(), insert, replaceFrom: from + cut, score: best.sureness };
}

interface Continuation {
  readonly rest: string;
  readonly sureness: number;
  readonly kind: Completion["kind"];
}

/** What is offered by name, where it goes on from what was typed and says itself how sure it is. */
function continuationOf(
  { kind, insert, replaceFrom, sureness }: Completion,
  before: string,
  cut: number,
): readonly Continuation[] {
  if (sureness === undefined) return [];
  const typed = before.slice(replaceFrom - cut);
  if (!insert.toLowerCase().startsWith(typed.toLowerCase())) return [];
  const rest = insert.slice(typed.length);
  return [{ kind, rest, sureness }];
}

function listPredictions(
  query: CompletionQuery,
  sources: PredictionSources,
  cut: number,
): readonly Completion[] {
  const { before } = query;
  const written = wordBeingWritten(before);
  if (written.length < lettersForList) return [];
  const start = before.length - written.length + cut;
  return predict(before, sources, { least: worthListing, most: 4 })
    .map((prediction) => ({ ...prediction, rest: withoutDate(before, prediction.rest) }))
    .filter(({ rest }) => rest.length >= shortestGhost)
    .map(({ rest, sureness }) => ({
      kind: "phrase",
      label: written + rest,
      insert: written + rest,
      replaceFrom: start,
      score: sureness,
    }));
}

/** What this person took before comes a little earlier; names alike stand once. */
function rank(list: readonly Completion[], { learned }: CompletionQuery): readonly Completion[] {
  const liking = ({ insert, score }: Completion): number => score + Math.min(0.2, 0.05 * takenBefore(insert));
  // With its article or without it is the same name.
  const takenBefore = (insert: string): number =>
    (learned?.get(insert) ?? 0) +
    (learned?.get(insert.startsWith("the ") ? insert.slice(4) : `the ${insert}`) ?? 0);
  const seen = new Set<string>();
  return [...list]
    .sort((one, other) => liking(other) - liking(one))
    .filter(({ insert }) => !seen.has(insert) && seen.add(insert));
}
