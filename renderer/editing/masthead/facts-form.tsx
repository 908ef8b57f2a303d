import { useState } from "react";
import { draftDistribution } from "#core/masthead/masthead-facts.ts";
import type { IsoDate, LanguageCode, Masthead } from "#core/resolution/resolution.ts";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { frameWords } from "#renderer/strings/frame-words.ts";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import type { FormProps } from "./form-props.ts";
import { filledOrNull, mastheadEdits, propertyEdits } from "./masthead-edits.ts";
import { useClosingChange } from "./use-closing-change.ts";

const none = { value: "", name: words.none };
const languages = Object.entries(frameWords.languages).map(([value, name]) => ({ value, name }));
const distributions = Object.entries(words.distributions).map(([value, name]) => ({ value, name }));

/** What stands at the right of the organ's name. A working draft has no date of issue. */
export function FactsForm({ resolution, profile, onEdits, onClosing }: FormProps) {
  const { masthead, stage } = resolution;
  const isAdopted = stage === "adopted";
  const shown = (isAdopted ? masthead.distribution : draftDistribution(masthead, profile)) ?? "";
  const [distribution, setDistribution] = useState<string>(shown);
  const [issued, setIssued] = useState<string>(masthead.issued ?? "");
  const [language, setLanguage] = useState<string>(resolution.language);
  const [original, setOriginal] = useState<string>(masthead.originalLanguage ?? "");
  useClosingChange(onClosing, () =>
    // The choices of the lists are the types' own, and a date field gives YYYY-MM-DD or nothing.
    onEdits([
      ...propertyEdits(resolution, { language: language as LanguageCode }),
      ...mastheadEdits(masthead, {
        ...(distribution === shown
          ? {}
          : { distribution: filledOrNull(distribution) as Masthead["distribution"] }),
        issued: filledOrNull(issued) as IsoDate | null,
        originalLanguage: filledOrNull(original) as LanguageCode | null,
      }),
    ]),
  );
  const isFree = isAdopted || profile.draftDistribution === null;
  const allowed = distributions.filter(
    ({ value }) => value === "Restricted" || value === profile.draftDistribution,
  );
  return (
    <>
      <SelectField
        label={words.distribution}
        value={distribution}
        choices={isFree ? [none, ...distributions] : allowed}
        onChoose={setDistribution}
      />
      {stage === "working" ? null : (
        <TextField
          label={words.issued}
          hint={words.issuedHint}
          type="date"
          value={issued}
          onText={setIssued}
        />
      )}
      <SelectField label={words.language} value={language} choices={languages} onChoose={setLanguage} />
      <SelectField
        label={words.originalLanguage}
        value={original}
        choices={[{ value: "", name: isAdopted ? words.none : words.sameLanguage }, ...languages]}
        onChoose={setOriginal}
      />
    </>
  );
}
