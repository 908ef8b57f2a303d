// Shared properties whose names are made as they are needed: one for each thing of a kind, so that two people who write
// different ones at the same moment keep both.
import { $setState, createState, type LexicalNode, type StateConfig } from "lexical";

/** The properties whose names begin so. A peer may have sent anything, and any number. */
export function $readNamed(node: LexicalNode, prefix: string): ReadonlyMap<string, unknown> {
  const [unknown = {}, known = []] = node.getLatest().__state?.getInternalState() ?? [];
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(unknown)) if (key.startsWith(prefix)) values.set(key, value);
  // What this window wrote stands beside what was received, and holds.
  for (const [{ key }, value] of known) if (key.startsWith(prefix)) values.set(key, value);
  return values;
}

/** "" counts as none. */
export function $setNamed(node: LexicalNode, key: string, text: string): void {
  $setState(node, stateOf(key), text);
}

const states = new Map<string, StateConfig<string, string>>();

/** One object for a key, by which the editor knows that the property is the same. */
function stateOf(key: string): StateConfig<string, string> {
  const known = states.get(key);
  if (known !== undefined) return known;
  const made = createState(key, { parse: (value) => (typeof value === "string" ? value : "") });
  states.set(key, made);
  return made;
}
