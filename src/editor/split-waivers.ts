import { textOf } from "#core/resolution/spans.ts";
import { splitWaivers } from "#core/resolution/split-waivers.ts";
import { $readSpans } from "./convert/read-spans.ts";
import type { BlockNode } from "./nodes/block-node.ts";
import { $findMasthead } from "./nodes/find-nodes.ts";

/** What was kept as it is stays kept in the paragraph that has its words now: `second` was just split off. */
export function $splitWaivers(first: BlockNode, second: BlockNode): void {
  const masthead = $findMasthead();
  const waivers = masthead?.getProperties().waivers ?? [];
  if (masthead === null || waivers.length === 0) return;
  const split = splitWaivers(waivers, {
    from: first.getBlockId(),
    to: second.getBlockId(),
    head: textOf($readSpans(first)),
    tail: textOf($readSpans(second)),
  });
  if (split !== waivers) masthead.setProperties({ waivers: split });
}
