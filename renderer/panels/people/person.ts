// Somebody at the draft, as shown: a name, initials, and a colour that is the same in every window.

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly delegation: string;
  readonly initials: string;
  readonly color: string;
  readonly isYou: boolean;
}

/** "Kenya" → "KE", "Papua New Guinea" → "PG". */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const [first, ...rest] = words.length === 0 ? [name.trim()] : words;
  const second = rest.at(-1);
  return (
    second === undefined ? (first ?? "").slice(0, 2) : `${first?.[0] ?? ""}${second[0] ?? ""}`
  ).toUpperCase();
}
