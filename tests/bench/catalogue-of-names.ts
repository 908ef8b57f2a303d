// A catalogue of 100,000 made-up names as the United Nations gives them, and what people type for them; made by seed.
import type { RandomSource } from "./seeded-random.ts";

const bodies = [
  "Committee",
  "Commission",
  "Working Group",
  "Panel",
  "Conference",
  "Office",
  "Board",
  "Forum",
  "Special Rapporteur",
  "Advisory Group",
];
const acts = [
  "Declaration",
  "Convention",
  "Protocol",
  "Programme of Action",
  "Guidelines",
  "Principles",
  "Recommendation",
  "Resolution",
  "Report",
  "Decision",
];
const aims = [
  "Elimination",
  "Prevention",
  "Promotion",
  "Protection",
  "Strengthening",
  "Implementation",
  "Financing",
  "Monitoring",
  "Verification",
  "Coordination",
  "Restoration",
  "Conservation",
  "Registration",
  "Harmonization",
];
const themes = [
  "Discrimination",
  "Trafficking",
  "Harbours",
  "Lighthouses",
  "Migration",
  "Fisheries",
  "Literacy",
  "Drought",
  "Navigation",
  "Vaccination",
  "Pensions",
  "Archives",
  "Seeds",
  "Bridges",
  "Glaciers",
  "Telegraphs",
  "Orchards",
  "Railways",
  "Salt Marshes",
  "Weather Stations",
  "Apprenticeship",
  "Maternity",
  "Statelessness",
  "Nationality",
  "Extradition",
  "Arbitration",
  "Copyright",
  "Quarantine",
];
const groups = [
  "Women",
  "Children",
  "Older Persons",
  "Seafarers",
  "Nomads",
  "Islanders",
  "Students",
  "Farmers",
  "Refugees",
  "Widows",
  "Persons with Disabilities",
  "Minorities",
];
const places = [
  "Upper Valley",
  "Côte d’Azur",
  "São Tomé Bay",
  "Northern Shores",
  "Réunion Channel",
  "Åland Sound",
  "Türkmen Steppe",
  "Great Lakes",
  "Curaçao Passage",
  "Southern Isles",
  "Río Grande Basin",
  "Malé Atoll",
];
const french = [
  "Comité pour la protection des pêcheurs",
  "Déclaration relative à l’éducation",
  "Fonds d’aide aux régions éloignées",
  "Conférence générale sur les traités",
  "Règles concernant les réfugiés",
  "Bureau de la coordination humanitaire",
];
const organs = ["A/HRC", "A/C.3", "S", "E/CN.4", "A/RES", "E/CN.6", "CEDAW/C"];

export function makeNames(count: number, random: RandomSource): readonly string[] {
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] ?? (items[0] as Item); // none of the lists is empty
  const names = new Set<string>();
  while (names.size < count) {
    const kind = random();
    if (kind < 0.5)
      names.add(
        `${pick(acts)} on the ${pick(aims)} of ${pick(themes)} and ${pick(themes)} for ${pick(groups)}`,
      );
    else if (kind < 0.7)
      names.add(`${pick(bodies)} on the ${pick(aims)} of ${pick(themes)} in the ${pick(places)}`);
    else if (kind < 0.85)
      names.add(
        `${pick(organs)}/${1 + Math.floor(random() * 90)}/${1 + Math.floor(random() * 900)} ${pick(aims)} of ${pick(themes)}`,
      );
    else if (kind < 0.93)
      names.add(`${pick(french)} (${pick(places)}, ${1920 + Math.floor(random() * 105)})`);
    else
      names.add(
        `Situation of ${pick(groups)} and ${pick(groups)} in the ${pick(places)}, ${1946 + Math.floor(random() * 80)}`,
      );
  }
  return [...names];
}

/** Two to four words of a name, some without accents, some with a slip of the hand. */
export function makeQueries(
  count: number,
  names: readonly string[],
  random: RandomSource,
): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = names[Math.floor(random() * names.length)] ?? "";
    if (/\/\d/.test(name)) return (name.split(" ")[0] ?? "").toLowerCase();
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
    const start = Math.floor(random() * Math.max(1, words.length - 2));
    const asked = words
      .slice(start, start + 2 + Math.floor(random() * 2))
      .join(" ")
      .toLowerCase();
    const plain = at % 3 === 0 ? asked.normalize("NFD").replace(/\p{M}/gu, "") : asked;
    return at % 5 === 0 ? slip(plain, random) : plain;
  });
}

function slip(text: string, random: RandomSource): string {
  const at = 2 + Math.floor(random() * Math.max(1, text.length - 3));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const kind = random();
  if (kind < 0.34) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.67) return text.slice(0, at) + letter + text.slice(at);
  return text.slice(0, at) + letter + text.slice(at + 1);
}

/** Every beginning of a query: a key after the other. */
export function keysOfQueries(queries: readonly string[]): readonly string[] {
  return queries
    .flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)))
    .filter((typed) => typed.trim() !== "");
}
