// "7 changes that matter of 212": what a comparison comes to.
import type { Comparison } from "./comparison.ts";

export interface ComparisonSummary {
  readonly changes: number;
  readonly matters: number;
  readonly lesser: number;
  readonly form: number;
  readonly paragraphs: {
    readonly unchanged: number;
    readonly changed: number;
    readonly added: number;
    readonly dropped: number;
    readonly moved: number;
    readonly split: number;
    readonly joined: number;
  };
}

export function summarizeComparison({ changes, rows }: Comparison): ComparisonSummary {
  const ranked = (rank: "matters" | "lesser" | "form") =>
    changes.filter((change) => change.rank === rank).length;
  const changedRows = new Set(changes.map(({ row }) => row));
  const onBoth = rows.map(({ base, draft }) => base.length > 0 && draft.length > 0);
  const count = (of: (row: Comparison["rows"][number]) => boolean) => rows.filter(of).length;
  return {
    changes: changes.length,
    matters: ranked("matters"),
    lesser: ranked("lesser"),
    form: ranked("form"),
    paragraphs: {
      unchanged: rows.filter((_, nth) => !changedRows.has(nth)).length,
      changed: rows.filter((_, nth) => changedRows.has(nth) && onBoth[nth]).length,
      added: count(({ base }) => base.length === 0),
      dropped: count(({ draft }) => draft.length === 0),
      moved: count(({ moved }) => moved),
      split: count(({ draft }) => draft.length > 1),
      joined: count(({ base }) => base.length > 1),
    },
  };
}
