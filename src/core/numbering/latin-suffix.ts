// "7 bis": the words a number takes when paragraphs come to stand beside it. The Editorial Manual and practice attest bis and
// ter; what follows is their Latin sequence.

const suffixes = [
  "bis",
  "ter",
  "quater",
  "quinquies",
  "sexies",
  "septies",
  "octies",
  "nonies",
  "decies",
  "undecies",
  "duodecies",
] as const;

/** "7 bis" for the first, "7 ter" for the second; after the Latin words, which nobody counts further, figures. */
export function withSuffix(base: string, n: number): string {
  return `${base} ${suffixes[n - 1] ?? n + 1}`;
}

/** Another wording of the same paragraph: "7 alt", "7 alt 2". */
export function asAlternative(base: string, n: number): string {
  return n === 1 ? `${base} alt` : `${base} alt ${n}`;
}

const ending = new RegExp(`^(.+?) (?:${suffixes.join("|")}|alt(?: \\d{1,3})?|\\d{1,3})$`);

/** The number that was circulated: "7" of "7 bis", "7 alt" and "7". */
export function baseOf(number: string): string {
  return ending.exec(number)?.[1] ?? number;
}
