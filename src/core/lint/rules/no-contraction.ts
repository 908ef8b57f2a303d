// Resolutions write words out.
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const contracted: ReadonlyMap<string, string> = new Map([
  ["can't", "cannot"],
  ["don't", "do not"],
  ["doesn't", "does not"],
  ["isn't", "is not"],
  ["it's", "it is"],
  ["won't", "will not"],
]);

export const noContraction: Rule = wordRule({
  id: "no-contraction",
  severity: "info",
  cues: ["’", "'"],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(/\b(?:can|don|doesn|isn|won)[’']t\b|\bit[’']s\b/g)) {
      const full = contracted.get(found[0].replace("’", "'"));
      if (full === undefined) continue;
      yield {
        start: found.index,
        end: found.index + found[0].length,
        text: full,
        message: `Unexpected “${found[0]}”, expected “${full}”.`,
        title: `Use “${full}”`,
        look: true,
      };
    }
  },
});
