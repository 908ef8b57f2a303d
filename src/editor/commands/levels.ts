// One level down and up. Labels follow by themselves: they are computed.
import type { BlockKind, Level } from "#core/resolution/resolution.ts";
import type { BlockNode } from "#editor/nodes/block-node.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";

interface Place {
  readonly kind: BlockKind;
  readonly level: Level;
}

const deepest = 4;

/** What the block becomes one level down, or null where it can go no deeper. */
export function $placeBelow(block: BlockNode): Place | null {
  const kind = block.getKind();
  const level = block.getLevel();
  const allowed = $deepestLevelAt(block);
  if (kind === "preambular" || kind === "operative") {
    return allowed >= 1 ? { kind: "subparagraph", level: 1 } : null;
  }
  if (kind !== "subparagraph" && kind !== "continuation") return null;
  const next = level + 1;
  return isLevel(next) && next <= allowed ? { kind, level: next } : null;
}

/** What the block becomes one level up, or null where it is at the top. */
export function $placeAbove(block: BlockNode): Place | null {
  const kind = block.getKind();
  const level = block.getLevel() - 1;
  if (kind === "continuation" && isLevel(level)) return { kind, level };
  if (kind !== "subparagraph" || !isLevel(level)) return null;
  return level === 0 ? { kind: $partOf(block), level } : { kind, level };
}

/** Blocks that hang on this one: what is nested deeper and follows it directly. */
export function $getNestedBlocks(block: BlockNode): readonly BlockNode[] {
  const blocks = $getBlocks();
  const from = blocks.findIndex((each) => each.is(block)) + 1;
  const end = blocks.findIndex((each, index) => index >= from && !isNestedIn(each, block));
  return blocks.slice(from, end === -1 ? undefined : end);
}

/** Moves the block and what hangs on it. False where it cannot go there. */
export function $changeLevel(block: BlockNode, direction: "down" | "up"): boolean {
  const place = direction === "down" ? $placeBelow(block) : $placeAbove(block);
  if (place === null) return false;
  const by = place.level - block.getLevel();
  const nested = $getNestedBlocks(block);
  for (const each of nested) {
    const highest = each.getKind() === "continuation" ? 0 : 1;
    const level = Math.min(deepest, Math.max(highest, each.getLevel() + by));
    if (isLevel(level)) each.setKind(each.getKind(), level);
  }
  block.setKind(place.kind, place.level);
  return true;
}

/** Preambular or operative, whichever the text around the block is. */
export function $partOf(block: BlockNode): "preambular" | "operative" {
  const blocks = $getBlocks();
  const before = blocks
    .slice(
      0,
      blocks.findIndex((each) => each.is(block)),
    )
    .map((each) => each.getKind());
  return before.findLast((kind) => kind === "preambular" || kind === "operative") === "preambular"
    ? "preambular"
    : "operative";
}

/** A continuation has the level of what it continues, and belongs to it. */
function isNestedIn(block: BlockNode, parent: BlockNode): boolean {
  const level = parent.getLevel();
  if (block.getKind() === "continuation" && parent.getKind() !== "continuation") {
    return hasNested(parent) && block.getLevel() >= level;
  }
  return hasNested(parent) && block.getKind() === "subparagraph" && block.getLevel() > level;
}

/** Nothing hangs on a heading: what follows it is a text of its own. */
function hasNested(block: BlockNode): boolean {
  return ["preambular", "operative", "subparagraph"].includes(block.getKind());
}

/** No level is skipped: a (i) needs an (a) before it. */
function $deepestLevelAt(block: BlockNode): number {
  const blocks = $getBlocks();
  const before = blocks[blocks.findIndex((each) => each.is(block)) - 1];
  switch (before?.getKind()) {
    case "preambular":
    case "operative":
      return 1;
    case "subparagraph":
    case "continuation":
      return Math.min(deepest, before.getLevel() + 1);
    default:
      return 0;
  }
}

function isLevel(level: number): level is Level {
  return Number.isInteger(level) && level >= 0 && level <= deepest;
}

/** The level of what a block of this level hangs on. */
export function levelAbove(level: Level): Level {
  const above = [0, 0, 1, 2, 3] as const;
  return above[level];
}
