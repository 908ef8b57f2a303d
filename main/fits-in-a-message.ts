// What a window may send at once. Above it no guard is asked, for guards walk the whole value.

const most = { bytes: 256_000_000, parts: 2_000_000, depth: 200 };

/** Whether a request is small and shallow enough to be looked at. */
export function fitsInAMessage(asked: unknown): boolean {
  const left = { bytes: most.bytes, parts: most.parts };
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: asked, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    left.parts -= 1;
    if (typeof value === "string") left.bytes -= value.length;
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) left.bytes -= value.byteLength;
    else if (typeof value === "object" && value !== null) {
      if (depth === most.depth) return false;
      const parts = Object.values(value);
      if (parts.length > left.parts) return false;
      for (const part of parts) waiting.push({ value: part, depth: depth + 1 });
    }
    if (left.bytes < 0 || left.parts < 0) return false;
  }
  return true;
}
