import { useState } from "react";
import { describeRange, describeSession } from "#core/masthead/document-words.ts";
import { readSessionNumber } from "#core/masthead/read-session-number.ts";
import type { IsoDate, Session } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import type { FormProps } from "./form-props.ts";
import { mastheadEdits } from "./masthead-edits.ts";
import { Remark } from "./remark.tsx";
import { useClosingChange } from "./use-closing-change.ts";
import { type KnownSession, useKnownSessions } from "./use-known-sessions.ts";

const kinds = Object.entries(words.sessionKinds).map(([value, name]) => ({ value, name }));

/** The session: its ordinal printed in words; its dates typed, or taken from another text of that session. */
export function SessionForm({ resolution, profile, onEdits, onClosing }: FormProps) {
  const { session } = resolution.masthead;
  const [kind, setKind] = useState<Session["kind"]>(session?.kind ?? "regular");
  const [number, setNumber] = useState(session === null ? "" : String(session.number));
  const [from, setFrom] = useState<string>(session?.dates?.from ?? "");
  const [to, setTo] = useState<string>(session?.dates?.to ?? "");
  const known = useKnownSessions(profile.id);
  const read = readSessionNumber(number);
  const isUnread = number.trim() !== "" && read === null;
  const isReversed = from !== "" && to !== "" && from > to;
  useClosingChange(onClosing, () => {
    if (isUnread) return;
    // A date field gives YYYY-MM-DD or nothing.
    const dates =
      from === "" || to === "" || isReversed ? null : { from: from as IsoDate, to: to as IsoDate };
    const next: Session | null = read === null ? null : { kind, number: read, dates };
    onEdits(mastheadEdits(resolution.masthead, { session: next }));
  });
  const take = (offer: KnownSession): void => {
    setKind(offer.kind);
    setNumber(String(offer.number));
    setFrom(offer.dates.from);
    setTo(offer.dates.to);
  };
  const offers = known.filter(
    (offer) =>
      (read === null || (offer.number === read && offer.kind === kind)) &&
      (offer.dates.from !== from || offer.dates.to !== to),
  );
  const inWords = read === null ? null : describeSession({ kind, number: read, dates: null }, profile);
  return (
    <>
      <TextField
        label={profile.sessionCounts === "year" ? words.sessionYear : words.sessionNumber}
        {...(inWords === null ? {} : { hint: inWords })}
        value={number}
        onText={setNumber}
      />
      <Remark>{isUnread ? words.sessionUnread : null}</Remark>
      <SelectField
        label={words.sessionKind}
        value={kind}
        choices={kinds}
        // The choices of the list are the type's own.
        onChoose={(chosen) => setKind(chosen as Session["kind"])}
      />
      <div className="page-form-pair">
        <TextField label={words.from} type="date" value={from} onText={setFrom} />
        <TextField label={words.to} type="date" value={to} onText={setTo} />
      </div>
      <Remark>
        {isReversed ? words.datesReversed : (from === "") !== (to === "") ? words.datesHalf : null}
      </Remark>
      {offers.length === 0 ? null : (
        <fieldset className="field offers">
          <legend className="field-label">{words.takeDates}</legend>
          {offers.slice(0, 3).map((offer) => (
            <Button
              key={`${offer.kind} ${offer.number} ${offer.name}`}
              size="small"
              onClick={() => take(offer)}
            >
              {describeSession(offer, profile)} ({words.fromOwnText(describeRange(offer.dates), offer.name)})
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}
