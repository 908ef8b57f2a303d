// Which footnotes of a paragraph became which.
import type { Note, NoteId } from "#core/resolution/resolution.ts";
import { isWord, markOfNote, type TokenKeys, tokensOf } from "./tokens-of.ts";

export interface NotePair {
  readonly base: Note | null;
  readonly draft: Note | null;
}

export const noteKeys: TokenKeys = { ofNote: () => markOfNote, ofReference: () => null };

/** Less alike than this, a note was replaced, not changed. */
const leastAlike = 0.4;
/** With more pairs than this, only what stands at the same place is compared. */
const mostPairs = 400;

/** Equal ones first, then those most alike; the base's in order, then what the draft has besides. */
export function pairNotes(base: readonly Note[], draft: readonly Note[]): readonly NotePair[] {
  const partners = new Map<NoteId, Note>();
  const free = new Set(draft);
  const byContent = new Map<string, Note[]>();
  for (const note of draft.toReversed()) {
    const content = contentOf(note);
    const equal = byContent.get(content);
    if (equal === undefined) byContent.set(content, [note]);
    else equal.push(note);
  }
  const take = (note: Note, partner: Note): void => {
    partners.set(note.id, partner);
    free.delete(partner);
  };
  for (const note of base) {
    const equal = byContent.get(contentOf(note))?.pop();
    if (equal !== undefined) take(note, equal);
  }
  const left = base.filter(({ id }) => !partners.has(id));
  for (const { note, partner } of alikeOnes(left, [...free])) {
    if (!partners.has(note.id) && free.has(partner)) take(note, partner);
  }
  return [
    ...base.map((note) => ({ base: note, draft: partners.get(note.id) ?? null })),
    ...draft.filter((note) => free.has(note)).map((note) => ({ base: null, draft: note })),
  ];
}

function alikeOnes(base: readonly Note[], draft: readonly Note[]) {
  const words = new Map([...base, ...draft].map((note) => [note, wordsOf(note)]));
  const none: ReadonlySet<string> = new Set();
  const pairs = base.flatMap((note, at) => {
    const partners = base.length * draft.length > mostPairs ? draft.slice(at, at + 1) : draft;
    return partners.map((partner) => ({
      note,
      partner,
      likeness: shareOf(words.get(note) ?? none, words.get(partner) ?? none),
    }));
  });
  return pairs
    .filter(({ likeness }) => likeness >= leastAlike)
    .sort((one, other) => other.likeness - one.likeness);
}

function contentOf({ spans }: Note): string {
  return tokensOf(spans, noteKeys)
    .map(({ key }) => key)
    .join("\n");
}

function wordsOf({ spans }: Note): ReadonlySet<string> {
  return new Set(
    tokensOf(spans, noteKeys)
      .map(({ key }) => key)
      .filter(isWord),
  );
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
