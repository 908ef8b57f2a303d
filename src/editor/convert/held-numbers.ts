// Where held numbers are kept: what was circulated once and for all in the masthead, as it is written once and never changed;
// what an inserted paragraph was given with the paragraph itself, so that two people who insert at once lose nothing.
import type { HeldNumber } from "#core/resolution/resolution.ts";
import { $findMasthead, $getBlocks } from "#editor/nodes/find-nodes.ts";

type HeldNumbers = Readonly<Record<string, HeldNumber>>;

export function $readHeldNumbers(circulated: HeldNumbers): HeldNumbers {
  const numbers: Record<string, HeldNumber> = { ...circulated };
  let found = false;
  for (const block of $getBlocks()) {
    const number = block.getHeldNumber();
    if (number === null) continue;
    found = true;
    numbers[block.getBlockId()] = number;
  }
  return found ? numbers : circulated;
}

/** Writes only what differs. */
export function $writeHeldNumbers(numbers: HeldNumbers): void {
  const circulated: Record<string, HeldNumber> = { ...numbers };
  for (const block of $getBlocks()) {
    const id = block.getBlockId();
    const number = numbers[id];
    const isGiven = number !== undefined && isGivenToBlock(number);
    if (isGiven) delete circulated[id];
    const wanted = isGiven ? number : null;
    if (JSON.stringify(block.getHeldNumber()) !== JSON.stringify(wanted)) block.setHeldNumber(wanted);
  }
  const masthead = $findMasthead();
  if (masthead === null) return;
  const before = masthead.getProperties().heldNumbers;
  if (JSON.stringify(before) !== JSON.stringify(circulated))
    masthead.setProperties({ heldNumbers: circulated });
}

function isGivenToBlock({ relation }: HeldNumber): boolean {
  return relation === "inserted-after" || relation === "alternative-of";
}
