// Numbers of paragraphs in a base that types them: its own stay, what comes in between is 7 bis, 7 ter.
import { type Label, type Labels, toLetters, toRoman } from "#core/numbering/label-blocks.ts";
import { baseOf, withSuffix } from "#core/numbering/latin-suffix.ts";
import type { Block, BlockId } from "#core/resolution/resolution.ts";
import { letterOrder, romanOrder } from "#formats/txt/typed-label.ts";

interface Counted {
  /** The last number that the base has at this level. */
  readonly label: string;
  /** How many came in behind it. */
  readonly added: number;
}

/** `typed` are the numbers of the base's paragraphs that stay where they are, by the draft's. */
export function numberTyped(
  blocks: readonly Block[],
  typed: ReadonlyMap<BlockId, string>,
  printed: Labels,
): ReadonlyMap<BlockId, string> {
  const labels = new Map<BlockId, string>();
  const open: (Counted | null)[] = [null, null, null, null, null];
  const hasLater = laterSiblings(blocks, typed);
  for (const { id, kind, level } of blocks) {
    if (kind === "annex" || kind === "part") open.fill(null);
    if (kind !== "operative" && kind !== "subparagraph") continue;
    open.fill(null, level + 1);
    const own = typed.get(id);
    const last = open[level] ?? null;
    const label = own ?? nextNumber(last, { level, hasLater: hasLater.has(id), printed: printed.get(id) });
    labels.set(id, label);
    open[level] =
      own === undefined && hasLater.has(id) && last !== null
        ? { ...last, added: last.added + 1 }
        : { label, added: 0 };
  }
  return labels;
}

interface NumberPlace {
  readonly level: number;
  readonly hasLater: boolean;
  readonly printed: Label | undefined;
}

function nextNumber(last: Counted | null, { level, hasLater, printed }: NumberPlace): string {
  const shown = printed?.printed ?? "";
  const [before, value, after] = partsOf(last?.label ?? shown);
  if (last === null) return hasLater ? `${before}0${after}` : shown;
  if (hasLater) return `${before}${withSuffix(baseOf(value), last.added + 1)}${after}`;
  return `${before}${countOn(baseOf(value), level)}${after}`;
}

/** "(", "a" and ")". */
function partsOf(label: string): readonly [before: string, value: string, after: string] {
  const [, before = "", value = "", after = ""] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(label) ?? [];
  return [before, value, after];
}

function countOn(value: string, level: number): string {
  const digits = /^(\D*)(\d{1,4})$/.exec(value);
  if (digits !== null) return `${digits[1] ?? ""}${Number(digits[2]) + 1}`;
  const roman = level % 2 === 0 ? romanOrder(value) : null;
  const next = roman === null ? toLetters((letterOrder(value) ?? 0) + 1) : toRoman(roman + 1);
  return value === value.toUpperCase() ? next.toUpperCase() : next;
}

/** Those behind which a number of the base follows under the same paragraph. */
function laterSiblings(blocks: readonly Block[], typed: ReadonlyMap<BlockId, string>): ReadonlySet<BlockId> {
  const found = new Set<BlockId>();
  const follows = [false, false, false, false, false];
  for (const { id, kind, level } of blocks.toReversed()) {
    if (kind === "annex" || kind === "part") follows.fill(false);
    if (kind !== "operative" && kind !== "subparagraph") continue;
    if (follows[level]) found.add(id);
    if (typed.has(id)) follows[level] = true;
    follows.fill(false, level + 1);
  }
  return found;
}

/** The prefix with another number in it, or one where it has none. */
export function renumberPrefix(prefix: string, label: string, isHeading: boolean): string {
  if (prefix.trim() === "") return label === "" ? prefix : `${prefix}${label}${isHeading ? "\n" : "\t"}`;
  return prefix.replace(/\S(?:.*\S)?/s, () => label);
}
