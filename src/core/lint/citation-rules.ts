// The rules on what a text cites, whose first, then form, date and place.
import type { Rule } from "./rule.ts";
import { citationAgreesWithRegister } from "./rules/citation-agrees-with-register.ts";
import { citationCharterChapterHasArticle } from "./rules/citation-charter-chapter-has-article.ts";
import { citationCouncilIsClear } from "./rules/citation-council-is-clear.ts";
import { citationDateFollowsOf } from "./rules/citation-date-follows-of.ts";
import { citationDateInSession } from "./rules/citation-date-in-session.ts";
import { citationDateInWords } from "./rules/citation-date-in-words.ts";
import { citationHasDateAtFirstMention } from "./rules/citation-has-date-at-first-mention.ts";
import { citationInstrumentHasOfficialName } from "./rules/citation-instrument-has-official-name.ts";
import { citationListEndsWithAnd } from "./rules/citation-list-ends-with-and.ts";
import { citationListIsPlural } from "./rules/citation-list-is-plural.ts";
import { citationNamesItsOrgan } from "./rules/citation-names-its-organ.ts";
import { citationNumberHasItsSpaces } from "./rules/citation-number-has-its-spaces.ts";
import { citationNumberHasOneDate } from "./rules/citation-number-has-one-date.ts";
import { citationNumberIsNoLookalike } from "./rules/citation-number-is-no-lookalike.ts";
import { citationNumberIsWellFormed } from "./rules/citation-number-is-well-formed.ts";
import { citationNumberNotSymbol } from "./rules/citation-number-not-symbol.ts";
import { citationOrganInFull } from "./rules/citation-organ-in-full.ts";
import { citationOwnResolutionIsPresent } from "./rules/citation-own-resolution-is-present.ts";
import { citationParagraphInWords } from "./rules/citation-paragraph-in-words.ts";
import { citationResolutionInLowerCase } from "./rules/citation-resolution-in-lower-case.ts";
import { citationSecurityCouncilNumberHasYear } from "./rules/citation-security-council-number-has-year.ts";
import { citationSubparagraphHasSpace } from "./rules/citation-subparagraph-has-space.ts";
import { citationYearAgreesWithDate } from "./rules/citation-year-agrees-with-date.ts";
import { symbolFitsTheStage } from "./rules/symbol-fits-the-stage.ts";
import { symbolIsWellFormed } from "./rules/symbol-is-well-formed.ts";

export const citationRules: readonly Rule[] = [
  citationNamesItsOrgan,
  citationOrganInFull,
  citationCouncilIsClear,
  citationResolutionInLowerCase,
  citationNumberIsWellFormed,
  citationNumberHasItsSpaces,
  citationNumberNotSymbol,
  citationSecurityCouncilNumberHasYear,
  citationNumberIsNoLookalike,
  citationYearAgreesWithDate,
  citationNumberHasOneDate,
  citationDateInSession,
  citationAgreesWithRegister,
  citationHasDateAtFirstMention,
  citationDateFollowsOf,
  citationDateInWords,
  citationListIsPlural,
  citationListEndsWithAnd,
  citationParagraphInWords,
  citationSubparagraphHasSpace,
  citationOwnResolutionIsPresent,
  citationInstrumentHasOfficialName,
  citationCharterChapterHasArticle,
  symbolIsWellFormed,
  symbolFitsTheStage,
];
