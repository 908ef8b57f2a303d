// Words that name all by some of them (guidelines for gender-inclusive language in English).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { wordRule } from "#core/lint/word-rule.ts";

const listed: ReadonlyMap<string, string> = new Map([
  ["mankind", "humankind"],
  ["manpower", "workforce"],
  ["spokesman", "spokesperson"],
  ["spokesmen", "spokespersons"],
  ["chairmen", "chairs"],
  ["man-made", "human-made"],
  ["policemen", "police officers"],
  ["businessmen", "business persons"],
]);

const words = /\b(?:mankind|manpower|spokesm[ae]n|chairmen|man-made|policemen|businessmen)\b/g;

export const noGenderedWords: Rule = wordRule({
  id: "no-gendered-words",
  severity: "info",
  cues: ["man", ...listed.keys()],
  *find(text): Iterable<Replacement> {
    for (const found of text.matchAll(words)) {
      const [written] = found;
      const better = listed.get(written) ?? written;
      // The heritage of the sea-bed is called so by its treaty.
      if (/common heritage of $/.test(text.slice(Math.max(0, found.index - 19), found.index))) continue;
      yield {
        start: found.index,
        end: found.index + written.length,
        text: better,
        message: `Unexpected “${written}”, expected “${better}”.`,
        title: `Use “${better}”`,
        look: true,
      };
    }
  },
});
