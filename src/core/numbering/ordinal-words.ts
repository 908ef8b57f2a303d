// Session ordinals in words, as mastheads and running text print them: "Fifty-eighth".

const small = [
  ["", ""],
  ["one", "first"],
  ["two", "second"],
  ["three", "third"],
  ["four", "fourth"],
  ["five", "fifth"],
  ["six", "sixth"],
  ["seven", "seventh"],
  ["eight", "eighth"],
  ["nine", "ninth"],
  ["ten", "tenth"],
  ["eleven", "eleventh"],
  ["twelve", "twelfth"],
  ["thirteen", "thirteenth"],
  ["fourteen", "fourteenth"],
  ["fifteen", "fifteenth"],
  ["sixteen", "sixteenth"],
  ["seventeen", "seventeenth"],
  ["eighteen", "eighteenth"],
  ["nineteen", "nineteenth"],
] as const;

const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

/** "fifty-eighth" for 58, up to the 999th; null for what is no such number. */
export function ordinalWords(n: number): string | null {
  if (!Number.isInteger(n) || n < 1 || n > 999) return null;
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const hundred = hundreds === 0 ? "" : `${small[hundreds]?.[0] ?? ""} hundred`;
  if (rest === 0) return `${hundred}th`;
  return hundred === "" ? belowHundred(rest) : `${hundred} and ${belowHundred(rest)}`;
}

function belowHundred(n: number): string {
  const below = small[n];
  if (below !== undefined) return below[1];
  const ten = tens[Math.floor(n / 10)] ?? "";
  const unit = small[n % 10]?.[1] ?? "";
  return unit === "" ? `${ten.slice(0, -1)}ieth` : `${ten}-${unit}`;
}

const byWords: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 999 }, (_, index) => [ordinalWords(index + 1) ?? "", index + 1] as const),
);

/** 58 for "Fifty-eighth" in any case, "hundred and third" with or without its "one"; null for other words. */
export function parseOrdinalWords(words: string): number | null {
  const plain = words.trim().toLowerCase().replace(/\s+/g, " ");
  return byWords.get(plain) ?? byWords.get(`one ${plain}`) ?? null;
}
