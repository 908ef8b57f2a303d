// What the register would hold had a text never been read: else a text is measured against itself.
import type { Facts, Register, RegisterEntry } from "#core/instruments/facts.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";

/** All rows of an organ, decoded once: every text asks for them. */
const allRows = new WeakMap<Register, Map<string, readonly RegisterEntry[]>>();

function rowsOf(register: Register, organ: string): readonly RegisterEntry[] {
  const kept = allRows.get(register) ?? new Map<string, readonly RegisterEntry[]>();
  allRows.set(register, kept);
  const rows = kept.get(organ) ?? register.all(organ);
  kept.set(organ, rows);
  return rows;
}

/** Without the text's own row, and without rows that only one text cites, where it is this one. */
export function withoutOwnEvidence(facts: Facts, organ: string, resolution: Resolution): Facts {
  const text = resolution.blocks.map(({ spans }) => textOf(spans)).join("\n");
  const own = resolution.masthead.number;
  const isOwn = (entry: RegisterEntry): boolean =>
    (entry.organ === organ && entry.number === own) ||
    (entry.citedOnly && entry.evidence === "cited 1" && text.includes(entry.number));
  const { register } = facts;
  const others = (entries: readonly RegisterEntry[]) => entries.filter((entry) => !isOwn(entry));
  const reduced: Register = {
    find: (asked, number) => others(register.find(asked, number)),
    all: (asked) => others(rowsOf(register, asked)),
    search: (asked, query, limit) => others(register.search(asked, query, limit)),
    list: (asked, limit) => others(register.list(asked, limit)),
    size: register.size,
  };
  // The other facts are read when first asked for, so they are not copied out.
  return Object.create(facts, { register: { value: reduced, enumerable: true } }) as Facts; // inherits the rest
}
