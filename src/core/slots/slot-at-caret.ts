import { parseSlotName, type SlotName } from "./slot.ts";

export interface SlotAtCaret extends SlotName {
  /** Offset of the opening brace in the text of the block. */
  readonly from: number;
  /** Offset behind the closing brace. */
  readonly to: number;
}

/** The slot the caret stands in, between its braces, told from the text before and behind it. */
export function slotAtCaret(before: string, after: string): SlotAtCaret | null {
  const from = before.lastIndexOf("{");
  if (from < 0 || before.includes("}", from)) return null;
  const close = after.search(/[{}\n]/);
  if (close < 0 || after[close] !== "}") return null;
  const named = parseSlotName(before.slice(from + 1) + after.slice(0, close));
  return named === null ? null : { ...named, from, to: before.length + close + 1 };
}
