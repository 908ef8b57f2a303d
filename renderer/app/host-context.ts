// What every part of the window may ask for: its host, and the facts and settings the host gave.
import { createContext, useContext, useMemo } from "react";
import type { Abilities, FactTexts } from "#bridge/answers.ts";
import type { Settings } from "#bridge/settings.ts";
import type { Facts } from "#core/instruments/facts.ts";

import type { OwnLayer } from "#core/instruments/own-layer.ts";

import type { Profile } from "#core/profile/profile.ts";
import { withOwnRules } from "#core/profile/with-own-rules.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { Host } from "#renderer/bridge/connect-to-host.ts";
import type { OwnRulesAnswers } from "./use-own-rules.ts";
import type { OwnWordsAnswers } from "./use-own-words.ts";

export interface HostAnswers extends OwnRulesAnswers, OwnWordsAnswers {
  readonly host: Host;
  readonly abilities: Abilities;
  readonly profiles: readonly Profile[];
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Null until the register is loaded: the page is usable before it. */
  readonly facts: Facts | null;
  /** The same, as the host gave them: for a worker, which opens them itself. */
  readonly factTexts: WorkerFacts | null;
  /** Takes over what was imported, learnt or removed: checks and completion know it at once. */
  readonly reloadOwn: () => Promise<void>;
}

/** The facts as texts: those of the program, and the user's own entries of the register. */
export interface WorkerFacts {
  readonly texts: FactTexts;
  readonly own: readonly OwnLayer[];
}

export const HostContext = createContext<HostAnswers | null>(null);

function useHostAnswers(): HostAnswers {
  const answers = useContext(HostContext);
  if (answers === null) throw new Error("A part of the window stands outside its host.");
  return answers;
}

export const useHost = (): Host => useHostAnswers().host;
export const useAbilities = (): Abilities => useHostAnswers().abilities;
export const useProfiles = (): readonly Profile[] => useHostAnswers().profiles;
export const useFacts = (): Facts | null => useHostAnswers().facts;
export const useReloadOwn = (): HostAnswers["reloadOwn"] => useHostAnswers().reloadOwn;
export const useFactTexts = (): WorkerFacts | null => useHostAnswers().factTexts;

export function useKnownOwnRules(): OwnRulesAnswers {
  const { ownRules, saveOwnRules } = useHostAnswers();
  return { ownRules, saveOwnRules };
}

export function useOwnWords(): OwnWordsAnswers {
  const { ownWords, changeOwnWords } = useHostAnswers();
  return { ownWords, changeOwnWords };
}

export function useSettings(): Pick<HostAnswers, "settings" | "changeSettings"> {
  const { settings, changeSettings } = useHostAnswers();
  return { settings, changeSettings };
}

/** The profile of a body; a body nobody knows gets the first, so that a foreign draft still opens. */
export function useProfile(body: string): Profile {
  const profiles = useProfiles();
  const found = profiles.find(({ id }) => id === body) ?? profiles[0];
  if (found === undefined) throw new Error("The host gave no profiles.");
  return found;
}

/** The profile a draft is held to: its body's, with the own rules that it names where they are on this computer. */
export function useDraftProfile({ body, negotiation }: Pick<Resolution, "body" | "negotiation">): Profile {
  const profile = useProfile(body);
  const { rules } = useHostAnswers().ownRules;
  const name = negotiation.ownRules;
  const own = name === null ? undefined : rules.find((each) => each.name === name && each.extends === body);
  return useMemo(() => withOwnRules(profile, own ?? null), [profile, own]);
}
