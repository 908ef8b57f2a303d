// A change that is open, as a shared property of what it marks: text, so that a property is compared by what it says.
import type { ChangeMark } from "#core/resolution/change-mark.ts";

const kinds: ReadonlySet<unknown> = new Set<ChangeMark["kind"]>(["inserted", "deleted", "split", "joined"]);
const longestText = 8_000;
const mostSupporters = 300;

export function writeChange({ kind, id, delegation, supporters, at }: ChangeMark): string {
  return JSON.stringify([kind, id, delegation, at, ...supporters]);
}

/** A peer may send anything: what is no change counts as none. */
export function readChange(text: unknown): ChangeMark | null {
  if (typeof text !== "string" || text === "" || text.length > longestText) return null;
  const known = read.get(text);
  if (known !== undefined) return known;
  const change = parse(text);
  if (read.size >= mostRemembered) read.clear();
  read.set(text, change);
  return change;
}

// Each run of a change says the same, and each key asks again.
const read = new Map<string, ChangeMark | null>();
const mostRemembered = 5_000;

function parse(text: string): ChangeMark | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || value.length > mostSupporters) return null;
    const [kind, id, delegation, at, ...supporters]: readonly unknown[] = value;
    if (
      !kinds.has(kind) ||
      id === "" ||
      ![id, delegation, at, ...supporters].every((each) => typeof each === "string")
    )
      return null;
    // Each was looked at.
    return { kind, id, delegation, supporters, at } as ChangeMark;
  } catch {
    return null;
  }
}

/** What the page says of a change at an element: whose it is, and what it does. */
export function describeChange(dom: HTMLElement, text: string | null): void {
  const change = readChange(text);
  if (change === null) {
    for (const name of ["change", "changeKind", "by"]) delete dom.dataset[name];
    dom.removeAttribute("role");
    return;
  }
  dom.dataset["change"] = change.id;
  dom.dataset["changeKind"] = change.kind;
  dom.dataset["by"] = change.delegation;
}
