// Whether two titles can be of one and the same text: the register's are cut short at times, and texts shorten too.

/** Words that stand in every other title and tell nothing. */
const common = new Set(
  "the a an of and in on to for by with its their all from at as or under including human rights united nations report resolution implementation".split(
    " ",
  ),
);

function contentWords(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [];
  return new Set(
    words.map((word) => word.replace(/(?:ies|y|s|es)$/, "")).filter((word) => !common.has(word)),
  );
}

function plainWords(title: string): string {
  return ` ${(title.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(" ")} `;
}

/**
 * The part of the shorter title's words that stand in the longer one: 1 for the same title, 0 for another. Of a title
 * of few words they tell only together: "Agenda for Development" is none of "2030 Agenda for Sustainable Development".
 */
export function likenessOfTitles(one: string, other: string): number {
  const [first, second] = [contentWords(one), contentWords(other)];
  const [short, long] = first.size <= second.size ? [first, second] : [second, first];
  const [plain, otherPlain] = [plainWords(one), plainWords(other)];
  if (plain.includes(otherPlain) || otherPlain.includes(plain) || short.size === 0) return 1;
  if (short.size <= 3 && long.size > short.size + 1) return 0;
  return [...short].filter((word) => long.has(word)).length / short.size;
}

/** Titles that share fewer of their words than this are of two texts; of adopted ones all but one share every word. */
export const leastLikeness = 0.75;
