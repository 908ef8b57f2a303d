// The outline as data: a row a block, with its first words and what the checks found in it.
import type { Finding, Severity } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, Level } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";

export interface OutlineRow {
  readonly block: BlockId;
  readonly label: string;
  readonly words: string;
  readonly level: Level;
  readonly worst: Severity | null;
  readonly findings: number;
}

export function listOutlineRows(
  blocks: readonly Block[],
  labels: Labels,
  findings: readonly Finding[],
): readonly OutlineRow[] {
  const byBlock = groupByBlock(findings);
  return blocks.map((block) => {
    const found = byBlock.get(block.id) ?? [];
    return {
      block: block.id,
      label: shortLabel(block, labels),
      words: firstWords(textOf(block.spans)),
      level: block.level,
      worst: worstOf(found),
      findings: found.length,
    };
  });
}

function groupByBlock(findings: readonly Finding[]): ReadonlyMap<BlockId, readonly Finding[]> {
  const groups = new Map<BlockId, Finding[]>();
  for (const finding of findings) {
    if (finding.place.kind !== "block") continue;
    const group = groups.get(finding.place.block) ?? [];
    groups.set(finding.place.block, [...group, finding]);
  }
  return groups;
}

function shortLabel(block: Block, labels: Labels): string {
  const label = labels.get(block.id);
  if (block.kind === "title") return panelWords.title;
  if (block.kind === "enacting" || block.kind === "continuation") return "";
  if (block.kind === "subparagraph" || block.kind === "section" || block.kind === "part")
    return label?.printed ?? "";
  return label?.name ?? "";
}

/** Enough for the widest outline; the row itself cuts what does not fit. */
const longest = 90;

function firstWords(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" ? panelWords.untitled : trimmed.slice(0, longest);
}

function worstOf(findings: readonly Finding[]): Severity | null {
  for (const severity of ["error", "warning", "info"] as const)
    if (findings.some((finding) => finding.severity === severity)) return severity;
  return null;
}
