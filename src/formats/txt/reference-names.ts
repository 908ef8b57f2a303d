// What our plain text calls the paragraphs that live references point to: "op5", "op5-2" for its second subparagraph, "pp4".
// Counted in the text itself, so that reading needs no profile; ids are made anew with each reading.
import type { Block, BlockId } from "#core/resolution/resolution.ts";

/** The name of a paragraph that is gone. */
export const goneName = "gone";

const prefixes: Readonly<Record<string, string>> = {
  preambular: "pp",
  operative: "op",
  section: "section",
  part: "part",
  annex: "annex",
};

export function nameBlocks(blocks: readonly Block[]): ReadonlyMap<BlockId, string> {
  const names = new Map<BlockId, string>();
  const counts = new Map<string, number>();
  const next = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  let division = "";
  let path: string[] = [];
  for (const { id, kind, level } of blocks) {
    if (kind === "part" || kind === "annex") division = "";
    const prefix = prefixes[kind];
    if (kind === "subparagraph") {
      const parent = path.slice(0, level).findLast((name) => name !== undefined) ?? `${division}text`;
      path = [...path.slice(0, level)];
      path[level] = `${parent}-${next(`${parent} ${level}`)}`;
      names.set(id, path[level] ?? "");
      continue;
    }
    const base = `${division}${prefix ?? "text"}`;
    const name = `${base}${next(base)}`;
    names.set(id, name);
    if (kind === "part" || kind === "annex") division = `${name}-`;
    if (kind !== "continuation") path = [name];
  }
  return names;
}
