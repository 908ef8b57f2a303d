// Every rule, in the order a reader of the list would look for it: form first, words last.
import type { Rule } from "./rule.ts";
import { adverbStandsOnTheRightSide } from "./rules/adverb-stands-on-the-right-side.ts";
import { agendaItemIsComplete } from "./rules/agenda-item-is-complete.ts";
import { alsoAndFurtherFollowTheSequence } from "./rules/also-and-further-follow-the-sequence.ts";
import { citationDateFollowsOf } from "./rules/citation-date-follows-of.ts";
import { citationListEndsWithAnd } from "./rules/citation-list-ends-with-and.ts";
import { citationListIsPlural } from "./rules/citation-list-is-plural.ts";
import { citationNumberHasItsSpaces } from "./rules/citation-number-has-its-spaces.ts";
import { citationNumberIsWellFormed } from "./rules/citation-number-is-well-formed.ts";
import { citationNumberNotSymbol } from "./rules/citation-number-not-symbol.ts";
import { citationOrganInFull } from "./rules/citation-organ-in-full.ts";
import { citationResolutionInLowerCase } from "./rules/citation-resolution-in-lower-case.ts";
import { enactingLineNamesTheOrgan } from "./rules/enacting-line-names-the-organ.ts";
import { enactingLinePresent } from "./rules/enacting-line-present.ts";
import { hasOperativeParagraph } from "./rules/has-operative-paragraph.ts";
import { lastOperativeEndsWithFullStop } from "./rules/last-operative-ends-with-full-stop.ts";
import { levelsDoNotSkip } from "./rules/levels-do-not-skip.ts";
import { listIntroEndsWithColon } from "./rules/list-intro-ends-with-colon.ts";
import { noAbbreviationInTitle } from "./rules/no-abbreviation-in-title.ts";
import { noAdoptionInADraft } from "./rules/no-adoption-in-a-draft.ts";
import { noAlsoAfterAnotherOpener } from "./rules/no-also-after-another-opener.ts";
import { noBrokenParagraph } from "./rules/no-broken-paragraph.ts";
import { noDecisionInThePreamble } from "./rules/no-decision-in-the-preamble.ts";
import { noLoneSubparagraph } from "./rules/no-lone-subparagraph.ts";
import { noModelConferenceOpener } from "./rules/no-model-conference-opener.ts";
import { noOpenBrackets } from "./rules/no-open-brackets.ts";
import { noTypedLabel } from "./rules/no-typed-label.ts";
import { oneFormOfCallsUpon } from "./rules/one-form-of-calls-upon.ts";
import { openerIsItalic } from "./rules/opener-is-italic.ts";
import { operativeEndsWithSemicolon } from "./rules/operative-ends-with-semicolon.ts";
import { operativeOpensWithAVerb } from "./rules/operative-opens-with-a-verb.ts";
import { preambleBeforeOperativePart } from "./rules/preamble-before-operative-part.ts";
import { preambularEndsWithComma } from "./rules/preambular-ends-with-comma.ts";
import { preambularOpensWithAParticiple } from "./rules/preambular-opens-with-a-participle.ts";
import { remainSeizedStandsLast } from "./rules/remain-seized-stands-last.ts";
import { subparagraphEndsWithSemicolon } from "./rules/subparagraph-ends-with-semicolon.ts";
import { subparagraphStartsWithCapital } from "./rules/subparagraph-starts-with-capital.ts";
import { symbolIsWellFormed } from "./rules/symbol-is-well-formed.ts";
import { titleWhereTheOrganHasOne } from "./rules/title-where-the-organ-has-one.ts";

export const allRules: readonly Rule[] = [
  enactingLinePresent,
  enactingLineNamesTheOrgan,
  titleWhereTheOrganHasOne,
  noAbbreviationInTitle,
  preambleBeforeOperativePart,
  hasOperativeParagraph,
  noAdoptionInADraft,
  agendaItemIsComplete,
  remainSeizedStandsLast,
  levelsDoNotSkip,
  noLoneSubparagraph,
  noTypedLabel,
  noBrokenParagraph,
  noOpenBrackets,
  preambularOpensWithAParticiple,
  operativeOpensWithAVerb,
  openerIsItalic,
  noModelConferenceOpener,
  noDecisionInThePreamble,
  oneFormOfCallsUpon,
  alsoAndFurtherFollowTheSequence,
  adverbStandsOnTheRightSide,
  noAlsoAfterAnotherOpener,
  preambularEndsWithComma,
  operativeEndsWithSemicolon,
  lastOperativeEndsWithFullStop,
  listIntroEndsWithColon,
  subparagraphStartsWithCapital,
  subparagraphEndsWithSemicolon,
  citationDateFollowsOf,
  citationListEndsWithAnd,
  citationListIsPlural,
  citationNumberHasItsSpaces,
  citationNumberIsWellFormed,
  citationNumberNotSymbol,
  citationOrganInFull,
  citationResolutionInLowerCase,
  symbolIsWellFormed,
];
