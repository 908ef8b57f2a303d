// The waivers of a text, a shared property each, as sponsors are: two people who keep different findings at the same moment
// keep both, and two who keep the same one make one waiver.
import { $setState, createState, type LexicalNode, type StateConfig } from "lexical";
import { orderWaivers, waiverKey } from "#core/resolution/order-waivers.ts";
import { readWaiver } from "#core/resolution/read-waiver.ts";
import type { Waiver } from "#core/resolution/resolution.ts";

const prefix = "waiver ";

const longestText = 4_000;
/** Properties that are looked at: a peer may send any number. */
const mostRead = 5_000;

export function $readWaivers(node: LexicalNode): readonly Waiver[] {
  return orderWaivers([...$readKeyed(node).values()]);
}

/** Writes only what differs. A waiver that is taken back leaves an empty property, which counts as none. */
export function $writeWaivers(node: LexicalNode, waivers: readonly Waiver[]): void {
  const before = $readKeyed(node);
  const after = new Map(waivers.map((waiver) => [prefix + waiverKey(waiver), waiver]));
  for (const key of before.keys()) if (!after.has(key)) $setState(node, stateOf(key), "");
  for (const [key, waiver] of after) {
    const text = JSON.stringify(waiver);
    const known = before.get(key);
    if (known === undefined || JSON.stringify(known) !== text) $setState(node, stateOf(key), text);
  }
}

function $readKeyed(node: LexicalNode): ReadonlyMap<string, Waiver> {
  const [unknown = {}, known = []] = node.getLatest().__state?.getInternalState() ?? [];
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(unknown)) if (key.startsWith(prefix)) values.set(key, value);
  // What this window wrote stands beside what was received, and holds.
  for (const [{ key }, value] of known) if (key.startsWith(prefix)) values.set(key, value);
  const waivers = new Map<string, Waiver>();
  for (const [key, value] of values) {
    const waiver = waivers.size < mostRead ? parse(value) : null;
    // A property that names another finding than it holds is nobody's writing.
    if (waiver !== null && prefix + waiverKey(waiver) === key) waivers.set(key, waiver);
  }
  return waivers;
}

/** A peer may send anything: what is no waiver counts as none. */
function parse(value: unknown): Waiver | null {
  if (typeof value !== "string" || value === "" || value.length > longestText) return null;
  try {
    return readWaiver(JSON.parse(value));
  } catch {
    return null;
  }
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
