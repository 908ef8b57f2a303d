// An adopted text that is opened says number, date and title of itself: the register learns them, where it may.
import { useCallback, useEffect } from "react";
import type { OpenedDraft } from "#bridge/answers.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useTell } from "#renderer/design/toast.tsx";
import { useFacts, useHost, useProfiles, useReloadOwn, useSettings } from "./host-context.ts";

/** Gives what learns from a text; it does nothing until the register is loaded, or where the user does not want it. */
export function useLearnFromText(): (resolution: Resolution, from: string) => Promise<void> {
  const { bridge } = useHost();
  const { learnFromTexts } = useSettings().settings;
  const facts = useFacts();
  const profiles = useProfiles();
  const reload = useReloadOwn();
  const tell = useTell();
  return useCallback(
    async (resolution, from) => {
      if (!learnFromTexts || facts === null || resolution.stage !== "adopted") return;
      const profile = profiles.find(({ id }) => id === resolution.body);
      if (profile === undefined) return;
      const { entryOfText, addsToRegister } = await import("#core/citations/entry-of-text.ts");
      const entry = entryOfText(resolution, profile, facts);
      if (entry === null || !addsToRegister(entry, facts)) return;
      const learnt = await bridge.learnEntry({ entry, from: from.slice(0, 200) });
      if (!learnt.ok || !learnt.value) return;
      await reload();
      const { registerWords } = await import("#renderer/strings/register-words.ts");
      tell({ text: registerWords.learntNow(entry.number) });
    },
    [bridge, learnFromTexts, facts, profiles, reload, tell],
  );
}

export function useLearning({ resolution, summary }: OpenedDraft): void {
  const learn = useLearnFromText();
  const { name } = summary;
  useEffect(() => void learn(resolution, name), [learn, resolution, name]);
}
