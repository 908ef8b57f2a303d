// All organs give their resolutions titles, the Security Council does not (drafting manual, II B).
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import { divideBlocks } from "#core/resolution/divide-blocks.ts";

export const titleWhereTheOrganHasOne: Rule = {
  id: "title-where-the-organ-has-one",
  group: "structure",
  severity: "warning",
  check,
};

function* check({ resolution, profile }: Subject): Iterable<Observation> {
  const main = divideBlocks(resolution.blocks)[0]?.blocks ?? [];
  const title = main.find(({ kind }) => kind === "title");
  const begun = resolution.blocks.some(({ kind }) => kind === "enacting");
  if (title === undefined && profile.hasTitle && begun) {
    yield {
      message: "Unexpected text without a title, expected one above the name of the organ.",
      place: { kind: "document" },
      fix: null,
    };
  }
  if (title === undefined || profile.hasTitle) return;
  const { owner, text } = checkedBlock(title);
  yield {
    message: `Unexpected title, expected none: resolutions of the ${profile.organ} carry no title.`,
    place: placeIn(owner, 0, text.length),
    fix: { title: "Remove the title", edits: [{ kind: "remove-block", block: title.id }], safe: false },
  };
}
