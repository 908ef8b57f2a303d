// What each paragraph is called in the file (its eId), before anything is written: references may point ahead.
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";

const shortNames = {
  title: "title",
  enacting: "formula",
  preambular: "container",
  heading: "hd",
  text: "p",
} as const;

/** By the number of today, whatever number is held: `para_3__list_1__point_a`, in a part `part_A__para_1`. */
export function nameBlocks(blocks: readonly Block[], live: Labels): ReadonlyMap<BlockId, string> {
  const names = new Map<BlockId, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  let place: Place = { division: "", section: "", parents: [] };
  const count = (stem: string): string => {
    const next = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, next);
    return `${stem}_${next}`;
  };
  for (const block of blocks) {
    const number = (live.get(block.id)?.printed ?? "").replace(/[^\p{L}\p{N}]/gu, "");
    const stem = stemOf(block, place);
    let name = number === "" || block.kind === "section" ? count(stem) : `${stem}_${number}`;
    while (taken.has(name)) name = count(name);
    taken.add(name);
    names.set(block.id, name);
    place = placeAfter(block, name, place);
  }
  return names;
}

interface Place {
  /** The part or annex and the section that the next block is in: "part_A__", "sec_1__". */
  readonly division: string;
  readonly section: string;
  /** The blocks that it may hang on, by level. */
  readonly parents: readonly (string | undefined)[];
}

function stemOf({ kind, level }: Block, { division, section, parents }: Place): string {
  switch (kind) {
    case "part":
      return "part";
    case "annex":
      return "att";
    case "section":
      return `${division}sec`;
    case "operative":
      return `${division}${section}para`;
    case "subparagraph":
    case "continuation": {
      const reach = kind === "subparagraph" ? level : level + 1;
      const parent = parents.slice(0, reach).findLast((name) => name !== undefined);
      const at = parent === undefined ? `${division}${section}` : `${parent}__`;
      return kind === "subparagraph" ? `${at}list_1__point` : `${at}alinea`;
    }
    default:
      return `${division}${section}${shortNames[kind]}`;
  }
}

function placeAfter({ kind, level }: Block, name: string, place: Place): Place {
  if (kind === "continuation") return place;
  if (kind === "subparagraph") {
    const parents = place.parents.slice(0, level);
    parents[level] = name;
    return { ...place, parents };
  }
  if (kind === "part" || kind === "annex") return { division: `${name}__`, section: "", parents: [name] };
  if (kind === "section")
    return { ...place, section: `${name.slice(place.division.length)}__`, parents: [name] };
  return { ...place, parents: [name] };
}
