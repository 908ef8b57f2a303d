import type { FactTexts } from "#bridge/answers.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Profile } from "#core/profile/profile.ts";
import { readCompletionIndex, readFactTexts, readRulePage } from "#host/assets.ts";

export function answerFacts(
  assetsFolder: string,
  profiles: readonly Profile[],
): Pick<Bridge, "getFacts" | "getProfiles" | "getRulePage" | "getCompletionIndex"> {
  let texts: Promise<FactTexts> | null = null;
  return {
    getFacts: () => {
      texts ??= readFactTexts(assetsFolder);
      return texts;
    },
    getCompletionIndex: () => readCompletionIndex(assetsFolder),
    getProfiles: async () => profiles,
    getRulePage: ({ rule }) => readRulePage(assetsFolder, rule),
  };
}
