// Characters that no page can show and no XML may hold: controls, halves of surrogate pairs, non-characters.
const unprintable = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
/** Nearly every text is such a one, and that is seen ten times as fast as it is cleaned. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const printable = /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]*$/;

/** The text with line ends and tabs as spaces and without what cannot be printed. */
export function withoutUnprintable(text: string): string {
  if (printable.test(text)) return text;
  return text.replace(/[\t\n\r]+/g, " ").replace(unprintable, "");
}

/** Plain data with every string in it so; what had nothing to clean is the same object. */
export function allPrintable<Data>(data: Data): Data {
  // Only strings are replaced, by strings: the shape stays.
  return cleaned(data) as Data;
}

function cleaned(data: unknown): unknown {
  if (typeof data === "string") return withoutUnprintable(data);
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) {
    const items = data.map(cleaned);
    return items.every((item, index) => item === data[index]) ? data : items;
  }
  let changed: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(data)) {
    const now = cleaned(value);
    if (now === value) continue;
    changed ??= { ...data };
    changed[key] = now;
  }
  return changed ?? data;
}
