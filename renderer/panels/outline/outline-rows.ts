// The outline as data: a row a block, with its numbers, first words, what the checks found in it and what hangs under it.
import type { Finding, Severity } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { ShownNumbers } from "#core/numbering/show-numbers.ts";
import type { Block, BlockId, BlockKind, Level, ParagraphStatus, Span } from "#core/resolution/resolution.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { marginName, placeWords, plainPlaceName } from "#renderer/strings/place-words.ts";
import { rankOf } from "./plan-move.ts";

export interface OutlineRow {
  readonly block: BlockId;
  readonly kind: BlockKind;
  readonly label: string;
  /** What the label would be if the text were numbered now, where another one is held. */
  readonly live: string | null;
  /** Numbers held of paragraphs that stood before this one and are gone. */
  readonly struck: readonly string[];
  readonly words: string;
  readonly level: Level;
  readonly worst: Severity | null;
  readonly findings: number;
  readonly status: ParagraphStatus | null;
  /** How many of the rows that follow hang under this one. */
  readonly below: number;
}

export interface OutlineSources {
  readonly numbers: Pick<ShownNumbers, "labels" | "live" | "areHeld" | "struck">;
  readonly findings: readonly Finding[];
  readonly statuses: Readonly<Record<string, ParagraphStatus>>;
}

export function listOutlineRows(blocks: readonly Block[], sources: OutlineSources): readonly OutlineRow[] {
  const { numbers, statuses } = sources;
  const byBlock = groupByBlock(sources.findings);
  const struck = groupStruck(numbers.struck);
  const below = countBelow(blocks);
  return blocks.map((block, at) => {
    const found = byBlock.get(block.id) ?? [];
    const label = shortLabel(block, numbers.labels);
    const live = numbers.areHeld ? shortLabel(block, numbers.live) : label;
    return {
      block: block.id,
      kind: block.kind,
      label,
      live: live !== label ? live : null,
      struck: struck.get(block.id) ?? noNumbers,
      words: firstWords(block),
      level: block.level,
      worst: worstOf(found),
      findings: found.length,
      status: statuses[block.id] ?? null,
      below: below[at] ?? 0,
    };
  });
}

const noNumbers: readonly string[] = [];

/** The rows to be seen: not those under a row that is folded, nor those a filter leaves out. */
export function listShownRows(
  rows: readonly OutlineRow[],
  folded: ReadonlySet<BlockId>,
  filter: string,
): readonly OutlineRow[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted !== "")
    return rows.filter(({ label, words }) => `${label} ${words}`.toLowerCase().includes(wanted));
  const shown: OutlineRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    shown.push(row);
    if (folded.has(row.block)) at += row.below;
  }
  return shown;
}

/** How many blocks hang under each: sub-paragraphs under a paragraph, all that a section, part or annex holds. */
function countBelow(blocks: readonly Block[]): readonly number[] {
  const below = blocks.map(() => 0);
  const open: number[] = [];
  const close = (upTo: number, isClosed: (at: number) => boolean): void => {
    while (open.length > 0) {
      const last = open.at(-1) ?? 0;
      if (!isClosed(last)) return;
      below[last] = upTo - last - 1;
      open.pop();
    }
  };
  blocks.forEach((block, at) => {
    close(at, (before) => {
      const head = blocks[before];
      return head === undefined || !holds(head, block);
    });
    open.push(at);
  });
  close(blocks.length, () => true);
  return below;
}

function holds(head: Block, block: Block): boolean {
  const rank = rankOf(head.kind);
  if (rank > 0) return rankOf(block.kind) < rank;
  if (head.kind === "continuation") return false;
  if (block.kind === "subparagraph") return block.level > head.level;
  return block.kind === "continuation" && block.level >= head.level;
}

function groupByBlock(findings: readonly Finding[]): ReadonlyMap<BlockId, readonly Finding[]> {
  const groups = new Map<BlockId, Finding[]>();
  for (const finding of findings) {
    if (finding.place.kind !== "block") continue;
    const group = groups.get(finding.place.block);
    if (group === undefined) groups.set(finding.place.block, [finding]);
    else group.push(finding);
  }
  return groups;
}

function groupStruck(struck: ShownNumbers["struck"]): ReadonlyMap<BlockId, readonly string[]> {
  const groups = new Map<BlockId, string[]>();
  for (const { before, number } of struck) {
    if (before === null) continue;
    const group = groups.get(before);
    if (group === undefined) groups.set(before, [number]);
    else group.push(number);
  }
  return groups;
}

function shortLabel(block: Block, labels: Labels): string {
  const label = labels.get(block.id);
  if (block.kind === "title") return placeWords.title;
  if (block.kind === "enacting" || block.kind === "continuation") return "";
  if (block.kind === "subparagraph" || block.kind === "section" || block.kind === "part")
    return label?.printed ?? "";
  if (block.kind === "text" || block.kind === "heading") return "";
  return plainName(label?.name ?? "");
}

/** A text has the same few names each time it is listed. */
const plainNames = new Map<string, string>();

function plainName(name: string): string {
  const plain = plainNames.get(name) ?? plainPlaceName(marginName(name));
  plainNames.set(name, plain);
  return plain;
}

/** Enough for the widest outline; the row itself cuts what does not fit. */
const longest = 90;

/** A block is another value when its words change: those of all others are not read again. */
const knownWords = new WeakMap<Block, string>();

function firstWords(block: Block): string {
  const known = knownWords.get(block);
  if (known !== undefined) return known;
  const words = beginningOf(block.spans) || panelWords.untitled;
  knownWords.set(block, words);
  return words;
}

/** Of each span only what is shown is joined: a text cut from the whole paragraph would keep the whole in memory once more. */
function beginningOf(spans: readonly Span[]): string {
  let words = "";
  for (const span of spans) {
    if (span.kind === "note") continue;
    const text = words === "" ? span.text.trimStart() : span.text;
    words += text.slice(0, longest - words.length);
    if (words.length === longest) return words;
  }
  return words.trimEnd();
}

function worstOf(findings: readonly Finding[]): Severity | null {
  for (const severity of ["error", "warning", "info"] as const)
    if (findings.some((finding) => finding.severity === severity)) return severity;
  return null;
}
