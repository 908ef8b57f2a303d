// Every rule, in the order a reader of the list would look for it: form first, words last.
import type { Rule } from "./rule.ts";
import { adverbStandsOnTheRightSide } from "./rules/adverb-stands-on-the-right-side.ts";
import { alsoAndFurtherFollowTheSequence } from "./rules/also-and-further-follow-the-sequence.ts";
import { lastOperativeEndsWithFullStop } from "./rules/last-operative-ends-with-full-stop.ts";
import { levelsDoNotSkip } from "./rules/levels-do-not-skip.ts";
import { listIntroEndsWithColon } from "./rules/list-intro-ends-with-colon.ts";
import { noAlsoAfterAnotherOpener } from "./rules/no-also-after-another-opener.ts";
import { noLoneSubparagraph } from "./rules/no-lone-subparagraph.ts";
import { noTypedLabel } from "./rules/no-typed-label.ts";
import { openerIsItalic } from "./rules/opener-is-italic.ts";
import { operativeEndsWithSemicolon } from "./rules/operative-ends-with-semicolon.ts";
import { operativeOpensWithAVerb } from "./rules/operative-opens-with-a-verb.ts";
import { preambularEndsWithComma } from "./rules/preambular-ends-with-comma.ts";
import { preambularOpensWithAParticiple } from "./rules/preambular-opens-with-a-participle.ts";
import { subparagraphEndsWithSemicolon } from "./rules/subparagraph-ends-with-semicolon.ts";
import { subparagraphStartsWithCapital } from "./rules/subparagraph-starts-with-capital.ts";

export const allRules: readonly Rule[] = [
  levelsDoNotSkip,
  noLoneSubparagraph,
  noTypedLabel,
  preambularOpensWithAParticiple,
  operativeOpensWithAVerb,
  openerIsItalic,
  alsoAndFurtherFollowTheSequence,
  adverbStandsOnTheRightSide,
  noAlsoAfterAnotherOpener,
  preambularEndsWithComma,
  operativeEndsWithSemicolon,
  lastOperativeEndsWithFullStop,
  listIntroEndsWithColon,
  subparagraphStartsWithCapital,
  subparagraphEndsWithSemicolon,
];
