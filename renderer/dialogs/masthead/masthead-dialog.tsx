import { useState } from "react";
import type { IsoDate, LanguageCode, Masthead, Session } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { frameWords } from "#renderer/strings/frame-words.ts";
import "./masthead-dialog.css";

export interface MastheadDialogProps {
  readonly masthead: Masthead;
  readonly onApply: (change: Partial<Masthead>) => void;
  readonly onClose: () => void;
}

const words = dialogWords.mastheadFields;
const none = { value: "", name: dialogWords.none };
const distributions = [
  none,
  ...Object.entries(dialogWords.distributions).map(([value, name]) => ({ value, name })),
];
const languages = [none, ...Object.entries(frameWords.languages).map(([value, name]) => ({ value, name }))];

/** The masthead as data: what is left empty is not printed. */
export function MastheadDialog({ masthead, onApply, onClose }: MastheadDialogProps) {
  const [fields, setFields] = useState(() => fieldsOf(masthead));
  const set = (name: keyof Fields) => (value: string) =>
    setFields((before) => ({ ...before, [name]: value }));
  return (
    <Dialog
      title={dialogWords.masthead}
      onClose={onClose}
      foot={
        <Button
          look="primary"
          onClick={() => {
            onApply(changeOf(fields, masthead));
            onClose();
          }}
        >
          {dialogWords.apply}
        </Button>
      }
    >
      <div className="masthead-fields">
        <TextField
          label={words.symbol}
          hint={words.symbolHint}
          value={fields.symbol}
          onText={set("symbol")}
        />
        <SelectField
          label={words.distribution}
          value={fields.distribution}
          choices={distributions}
          onChoose={set("distribution")}
        />
        <TextField
          label={words.sessionNumber}
          value={fields.session}
          inputMode="numeric"
          onText={set("session")}
        />
        <div className="masthead-pair">
          <TextField label={words.sessionFrom} type="date" value={fields.from} onText={set("from")} />
          <TextField label={words.sessionTo} type="date" value={fields.to} onText={set("to")} />
        </div>
        <TextField label={words.agendaNumber} value={fields.item} onText={set("item")} />
        <TextField label={words.agendaTitle} value={fields.itemTitle} onText={set("itemTitle")} />
        <TextField label={words.committee} value={fields.committee} onText={set("committee")} />
        <TextField label={words.version} value={fields.version} onText={set("version")} />
        <SelectField
          label={words.language}
          value={fields.language}
          choices={languages}
          onChoose={set("language")}
        />
      </div>
    </Dialog>
  );
}

interface Fields {
  readonly symbol: string;
  readonly distribution: string;
  readonly session: string;
  readonly from: string;
  readonly to: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly committee: string;
  readonly version: string;
  readonly language: string;
}

function fieldsOf(masthead: Masthead): Fields {
  return {
    symbol: masthead.symbol?.text ?? "",
    distribution: masthead.distribution ?? "",
    session: masthead.session === null ? "" : String(masthead.session.number),
    from: masthead.session?.dates?.from ?? "",
    to: masthead.session?.dates?.to ?? "",
    item: masthead.agendaItem?.number ?? "",
    itemTitle: masthead.agendaItem?.title ?? "",
    committee: masthead.committee ?? "",
    version: masthead.version ?? "",
    language: masthead.originalLanguage ?? "",
  };
}

/** Only what differs, so that what another person changed meanwhile stays. */
function changeOf(fields: Fields, masthead: Masthead): Partial<Masthead> {
  const filled = orNull;
  const next: Partial<Masthead> = {
    symbol: fields.symbol.trim() === "" ? null : { text: fields.symbol.trim(), derived: false },
    // The choices of the two lists are the types' own.
    distribution: filled(fields.distribution) as Masthead["distribution"],
    originalLanguage: filled(fields.language) as LanguageCode | null,
    session: sessionOf(fields, masthead.session),
    agendaItem:
      fields.item.trim() === "" ? null : { number: fields.item.trim(), title: filled(fields.itemTitle) },
    committee: filled(fields.committee),
    version: filled(fields.version),
  };
  const changed = Object.entries(next).filter(
    // The keys of `next` are fields of the masthead.
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(masthead[name as keyof Masthead]),
  );
  return Object.fromEntries(changed);
}

function sessionOf({ session, from, to }: Fields, before: Session | null): Session | null {
  const number = Number.parseInt(session, 10);
  if (!Number.isInteger(number) || number < 1) return null;
  // A date field gives YYYY-MM-DD or nothing.
  const dates = from === "" || to === "" ? null : { from: from as IsoDate, to: to as IsoDate };
  return { kind: before?.kind ?? "regular", number, dates };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
