// What the commands know beside the text itself: facts and house rules, as they come with the program.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fail, type Outcome } from "#bridge/outcome.ts";
import { layersBeside } from "#core/citations/entry-of-text.ts";
import { type CompletionIndex, openIndex } from "#core/completion/completion-index.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { openSpelling } from "#core/spelling/open-spelling.ts";
import {
  findAssetsFolder,
  readCompletionIndex,
  readDictionary,
  readFactTexts,
  readProfiles,
} from "#host/assets.ts";
import { readOwnRules } from "#host/handlers/own-rules.ts";
import { formatsFrom, typesetterFrom } from "#host/load-formats.ts";
import { createReader } from "#host/reading/read-in-worker.ts";
import { describeReadError } from "#host/storage/describe-disk-error.ts";
import type { GivenPath } from "./given-path.ts";

export interface Knowledge {
  readonly facts: Facts;
  /** The facts as they may speak of this text: what was learnt from itself is no evidence for it. */
  readonly factsBeside: (resolution: Resolution, profile: Profile) => Facts;
  readonly index: CompletionIndex;
  readonly profiles: readonly Profile[];
  /** The profile of a body; a text of a body that has none is held to the Human Rights Council's. */
  readonly profileOf: (body: string) => Profile;
}

/** `own` are layers of the register that win over the program's, `ownWords` what the user added to the dictionary. */
export async function loadKnowledge(
  own: readonly OwnLayer[] = [],
  ownWords: readonly string[] = [],
): Promise<Knowledge> {
  const folder = findAssetsFolder();
  const [texts, profiles, bytes, words] = await Promise.all([
    readFactTexts(folder),
    readProfiles(folder),
    readCompletionIndex(folder),
    readDictionary(folder),
  ]);
  const index = openIndex(bytes);
  if (index === null) throw new Error("The index of completion is of another version.");
  const fallback = profiles.find(({ id }) => id === "hrc");
  if (fallback === undefined) throw new Error("The profile of the Human Rights Council is missing.");
  const spelling = openSpelling(words, ownWords);
  const facts = openFacts(texts, own, spelling);
  return {
    facts,
    factsBeside: (resolution, profile) => {
      const beside = layersBeside(resolution, profile, own);
      return beside === own ? facts : openFacts(texts, beside, spelling);
    },
    index,
    profiles,
    profileOf: (body) => profiles.find(({ id }) => id === body) ?? fallback,
  };
}

/** A delegation's own rules from a file of the user's choice. */
export async function loadOwnRules(
  { name, path }: GivenPath,
  profiles: readonly Profile[],
): Promise<Outcome<OwnRules>> {
  const file = basename(path);
  try {
    return readOwnRules(file, await readFile(path), profiles);
  } catch (error) {
    return fail(describeReadError(error, name));
  }
}

export const loadFormats = formatsFrom(findAssetsFolder());
export const typeset = typesetterFrom(findAssetsFolder());

export const readInWorker = createReader(findAssetsFolder());
