// Every rule, in the order a reader of the list would look for it: form first, words last.
import type { Rule } from "./rule.ts";
import { adverbStandsOnTheRightSide } from "./rules/adverb-stands-on-the-right-side.ts";
import { agendaItemIsComplete } from "./rules/agenda-item-is-complete.ts";
import { alsoAndFurtherFollowTheSequence } from "./rules/also-and-further-follow-the-sequence.ts";
import { annexIsThere } from "./rules/annex-is-there.ts";
import { citationAgreesWithRegister } from "./rules/citation-agrees-with-register.ts";
import { citationArticleHasRightLetter } from "./rules/citation-article-has-right-letter.ts";
import { citationCharterChapterHasArticle } from "./rules/citation-charter-chapter-has-article.ts";
import { citationCouncilIsClear } from "./rules/citation-council-is-clear.ts";
import { citationDateFitsItsNumber } from "./rules/citation-date-fits-its-number.ts";
import { citationDateFollowsOf } from "./rules/citation-date-follows-of.ts";
import { citationDateInSession } from "./rules/citation-date-in-session.ts";
import { citationDateInWords } from "./rules/citation-date-in-words.ts";
import { citationDateNotRepeated } from "./rules/citation-date-not-repeated.ts";
import { citationHasDateAtFirstMention } from "./rules/citation-has-date-at-first-mention.ts";
import { citationInstrumentHasOfficialName } from "./rules/citation-instrument-has-official-name.ts";
import { citationIsNotOfTheFuture } from "./rules/citation-is-not-of-the-future.ts";
import { citationListEndsWithAnd } from "./rules/citation-list-ends-with-and.ts";
import { citationListIsChronological } from "./rules/citation-list-is-chronological.ts";
import { citationListIsPlural } from "./rules/citation-list-is-plural.ts";
import { citationNamesItsOrgan } from "./rules/citation-names-its-organ.ts";
import { citationNotOfItself } from "./rules/citation-not-of-itself.ts";
import { citationNumberHasItsSpaces } from "./rules/citation-number-has-its-spaces.ts";
import { citationNumberHasOneDate } from "./rules/citation-number-has-one-date.ts";
import { citationNumberIsNoLookalike } from "./rules/citation-number-is-no-lookalike.ts";
import { citationNumberIsWellFormed } from "./rules/citation-number-is-well-formed.ts";
import { citationNumberNotSymbol } from "./rules/citation-number-not-symbol.ts";
import { citationOrganAgreesWithRegister } from "./rules/citation-organ-agrees-with-register.ts";
import { citationOrganInFull } from "./rules/citation-organ-in-full.ts";
import { citationOwnResolutionIsPresent } from "./rules/citation-own-resolution-is-present.ts";
import { citationParagraphInWords } from "./rules/citation-paragraph-in-words.ts";
import { citationResolutionInLowerCase } from "./rules/citation-resolution-in-lower-case.ts";
import { citationSecurityCouncilNumberHasYear } from "./rules/citation-security-council-number-has-year.ts";
import { citationSubparagraphHasSpace } from "./rules/citation-subparagraph-has-space.ts";
import { citationTitleAgreesWithRegister } from "./rules/citation-title-agrees-with-register.ts";
import { citationTitleFollowsAComma } from "./rules/citation-title-follows-a-comma.ts";
import { citationYearAgreesWithDate } from "./rules/citation-year-agrees-with-date.ts";
import { enactingLineNamesTheOrgan } from "./rules/enacting-line-names-the-organ.ts";
import { enactingLinePresent } from "./rules/enacting-line-present.ts";
import { governmentOfAStateHasACapital } from "./rules/government-of-a-state-has-a-capital.ts";
import { hasOperativeParagraph } from "./rules/has-operative-paragraph.ts";
import { headsOfStateAreCapitalized } from "./rules/heads-of-state-are-capitalized.ts";
import { indigenousHasACapital } from "./rules/indigenous-has-a-capital.ts";
import { lastOperativeEndsWithFullStop } from "./rules/last-operative-ends-with-full-stop.ts";
import { levelsDoNotSkip } from "./rules/levels-do-not-skip.ts";
import { listIntroEndsWithColon } from "./rules/list-intro-ends-with-colon.ts";
import { marksComeInPairs } from "./rules/marks-come-in-pairs.ts";
import { memberStatesAreCapitalized } from "./rules/member-states-are-capitalized.ts";
import { moneyHasOneForm } from "./rules/money-has-one-form.ts";
import { noAbbreviationInTitle } from "./rules/no-abbreviation-in-title.ts";
import { noAdoptionInADraft } from "./rules/no-adoption-in-a-draft.ts";
import { noAlsoAfterAnotherOpener } from "./rules/no-also-after-another-opener.ts";
import { noApostropheInDecades } from "./rules/no-apostrophe-in-decades.ts";
import { noAvoidedWords } from "./rules/no-avoided-words.ts";
import { noBrokenParagraph } from "./rules/no-broken-paragraph.ts";
import { noContraction } from "./rules/no-contraction.ts";
import { noDecisionInThePreamble } from "./rules/no-decision-in-the-preamble.ts";
import { noDoubleSpace } from "./rules/no-double-space.ts";
import { noDraftSymbolInAFinalText } from "./rules/no-draft-symbol-in-a-final-text.ts";
import { noExclamationOrQuestion } from "./rules/no-exclamation-or-question.ts";
import { noFigureAtTheStart } from "./rules/no-figure-at-the-start.ts";
import { noGenderedWords } from "./rules/no-gendered-words.ts";
import { noLoneSubparagraph } from "./rules/no-lone-subparagraph.ts";
import { noMisplacedArticle } from "./rules/no-misplaced-article.ts";
import { noModelConferenceOpener } from "./rules/no-model-conference-opener.ts";
import { noNewSentenceAfterAList } from "./rules/no-new-sentence-after-a-list.ts";
import { noOpenBrackets } from "./rules/no-open-brackets.ts";
import { noOverlongParagraph } from "./rules/no-overlong-paragraph.ts";
import { noRepeatedWord } from "./rules/no-repeated-word.ts";
import { noStopsInAbbreviations } from "./rules/no-stops-in-abbreviations.ts";
import { noTypedLabel } from "./rules/no-typed-label.ts";
import { noUnfilledSlot } from "./rules/no-unfilled-slot.ts";
import { noteEndsWithFullStop } from "./rules/note-ends-with-full-stop.ts";
import { noteHasMark } from "./rules/note-has-mark.ts";
import { noteHasText } from "./rules/note-has-text.ts";
import { noteMarkFollowsPunctuation } from "./rules/note-mark-follows-punctuation.ts";
import { noteRefersWithSee } from "./rules/note-refers-with-see.ts";
import { oneFormOfCallsUpon } from "./rules/one-form-of-calls-upon.ts";
import { oneSentenceAParagraph } from "./rules/one-sentence-a-paragraph.ts";
import { openerIsItalic } from "./rules/opener-is-italic.ts";
import { operativeEndsWithSemicolon } from "./rules/operative-ends-with-semicolon.ts";
import { operativeOpensWithAVerb } from "./rules/operative-opens-with-a-verb.ts";
import { organsHaveCapitals } from "./rules/organs-have-capitals.ts";
import { oxfordSpelling } from "./rules/oxford-spelling.ts";
import { perCentInWords } from "./rules/per-cent-in-words.ts";
import { percentagesInFigures } from "./rules/percentages-in-figures.ts";
import { personFirstWords } from "./rules/person-first-words.ts";
import { preambleBeforeOperativePart } from "./rules/preamble-before-operative-part.ts";
import { preambularEndsWithComma } from "./rules/preambular-ends-with-comma.ts";
import { preambularOpensWithAParticiple } from "./rules/preambular-opens-with-a-participle.ts";
import { quotationMarksAreCurly } from "./rules/quotation-marks-are-curly.ts";
import { rangesAreComplete } from "./rules/ranges-are-complete.ts";
import { referenceHasTarget } from "./rules/reference-has-target.ts";
import { remainSeizedStandsLast } from "./rules/remain-seized-stands-last.ts";
import { reportRequestNamesItsTime } from "./rules/report-request-names-its-time.ts";
import { reportTitleWithoutQuotationMarks } from "./rules/report-title-without-quotation-marks.ts";
import { requestIsNotPast } from "./rules/request-is-not-past.ts";
import { requestNamesItsAddressee } from "./rules/request-names-its-addressee.ts";
import { sessionOrdinalInWords } from "./rules/session-ordinal-in-words.ts";
import { shortFormIsExplainedFirst } from "./rules/short-form-is-explained-first.ts";
import { shortFormIsUsed } from "./rules/short-form-is-used.ts";
import { smallNumbersInWords } from "./rules/small-numbers-in-words.ts";
import { stateHasItsOfficialName } from "./rules/state-has-its-official-name.ts";
import { statesPartiesHasOneCapital } from "./rules/states-parties-has-one-capital.ts";
import { subparagraphEndsWithSemicolon } from "./rules/subparagraph-ends-with-semicolon.ts";
import { subparagraphStartsWithCapital } from "./rules/subparagraph-starts-with-capital.ts";
import { subparagraphsShareOneForm } from "./rules/subparagraphs-share-one-form.ts";
import { symbolFitsTheStage } from "./rules/symbol-fits-the-stage.ts";
import { symbolIsWellFormed } from "./rules/symbol-is-well-formed.ts";
import { symbolStandsInANote } from "./rules/symbol-stands-in-a-note.ts";
import { thousandsTakeAComma } from "./rules/thousands-take-a-comma.ts";
import { titleWhereTheOrganHasOne } from "./rules/title-where-the-organ-has-one.ts";
import { unitedNationsInFull } from "./rules/united-nations-in-full.ts";
import { unitedNationsSpelling } from "./rules/united-nations-spelling.ts";
import { wordsAreInTheDictionary } from "./rules/words-are-in-the-dictionary.ts";

