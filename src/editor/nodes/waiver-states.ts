// The waivers of a text, a shared property each, as sponsors are: two people who keep different findings at the same moment
// keep both, and two who keep the same one make one waiver.
import type { LexicalNode } from "lexical";
import { orderWaivers, waiverKey } from "#core/resolution/order-waivers.ts";
import { readWaiver } from "#core/resolution/read-waiver.ts";
import type { Waiver } from "#core/resolution/resolution.ts";
import { $readNamed, $setNamed } from "./named-states.ts";

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
  for (const key of before.keys()) if (!after.has(key)) $setNamed(node, key, "");
  for (const [key, waiver] of after) {
    const text = JSON.stringify(waiver);
    const known = before.get(key);
    if (known === undefined || JSON.stringify(known) !== text) $setNamed(node, key, text);
  }
}

function $readKeyed(node: LexicalNode): ReadonlyMap<string, Waiver> {
  const waivers = new Map<string, Waiver>();
  for (const [key, value] of $readNamed(node, prefix)) {
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
