// What stands at the right of the organ's name: distribution, date of issue, languages.
import { formatDate } from "#core/instruments/dates.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { LanguageCode, Masthead, Resolution } from "#core/resolution/resolution.ts";
import { languageNames } from "./document-words.ts";

/** Distribution, date of issue, language of this version where it is not the original, original (Editorial Manual, mastheads). */
export function mastheadFacts(resolution: Resolution, profile: Profile): readonly string[] {
  const { masthead, stage, language } = resolution;
  const isAdopted = stage === "adopted";
  const facts: string[] = [];
  const distribution = isAdopted ? masthead.distribution : draftDistribution(masthead, profile);
  if (distribution !== null) facts.push(`Distr.: ${distribution}`);
  // A working draft has not been issued; a day it may have is that of the text it was made from.
  if (stage !== "working" && masthead.issued !== null) facts.push(formatDate(masthead.issued));
  return [
    ...facts,
    ...languageLines(
      language,
      isAdopted ? masthead.originalLanguage : (masthead.originalLanguage ?? language),
    ),
  ];
}

/** Drafts in the L. series are limited documents: "General" would be that of the text they were made from. */
export function draftDistribution({ distribution }: Masthead, profile: Profile): Masthead["distribution"] {
  return distribution === "Restricted" ? distribution : (profile.draftDistribution ?? distribution);
}

function languageLines(language: LanguageCode, original: LanguageCode | null): readonly string[] {
  if (original === null) return [languageNames[language]];
  const line = `Original: ${languageNames[original]}`;
  return language === original ? [line] : [languageNames[language], line];
}
