import { useState } from "react";
import type { Adoption, IsoDate } from "#core/resolution/resolution.ts";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import type { FormProps } from "./form-props.ts";
import { filledOrNull } from "./masthead-edits.ts";
import { ReferenceFields } from "./reference-fields.tsx";
import { useClosingChange } from "./use-closing-change.ts";
import { resultOf, VoteLists, voteFieldsOf } from "./vote-lists.tsx";

const results = Object.entries(words.results).map(([value, name]) => ({ value, name }));
const nothing: Adoption = { date: null, meeting: null, result: null, reference: null };

/** How the text was adopted: day and meeting, how it came there, and the vote. */
export function AdoptionForm({ resolution, profile, onEdits, onClosing }: FormProps) {
  const before = resolution.adoption ?? nothing;
  const [date, setDate] = useState<string>(before.date ?? "");
  const [meeting, setMeeting] = useState(before.meeting === null ? "" : String(before.meeting.ordinal));
  const [reference, setReference] = useState(before.reference ?? "");
  const [kind, setKind] = useState<string>(before.result?.kind ?? "unknown");
  const [vote, setVote] = useState(() => voteFieldsOf(before.result));
  const ordinal = Number.parseInt(meeting, 10);
  const plenary = before.meeting?.plenary ?? profile.closing === "plenary-meeting-date";
  const next: Adoption = {
    // A date field gives YYYY-MM-DD or nothing.
    date: filledOrNull(date) as IsoDate | null,
    meeting: Number.isInteger(ordinal) && ordinal > 0 ? { ordinal, plenary } : null,
    result: resultOf(kind, vote),
    reference: filledOrNull(reference),
  };
  useClosingChange(onClosing, () => {
    const isEmpty = JSON.stringify(next) === JSON.stringify(nothing);
    const adoption = isEmpty ? null : next;
    if (JSON.stringify(adoption) !== JSON.stringify(resolution.adoption))
      onEdits([{ kind: "set-adoption", adoption }]);
  });
  const isPrinted = profile.closing === "meeting-date-result";
  return (
    <div className="page-form-wide">
      <div className="page-form-pair">
        <TextField label={words.adoptedOn} type="date" value={date} onText={setDate} />
        <TextField label={words.meeting} inputMode="numeric" value={meeting} onText={setMeeting} />
      </div>
      {profile.adoptionReferences.length === 0 ? null : (
        <ReferenceFields profile={profile} reference={reference} onReference={setReference} />
      )}
      <SelectField label={words.result} value={kind} choices={results} onChoose={setKind} />
      {isPrinted || kind === "unknown" ? null : <p className="field-hint">{words.resultNotPrinted}</p>}
      {kind === "vote" || kind === "recorded-vote" ? (
        <VoteLists
          resolution={{ ...resolution, adoption: next }}
          profile={profile}
          kind={kind}
          fields={vote}
          onFields={setVote}
        />
      ) : null}
    </div>
  );
}
