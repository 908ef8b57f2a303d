// The items of one list have one grammatical form (practice; drafting manual, Paragraphs and subparagraphs).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { type NestedBlock, nestBlocks } from "#core/resolution/nest-blocks.ts";

export const subparagraphsShareOneForm: Rule = {
  id: "subparagraphs-share-one-form",
  group: "style",
  severity: "warning",
  check,
};

type Form = "infinitive" | "gerund" | "other";
const names = { infinitive: "“To” and a verb", gerund: "a verb in -ing" } as const;

function* check({ resolution }: Subject): Iterable<Observation> {
  for (const { blocks } of bodyDivisions(resolution)) {
    for (const nested of nestBlocks(blocks)) yield* checkList(nested);
  }
}

function* checkList({ children }: NestedBlock): Iterable<Observation> {
  const items = children
    .filter(({ block }) => block.kind === "subparagraph")
    .map((item) => ({ ...checkedBlock(item.block), form: formOf(checkedBlock(item.block).text) }));
  const count = (form: Form): number => items.filter((item) => item.form === form).length;
  const [usual, odd] =
    count("infinitive") >= count("gerund")
      ? (["infinitive", "gerund"] as const)
      : (["gerund", "infinitive"] as const);
  // Where the list itself is of two minds nobody can say which item is the slip.
  if (count(usual) >= 2 && count(usual) > 2 * count(odd) && count("other") === 0) {
    for (const { owner, text, form } of items) {
      if (form !== odd) continue;
      const word = /^\S+/.exec(text)?.[0] ?? "";
      yield {
        message: `Unexpected “${word}” in a list of items with ${names[usual]}, expected the same form.`,
        place: placeIn(owner, 0, word.length),
        fix: null,
      };
    }
  }
  for (const child of children) yield* checkList(child);
}

function formOf(text: string): Form {
  if (/^(?:Also |Further )?[Tt]o [a-z]/.test(text)) return "infinitive";
  return /^[A-Z][a-z]+ing\b/.test(text) ? "gerund" : "other";
}
