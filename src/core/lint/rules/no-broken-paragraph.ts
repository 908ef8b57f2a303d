// A page break in the middle of a paragraph must not make two of it: what a copied page brings with it.
import { checkedBlock, placeIn } from "#core/lint/checked-text.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { Block } from "#core/resolution/resolution.ts";

export const noBrokenParagraph: Rule = {
  id: "no-broken-paragraph",
  group: "structure",
  severity: "warning",
  check,
};

const kinds: ReadonlySet<string> = new Set(["preambular", "operative", "subparagraph"]);

function* check({ resolution: { blocks } }: Subject): Iterable<Observation> {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (next === undefined || !kinds.has(block.kind) || !isRest(next)) continue;
    const { owner, text } = checkedBlock(block);
    if (!/[\p{Ll}\p{Lu},]$/u.test(text.trimEnd()) || text.trimEnd().length < 20) continue;
    if (block.kind === "preambular" && text.trimEnd().endsWith(",")) continue;
    yield {
      message: "Unexpected break inside a paragraph, expected the next one to be its end.",
      place: placeIn(owner, text.length, text.length),
      fix: {
        title: "Join with the next paragraph",
        edits: [{ kind: "join-with-next", block: block.id, between: /\s$/.test(text) ? "" : " " }],
        safe: false,
      },
    };
  }
}

/** A paragraph that starts with a small letter; a continuation does so by right. */
function isRest(block: Block): boolean {
  return (
    (block.kind === "preambular" || block.kind === "operative" || block.kind === "text") &&
    /^\p{Ll}/u.test(checkedBlock(block).text)
  );
}
