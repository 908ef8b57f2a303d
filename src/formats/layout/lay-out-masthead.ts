import { formatDate } from "#core/instruments/dates.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { LanguageCode, Resolution } from "#core/resolution/resolution.ts";
import type { PrintedMasthead } from "./printed-document.ts";
import { languageNames } from "./words.ts";

export function layOutMasthead(resolution: Resolution, profile: Profile, symbol: string): PrintedMasthead {
  const slash = symbol.indexOf("/");
  const letters = slash < 0 ? symbol.length : slash;
  return {
    symbolLetters: symbol.slice(0, letters),
    symbolRest: symbol.slice(letters),
    organ: profile.mastheadOrgan,
    facts: factsOf(resolution),
  };
}

/** Distribution, date of issue, language of this version where it is not the original, original (Editorial Manual, mastheads). */
function factsOf(resolution: Resolution): readonly string[] {
  const { masthead, stage, language } = resolution;
  const isAdopted = stage === "adopted";
  const facts: string[] = [];
  const distribution = isAdopted ? masthead.distribution : draftDistribution(masthead.distribution);
  if (distribution !== null) facts.push(`Distr.: ${distribution}`);
  if (isAdopted && masthead.issued !== null) facts.push(formatDate(masthead.issued));
  return [
    ...facts,
    ...languageLines(
      language,
      isAdopted ? masthead.originalLanguage : (masthead.originalLanguage ?? language),
    ),
  ];
}

/** Drafts are limited documents: "General" would be that of the text they were made from. */
function draftDistribution(stated: Resolution["masthead"]["distribution"]): "Limited" | "Restricted" {
  return stated === "Restricted" ? "Restricted" : "Limited";
}

function languageLines(language: LanguageCode, original: LanguageCode | null): readonly string[] {
  if (original === null) return [languageNames[language]];
  const line = `Original: ${languageNames[original]}`;
  return language === original ? [line] : [languageNames[language], line];
}
