import type { Resolution } from "./resolution.ts";

/** Whether nothing but paragraphs and notes differs. By identity: values that did not change are the same values. */
export function hasSameFrame(one: Resolution, other: Resolution): boolean {
  const { blocks: _blocks, notes: _notes, ...frame } = other;
  // The keys of a frame are keys of a resolution.
  return (Object.keys(frame) as (keyof typeof frame)[]).every((key) => one[key] === other[key]);
}
