// Money is a figure beside the sign or the word: "$5 million", "5 million dollars". Of 350 sums in adopted texts three have
// another form (drafting manual, Numbers, for the figures; the counts for the sign).
import type { Replacement } from "#core/lint/checked-text.ts";
import type { Rule } from "#core/lint/rule.ts";
import { insteadOf, wordRule } from "#core/lint/word-rule.ts";

const sum = "\\d[\\d,.]{0,20}(?<=\\d)(?: (?:million|billion|trillion))?";
const before = new RegExp(`(?<![\\p{L}$])(?:(?:US ?\\$|USD|\\$ )) ?(?<sum>${sum})(?!\\d)`, "gu");
const after = new RegExp(`(?<![\\p{L}\\d.,$])(?<sum>${sum}) ?(?:USD|US ?\\$|\\$(?!\\d))(?!\\p{L})`, "gu");

export const moneyHasOneForm: Rule = wordRule({
  id: "money-has-one-form",
  severity: "info",
  cues: ["usd", "$"],
  *find(text): Iterable<Replacement> {
    if (!/USD|\$/.test(text)) return;
    for (const found of [...text.matchAll(before), ...text.matchAll(after)]) {
      const spelt = `$${found.groups?.["sum"] ?? ""}`;
      yield insteadOf(found, spelt);
    }
  },
});
