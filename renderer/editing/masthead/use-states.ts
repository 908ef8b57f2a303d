import { useMemo } from "react";
import { openStates, type StateDirectory } from "#core/states/state-directory.ts";
import { useFacts } from "#renderer/app/host-context.ts";

/** The States by every name; empty until the facts are loaded. */
export function useStates(): StateDirectory {
  const facts = useFacts();
  return useMemo(() => openStates(facts?.states ?? []), [facts]);
}
