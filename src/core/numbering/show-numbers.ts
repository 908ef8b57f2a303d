// The numbers a text shows: its own, or those it was circulated with.
import { levelStyle, type Profile } from "#core/profile/profile.ts";
import type { Block, BlockId, HeldNumber, Resolution } from "#core/resolution/resolution.ts";
import { areNumbersHeld, fits, type HeldNumbers, numberHeldBlocks } from "./held-numbers.ts";
import { type Label, type Labels, labelBlocks } from "./label-blocks.ts";

/** A number whose paragraph is gone. */
export interface StruckNumber {
  readonly block: BlockId;
  /** "7", "PP3", "(b)". */
  readonly number: string;
  /** The paragraph it stands before; null at the end of the text. */
  readonly before: BlockId | null;
}

export interface ShownNumbers {
  /** What is printed and said: "7 bis.", "OP7 bis". */
  readonly labels: Labels;
  /** What each paragraph would be if the text were numbered now. */
  readonly live: Labels;
  readonly areHeld: boolean;
  readonly struck: readonly StruckNumber[];
}

type Numbered = Pick<Resolution, "blocks" | "negotiation" | "stage">;

/** An adopted text has numbers of its own: what was circulated before is over. */
export function showNumbers(resolution: Numbered, profile: Profile): ShownNumbers {
  const { blocks, negotiation, stage } = resolution;
  const live = labelBlocks(blocks, profile);
  const held = negotiation.heldNumbers;
  if (stage === "adopted" || !areNumbersHeld(held)) return { labels: live, live, areHeld: false, struck: [] };
  return {
    labels: holdLabels(blocks, held, { live, profile }),
    live,
    areHeld: true,
    struck: findStruck(blocks, held),
  };
}

/** The labels a text is printed with. */
export function printedLabels(resolution: Numbered, profile: Profile): Labels {
  return showNumbers(resolution, profile).labels;
}

interface LabelSources {
  readonly live: Labels;
  readonly profile: Profile;
}

function holdLabels(blocks: readonly Block[], held: HeldNumbers, { live, profile }: LabelSources): Labels {
  const numbers = numberHeldBlocks(blocks, held);
  const labels = new Map<BlockId, Label>();
  /** The names nested paragraphs hang on, by level. */
  let names: string[] = [""];
  for (const block of blocks) {
    const label = live.get(block.id);
    if (label === undefined) continue;
    const number = numbers.get(block.id);
    if (block.kind === "subparagraph") {
      const printed = number?.label ?? label.printed;
      names = [...names.slice(0, block.level), printed];
      labels.set(block.id, { printed, name: names.join(" ").trim() });
    } else if (block.kind === "continuation") {
      labels.set(block.id, {
        ...label,
        name: `${names.slice(0, block.level + 1).join(" ")} (continued)`.trim(),
      });
    } else {
      const shown = number === undefined ? label : topLabel(block, label, number, profile);
      names = [shown.name];
      labels.set(block.id, shown);
    }
  }
  return labels;
}

function topLabel(block: Block, label: Label, { label: number }: HeldNumber, profile: Profile): Label {
  const last = label.name.lastIndexOf(" ") + 1;
  const isOperative = block.kind === "operative";
  const mark = isOperative && label.name.startsWith("OP", last) ? "OP" : "";
  const name = `${label.name.slice(0, last)}${mark}${number}`;
  if (block.kind === "preambular") return { printed: "", name };
  if (!isOperative) return { printed: number, name };
  const { before, after } = levelStyle(profile, 0);
  return { printed: label.printed === "" ? "" : `${before}${number}${after}`, name };
}

/** Numbers that were circulated and have no paragraph now, each before the next that has one. */
function findStruck(blocks: readonly Block[], held: HeldNumbers): readonly StruckNumber[] {
  const present = new Map<string, Block>(blocks.map((block) => [block.id, block]));
  const struck: StruckNumber[] = [];
  let waiting: { readonly block: BlockId; readonly number: string }[] = [];
  let isParentGone = false;
  for (const [id, { label, relation }] of inOrder(held)) {
    const block = present.get(id);
    const isNested = /^(?:\(|[a-z]+\.)/.test(label);
    if (relation !== "deleted" && block !== undefined && fits(label, block)) {
      struck.push(...waiting.map((each) => ({ ...each, before: block.id })));
      waiting = [];
      isParentGone = false;
    } else if (!isNested || !isParentGone) {
      // The record's keys are ids of blocks.
      waiting.push({ block: id as BlockId, number: label });
      if (!isNested) isParentGone = true;
    }
  }
  const followers = firstFollowers(blocks, held);
  return [...struck, ...waiting.map((each) => ({ ...each, before: null }))].map((each) => ({
    ...each,
    before: followers.get(each.block) ?? each.before,
  }));
}

/** What was inserted behind a paragraph stays behind its number, also once that is struck out. */
function firstFollowers(blocks: readonly Block[], held: HeldNumbers): ReadonlyMap<BlockId, BlockId> {
  const followers = new Map<BlockId, BlockId>();
  for (const { id } of blocks) {
    const number = held[id];
    const anchor = number === undefined || number.relation === "kept" ? null : number.anchor;
    if (anchor !== null && !followers.has(anchor)) followers.set(anchor, id);
  }
  return followers;
}

/** The circulated numbers in the order they had: each names the one before it. */
function inOrder(held: HeldNumbers): readonly (readonly [string, HeldNumber])[] {
  const circulated = Object.entries(held).filter(
    ([, { relation }]) => relation === "kept" || relation === "deleted",
  );
  const after = new Map<string | null, (readonly [string, HeldNumber])[]>();
  const known = new Set(circulated.map(([id]) => id));
  for (const entry of circulated) {
    const { anchor } = entry[1];
    const key = anchor !== null && known.has(anchor) ? anchor : null;
    const followers = after.get(key);
    if (followers === undefined) after.set(key, [entry]);
    else followers.push(entry);
  }
  const ordered: (readonly [string, HeldNumber])[] = [];
  const open = (after.get(null) ?? []).toReversed();
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    ordered.push(entry);
    open.push(...(after.get(entry[0]) ?? []).toReversed());
  }
  return ordered;
}
