import { keysOf } from "#bridge/command-keys.ts";
import type { CommandId } from "#bridge/commands.ts";
import { useSettings } from "./host-context.ts";

/** The keys of a command, as this person has them. */
export function useKeys(): (id: CommandId) => string | null {
  const { keys } = useSettings().settings;
  return (id) => keysOf(id, keys);
}
