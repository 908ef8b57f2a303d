// Several registers asked as one: of two entries for one text the earlier register's wins, and what it leaves open the later fills.
import type { Register, RegisterEntry } from "./facts.ts";
import { orderOfSearch, registerOrgans } from "./open-register.ts";

/** The first wins. A single one is returned as it is. */
export function joinRegisters(registers: readonly Register[]): Register {
  const [only] = registers;
  if (only !== undefined && registers.length === 1) return only;
  const find = (organ: string, number: string): readonly RegisterEntry[] =>
    merge(registers.flatMap((register) => register.find(organ, number)));
  const all = (organ: string): readonly RegisterEntry[] =>
    merge(registers.flatMap((register) => register.all(organ))).toSorted(compareKeys);
  const gather = (entries: readonly RegisterEntry[]): readonly RegisterEntry[] => {
    const asked = new Map(entries.map((entry) => [`${entry.organ}\t${entry.number}`, entry]));
    return [...asked.values()].flatMap(({ organ, number }) =>
      find(organ, number).filter((one) => one.number === number),
    );
  };
  return {
    find,
    all,
    search: (organ, query, limit) => {
      const found = registers.flatMap((register) => register.search(organ, query, limit));
      return gather(found).toSorted(orderOfSearch(query)).slice(0, Math.max(limit, 0));
    },
    list: (organ, limit) => {
      const found = registers.flatMap((register) => register.list(organ, limit));
      return gather(found).toSorted(compareKeys).slice(0, limit);
    },
    get size() {
      // Everything an organ has stands under its abbreviation; what two registers have counts once.
      return registerOrgans.reduce((sum, organ) => sum + all(organ).length, 0);
    },
  };
}

function merge(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const byNumber = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const key = `${entry.organ}\t${entry.number}`;
    const known = byNumber.get(key);
    if (known === undefined) {
      byNumber.set(key, [entry]);
      continue;
    }
    const at = known.findIndex(({ type }) => type === "" || entry.type === "" || type === entry.type);
    const above = known[at];
    if (above === undefined) known.push(entry);
    else if (above !== entry) known[at] = overlay(above, entry);
  }
  return [...byNumber.values()].flat();
}

/** What the entry above leaves open is taken from the one below; how it is known follows whose date it is. */
function overlay(above: RegisterEntry, below: RegisterEntry): RegisterEntry {
  const isDateBelow = above.date === null && below.date !== null;
  const isTitleBelow = above.title === "" && below.title !== "";
  return {
    ...above,
    type: above.type === "" ? below.type : above.type,
    date: above.date ?? below.date,
    title: above.title === "" ? below.title : above.title,
    evidence: isDateBelow || isTitleBelow ? `${above.evidence}; ${below.evidence}` : above.evidence,
    citedOnly: isDateBelow ? below.citedOnly : above.citedOnly,
  };
}

function compareKeys(one: RegisterEntry, other: RegisterEntry): number {
  const [first, second] = [`${one.organ}\t${one.number}\t`, `${other.organ}\t${other.number}\t`];
  return first < second ? -1 : Number(first > second);
}
