/** How many of the first are in the second in their order: the longest common subsequence (Myers, 1986). */
export function countInOrder(first: readonly string[], second: readonly string[]): number {
  const most = first.length + second.length;
  const furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= most; edits += 1)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest.get(diagonal + 1) ?? -1;
      const right = furthest.get(diagonal - 1) ?? -1;
      let x = diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1;
      while (x < first.length && x - diagonal < second.length && first[x] === second[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= first.length && x - diagonal >= second.length) return (most - edits) / 2;
    }
  return 0;
}
