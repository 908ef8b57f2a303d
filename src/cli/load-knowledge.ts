// What the commands know beside the text itself: facts and house rules, as they come with the program.

import { type CompletionIndex, openIndex } from "#core/completion/completion-index.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import { findAssetsFolder, readCompletionIndex, readFactTexts, readProfiles } from "#host/assets.ts";
import { formatsFrom } from "#host/load-formats.ts";

export interface Knowledge {
  readonly facts: Facts;
  readonly index: CompletionIndex;
  /** The profile of a body; a text of a body that has none is held to the Human Rights Council's. */
  readonly profileOf: (body: string) => Profile;
}

export async function loadKnowledge(): Promise<Knowledge> {
  const folder = findAssetsFolder();
  const [texts, profiles, bytes] = await Promise.all([
    readFactTexts(folder),
    readProfiles(folder),
    readCompletionIndex(folder),
  ]);
  const index = openIndex(bytes);
  if (index === null) throw new Error("The index of completion is of another version.");
  const fallback = profiles.find(({ id }) => id === "hrc");
  if (fallback === undefined) throw new Error("The profile of the Human Rights Council is missing.");
  return {
    facts: openFacts(texts),
    index,
    profileOf: (body) => profiles.find(({ id }) => id === body) ?? fallback,
  };
}

export const loadFormats = formatsFrom(findAssetsFolder());
