// Looks up what could come next, away from the thread that types.
import type { Suggestions } from "#core/completion/completion.ts";
import { type CompletionIndex, openIndex } from "#core/completion/completion-index.ts";
import { suggest } from "#core/completion/suggest.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { openFacts } from "#core/instruments/open-facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { applyResolutionChange } from "#renderer/editing/checking/check-messages.ts";
import type { FromCompletion, ToCompletion } from "./completion-messages.ts";

let facts: Facts | null = null;
let index: CompletionIndex | null = null;
let profile: Profile | null = null;
let resolution: Resolution | null = null;
let learned: ReadonlyMap<string, number> = new Map();

self.onmessage = ({ data }: MessageEvent<ToCompletion>): void => {
  if (data.kind === "open") {
    facts = openFacts(data.facts.texts, data.facts.own);
    index = openIndex(data.index);
    return;
  }
  if (data.kind === "habits") {
    learned = new Map(data.habits);
    return;
  }
  profile = data.profile ?? profile;
  if (data.change !== null) resolution = applyResolutionChange(resolution, data.change);
  let suggestions: Suggestions = { ghost: null, list: [] };
  if (facts !== null && index !== null && profile !== null && resolution !== null) {
    suggestions = suggest({ ...data.query, profile, facts, index, resolution, learned });
  }
  const answer: FromCompletion = { number: data.number, suggestions };
  self.postMessage(answer);
};