export const allRules: readonly Rule[] = [
  enactingLinePresent,
  enactingLineNamesTheOrgan,
  titleWhereTheOrganHasOne,
  noAbbreviationInTitle,
  preambleBeforeOperativePart,
  hasOperativeParagraph,
  noAdoptionInADraft,
  agendaItemIsComplete,
  annexIsThere,
  remainSeizedStandsLast,
  referenceHasTarget,
  levelsDoNotSkip,
  noLoneSubparagraph,
  noNewSentenceAfterAList,
  noTypedLabel,
  noBrokenParagraph,
  noOverlongParagraph,
  noOpenBrackets,
  noUnfilledSlot,
  preambularOpensWithAParticiple,
  operativeOpensWithAVerb,
  openerIsItalic,
  noModelConferenceOpener,
  noDecisionInThePreamble,
  requestNamesItsAddressee,
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
  oneSentenceAParagraph,
  citationAgreesWithRegister,
  citationCharterChapterHasArticle,
  citationCouncilIsClear,
  citationDateFollowsOf,
  citationDateInSession,
  citationDateFitsItsNumber,
  citationDateInWords,
  citationHasDateAtFirstMention,
  citationDateNotRepeated,
  citationInstrumentHasOfficialName,
  citationIsNotOfTheFuture,
  citationListEndsWithAnd,
  citationListIsPlural,
  citationNamesItsOrgan,
  citationNumberHasItsSpaces,
  citationNumberHasOneDate,
  citationNumberIsNoLookalike,
  citationNumberIsWellFormed,
  citationNumberNotSymbol,
  citationOrganAgreesWithRegister,
  citationOrganInFull,
  citationOwnResolutionIsPresent,
  citationParagraphInWords,
  citationResolutionInLowerCase,
  citationSecurityCouncilNumberHasYear,
  citationSubparagraphHasSpace,
  citationTitleAgreesWithRegister,
  citationTitleFollowsAComma,
  citationListIsChronological,
  citationArticleHasRightLetter,
  citationNotOfItself,
  citationYearAgreesWithDate,
  symbolFitsTheStage,
  symbolIsWellFormed,
  symbolStandsInANote,
  noDraftSymbolInAFinalText,
  noteHasText,
  noteHasMark,
  noteMarkFollowsPunctuation,
  noteEndsWithFullStop,
  noteRefersWithSee,
  requestIsNotPast,
  reportRequestNamesItsTime,
  subparagraphsShareOneForm,
  sessionOrdinalInWords,
  perCentInWords,
  percentagesInFigures,
  moneyHasOneForm,
  rangesAreComplete,
  thousandsTakeAComma,
  smallNumbersInWords,
  noFigureAtTheStart,
  oxfordSpelling,
  unitedNationsSpelling,
  wordsAreInTheDictionary,
  memberStatesAreCapitalized,
  statesPartiesHasOneCapital,
  headsOfStateAreCapitalized,
  governmentOfAStateHasACapital,
  organsHaveCapitals,
  stateHasItsOfficialName,
  indigenousHasACapital,
  unitedNationsInFull,
  noStopsInAbbreviations,
  shortFormIsUsed,
  shortFormIsExplainedFirst,
  personFirstWords,
  noGenderedWords,
  noMisplacedArticle,
  noApostropheInDecades,
  noAvoidedWords,
  noContraction,
  noExclamationOrQuestion,
  quotationMarksAreCurly,
  marksComeInPairs,
  reportTitleWithoutQuotationMarks,
  noDoubleSpace,
  noRepeatedWord,
];
