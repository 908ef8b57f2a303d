// Numbers held as circulated. While a text is negotiated everybody speaks of the numbers on the paper that went round: what is
// inserted shows 7 bis, what is deleted leaves its number struck out, until the text is numbered anew.
//
// Held are the numbers of the moment alone, in their order (`anchor` is the paragraph before). What is gone is what is held and
// no longer there; so two people who delete at once cannot lose each other's struck-out numbers, and undo brings all back.
// An inserted paragraph keeps the number it was first given, because people speak of "7 bis" at once.
import { levelStyle, type Profile } from "#core/profile/profile.ts";
import type { Block, BlockId, BlockKind, HeldNumber, Level } from "#core/resolution/resolution.ts";
import { type Labels, labelBlocks } from "./label-blocks.ts";
import { asAlternative, baseOf, withSuffix } from "./latin-suffix.ts";

export type HeldNumbers = Readonly<Record<string, HeldNumber>>;

/** The numbers of all paragraphs as they are now. */
export function holdNumbers(blocks: readonly Block[], profile: Profile): HeldNumbers {
  const labels = labelBlocks(blocks, profile);
  const held: [BlockId, HeldNumber][] = [];
  let anchor: BlockId | null = null;
  for (const block of blocks) {
    const label = numberOf(block, labels, profile);
    if (label === null) continue;
    held.push([block.id, { label, relation: "kept", anchor }]);
    anchor = block.id;
  }
  return Object.fromEntries(held);
}

/** Whether numbers are held: at least one was circulated. */
export function areNumbersHeld(held: HeldNumbers): boolean {
  return Object.values(held).some(({ relation }) => relation === "kept" || relation === "deleted");
}

/** The number of each paragraph, given or worked out; paragraphs whose fellows were never circulated are not in it. */
export function numberHeldBlocks(
  blocks: readonly Block[],
  held: HeldNumbers,
): ReadonlyMap<BlockId, HeldNumber> {
  const numbers = new Map<BlockId, HeldNumber>();
  for (const fellows of groupFellows(blocks)) numberFellows(fellows, held, numbers);
  return numbers;
}

/** The paragraph as another wording of the numbered one before it; null where there is none. */
export function numberAlternative(
  blocks: readonly Block[],
  held: HeldNumbers,
  block: BlockId,
): HeldNumber | null {
  const numbers = numberHeldBlocks(blocks, held);
  const own = numbers.get(block);
  if (own === undefined || own.relation === "kept" || own.anchor === null) return null;
  const base = baseOf(own.label);
  const taken = new Set([...numbers.values()].map(({ label }) => label));
  let n = 1;
  while (taken.has(asAlternative(base, n))) n += 1;
  return { label: asAlternative(base, n), relation: "alternative-of", anchor: own.anchor };
}

const numberedKinds: ReadonlySet<BlockKind> = new Set<BlockKind>([
  "preambular",
  "operative",
  "subparagraph",
  "section",
  "part",
]);

/** What is held of a label: "3", "PP3", "(a)", "II"; null for what carries no number. */
function numberOf(block: Block, labels: Labels, profile: Profile): string | null {
  const label = labels.get(block.id);
  if (label === undefined || !numberedKinds.has(block.kind)) return null;
  const name = label.name.slice(label.name.lastIndexOf(" ") + 1);
  if (block.kind === "preambular") return name;
  if (block.kind !== "operative") return label.printed;
  const { before, after } = levelStyle(profile, 0);
  const { printed } = label;
  return printed === ""
    ? name.replace(/^OP/, "")
    : printed.slice(before.length, printed.length - after.length);
}

/** A number belongs to a kind: a paragraph that went to the other part leaves its number behind. */
export function fits(number: string, { kind, level }: Pick<Block, "kind" | "level">): boolean {
  switch (kind) {
    case "preambular":
      return number.startsWith("PP");
    case "operative":
      return /^\d/.test(number);
    case "subparagraph":
      return level <= 2 ? number.startsWith("(") : /^[a-z]+\./.test(number);
    case "section":
    case "part":
      return /^[A-Z]+(?: |$)/.test(number) && !number.startsWith("PP");
    default:
      return false;
  }
}

/** Paragraphs that are counted together: of one kind in one part, subparagraphs of one paragraph. */
function groupFellows(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups = new Map<string, Block[]>();
  /** The ids nested paragraphs hang on, by level. */
  let path: string[] = [];
  let division = "";
  for (const block of blocks) {
    if (block.kind === "part" || block.kind === "annex") division = block.id;
    path = [...path.slice(0, block.kind === "subparagraph" ? block.level : 0), block.id];
    if (!numberedKinds.has(block.kind)) continue;
    const scope = scopeOf(block, path[block.level - 1] ?? "", division);
    const group = groups.get(scope);
    if (group === undefined) groups.set(scope, [block]);
    else group.push(block);
  }
  return [...groups.values()];
}

function scopeOf(
  { kind, level }: { readonly kind: BlockKind; readonly level: Level },
  parent: string,
  division: string,
): string {
  if (kind === "subparagraph") return `${level} ${parent}`;
  return kind === "part" ? kind : `${kind} ${division}`;
}

function numberFellows(
  fellows: readonly Block[],
  held: HeldNumbers,
  numbers: Map<BlockId, HeldNumber>,
): void {
  const given = fellows.map((block) => {
    const number = held[block.id];
    return number !== undefined && number.relation !== "deleted" && fits(number.label, block) ? number : null;
  });
  const first = given.find((number) => number?.relation === "kept");
  if (first === undefined || first === null) return;
  const taken = new Set<string>();
  // Two people may have given the same number at once: the first keeps it.
  const kept = given.map((number) => {
    if (number === null || taken.has(number.label)) return null;
    taken.add(number.label);
    return number;
  });
  // What comes before the first has no number to follow. How it is called is our own: no manual says it.
  let base = `${first.label} ante`;
  let anchor: BlockId | null = fellows[given.indexOf(first)]?.id ?? null;
  const counts = new Map<string, number>();
  for (const [index, block] of fellows.entries()) {
    let number = kept[index] ?? null;
    if (number === null) {
      const isFree = base.endsWith(" ante") && !taken.has(base);
      const label = isFree ? base : nextFree(base, taken, counts);
      number = { label, relation: "inserted-after", anchor };
      taken.add(label);
    }
    if (number.relation === "kept") anchor = block.id;
    base = baseOf(number.label);
    numbers.set(block.id, number);
  }
}

/** Each number is tried once: `counts` says how far a base has been counted. */
function nextFree(base: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  let n = (counts.get(base) ?? 0) + 1;
  while (taken.has(withSuffix(base, n))) n += 1;
  counts.set(base, n);
  return withSuffix(base, n);
}
