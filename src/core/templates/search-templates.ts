/** What a template is searched by. */
export interface SearchedTemplate {
  readonly title: string;
  readonly description: string;
  readonly purpose: string;
  readonly words: string;
}

/** The templates in which every word that was typed is found; those that have it in their name come first. */
export function searchTemplates<Template extends SearchedTemplate>(
  templates: readonly Template[],
  typed: string,
): readonly Template[] {
  const words = plain(typed).split(" ").filter(Boolean);
  if (words.length === 0) return templates;
  const scored = templates.map((template, at) => ({ template, at, score: scoreOf(template, words) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .map(({ template }) => template);
}

/** Zero where a word is missing; a word counts by the best place it is found in. */
function scoreOf(template: SearchedTemplate, words: readonly string[]): number {
  const places = [template.title, template.purpose, template.description, template.words].map(
    (text) => ` ${plain(text)}`,
  );
  let score = 0;
  for (const word of words) {
    const at = places.findIndex((text) => text.includes(` ${word}`));
    const inside = at >= 0 ? at : places.findIndex((text) => text.includes(word));
    if (inside < 0) return 0;
    score += (at >= 0 ? 2 : 1) * (places.length - inside);
  }
  return score;
}

/** Small letters without accents and marks, words apart. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
