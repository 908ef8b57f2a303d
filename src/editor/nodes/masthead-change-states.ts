// The open changes of the masthead, a shared property each: two people who settle different ones at the same moment settle both.
import type { LexicalNode } from "lexical";
import {
  mostMastheadChanges,
  orderMastheadChanges,
  readMastheadChange,
} from "#core/resolution/read-masthead-change.ts";
import type { MastheadChange } from "#core/resolution/resolution.ts";
import { $readNamed, $setNamed } from "./named-states.ts";

const prefix = "masthead change ";
const longestText = 100_000;

export function $readMastheadChanges(node: LexicalNode): readonly MastheadChange[] {
  return orderMastheadChanges([...$readKeyed(node).values()]);
}

/** Writes only what differs. One that is settled leaves an empty property, which counts as none. */
export function $writeMastheadChanges(node: LexicalNode, changes: readonly MastheadChange[]): void {
  const before = $readKeyed(node);
  const after = new Map(changes.map((change) => [prefix + change.id, change]));
  for (const key of before.keys()) if (!after.has(key)) $setNamed(node, key, "");
  for (const [key, change] of after) {
    const text = JSON.stringify(change);
    const known = before.get(key);
    if (known === undefined || JSON.stringify(known) !== text) $setNamed(node, key, text);
  }
}

function $readKeyed(node: LexicalNode): ReadonlyMap<string, MastheadChange> {
  const changes = new Map<string, MastheadChange>();
  for (const [key, value] of $readNamed(node, prefix)) {
    const change = changes.size < mostMastheadChanges ? parse(value) : null;
    // A property that names another change than it holds is nobody's writing.
    if (change !== null && prefix + change.id === key) changes.set(key, change);
  }
  return changes;
}

/** A peer may send anything: what is no change counts as none. */
function parse(value: unknown): MastheadChange | null {
  if (typeof value !== "string" || value === "" || value.length > longestText) return null;
  try {
    return readMastheadChange(JSON.parse(value));
  } catch {
    return null;
  }
}
