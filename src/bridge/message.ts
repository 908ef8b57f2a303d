// What is asked and answered, as text: JSON in which bytes may stand anywhere. HTTP carries it; Electron clones instead.

/** `{"$bytes": base64}` stands for bytes; `{"$plain": value}` keeps a value apart that only looks like one of the two. */
const bytesKey = "$bytes";
const plainKey = "$plain";

/** Names that a careless copy would turn into an object's prototype. */
const inertKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

export function encodeMessage(value: unknown): string {
  return JSON.stringify(pack(value) ?? null);
}

/** Throws a SyntaxError where the text is no message. */
export function decodeMessage(text: string): unknown {
  return unpack(JSON.parse(text), 0);
}

/** Deeper than any message of ours, and far from where a stack ends. */
const deepest = 200;

/** The very value where nothing in it has to be said in another way: most of a document is text, and none of it is copied. */
function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [bytesKey]: toBase64(value) };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return packItems(value);
  let packed: Record<string, unknown> | null = null;
  for (const [key, item] of Object.entries(value)) {
    const next = pack(item);
    if (next === item) continue;
    packed ??= { ...value };
    packed[key] = next;
  }
  const whole = packed ?? value;
  return isMarked(whole) ? { [plainKey]: whole } : whole;
}

function packItems(items: readonly unknown[]): readonly unknown[] {
  let packed: unknown[] | null = null;
  for (const [at, item] of items.entries()) {
    const next = pack(item);
    if (next === item) continue;
    packed ??= [...items];
    packed[at] = next;
  }
  return packed ?? items;
}

function unpack(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) throw new SyntaxError("The message is nested too deeply.");
  if (Array.isArray(value)) return value.map((item: unknown) => unpack(item, depth + 1));
  if (isMarked(value)) {
    const [marked] = Object.values(value);
    if (!Object.hasOwn(value, plainKey)) return fromBase64(marked);
    return unpackEntries(marked, depth + 1);
  }
  return unpackEntries(value, depth);
}

function unpackEntries(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return unpack(value, depth);
  const entries = Object.entries(value).filter(([key]) => !inertKeys.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, unpack(item, depth + 1)]));
}

function isMarked(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length === 1 && (keys[0] === bytesKey || keys[0] === plainKey);
}

/** Arguments of one call are bounded, so long bytes go in pieces. */
const piece = 32_768;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}

function fromBase64(text: unknown): Uint8Array {
  if (typeof text !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0)
    throw new SyntaxError("The message holds bytes that are not in base64.");
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
