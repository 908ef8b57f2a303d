import { useEffect, useState } from "react";
import type { KnownOwnRules } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import type { Host } from "#renderer/bridge/connect-to-host.ts";
import { whenAtRest } from "#renderer/design/at-rest.tsx";

export interface OwnRulesAnswers {
  readonly ownRules: KnownOwnRules;
  /** Answers what went wrong, or null. */
  readonly saveOwnRules: (rules: OwnRules) => Promise<string | null>;
}

const none: KnownOwnRules = { folder: "", rules: [], broken: [] };

/** The delegation's own rules, read once the window stands; a guest has none. */
export function useOwnRules(host: Host, isOwner: boolean): OwnRulesAnswers {
  const [ownRules, setOwnRules] = useState(none);
  useEffect(() => {
    if (!isOwner) return;
    return whenAtRest(() => void host.bridge.listOwnRules({}).then(setOwnRules));
  }, [host, isOwner]);
  const saveOwnRules = async (rules: OwnRules): Promise<string | null> => {
    const outcome = await host.bridge.saveOwnRules({ rules });
    if (!outcome.ok) return describeProblem(outcome.problem);
    setOwnRules(await host.bridge.listOwnRules({}));
    return null;
  };
  return { ownRules, saveOwnRules };
}
