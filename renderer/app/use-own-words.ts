import { useCallback, useEffect, useState } from "react";
import type { OwnWords } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Host } from "#renderer/bridge/connect-to-host.ts";
import { whenAtRest } from "#renderer/design/at-rest.tsx";

export interface WordsChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface OwnWordsAnswers {
  readonly ownWords: OwnWords;
  /** Holds at once; answers why it could not be kept for the next time, or null. */
  readonly changeOwnWords: (change: WordsChange) => Promise<string | null>;
}

const none: OwnWords = { words: [], file: "" };

/** The words this person added to the dictionary, read once the window stands; a guest has none here. */
export function useLoadedOwnWords({ bridge }: Host, isOwner: boolean): OwnWordsAnswers {
  const [ownWords, setOwnWords] = useState(none);
  useEffect(() => {
    if (!isOwner) return;
    return whenAtRest(() => void bridge.getOwnWords({}).then(setOwnWords));
  }, [bridge, isOwner]);
  const changeOwnWords = useCallback(
    async ({ add, remove }: WordsChange): Promise<string | null> => {
      setOwnWords(({ words, file }) => {
        const left = words.filter((word) => !remove.includes(word));
        return { words: [...new Set([...left, ...add])].sort(), file };
      });
      const kept = await bridge.changeOwnWords({ add: [...add], remove: [...remove] });
      if (!kept.ok) return describeProblem(kept.problem);
      // The very same list where nothing else was added meanwhile: with another all words are checked again.
      setOwnWords((before) =>
        before.words.join(" ") === kept.value.join(" ") ? before : { ...before, words: kept.value },
      );
      return null;
    },
    [bridge],
  );
  return { ownWords, changeOwnWords };
}
