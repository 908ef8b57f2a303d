// The line in brackets under an adoption heading: one of the forms its organ uses, or other words.
import { useState } from "react";
import { formatReference, parseReference, type ReferencePieces } from "#core/adoption/adoption-reference.ts";
import type { Profile } from "#core/profile/profile.ts";
import { Combobox } from "#renderer/design/combobox.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";

export interface ReferenceFieldsProps {
  readonly profile: Profile;
  readonly reference: string;
  readonly onReference: (reference: string) => void;
}

const other = "other";

export function ReferenceFields({ profile, reference, onReference }: ReferenceFieldsProps) {
  const forms = profile.adoptionReferences;
  const [pieces, setPieces] = useState(() => piecesOf(reference, forms));
  const change = (part: Partial<ReferencePieces>): void => {
    const next = { ...pieces, ...part };
    setPieces(next);
    if (next.form === "") onReference("");
    else if (next.form !== other) onReference(formatReference(next));
  };
  return (
    <>
      <SelectField
        label={words.reference}
        value={pieces.form}
        choices={[
          { value: "", name: words.referenceNone },
          ...forms.map((form) => ({ value: form, name: nameOfForm(form) })),
          { value: other, name: words.referenceOther },
        ]}
        onChoose={(form) => change({ form, committee: pieces.committee || (profile.committees[0] ?? "") })}
      />
      {pieces.form === other ? (
        <TextField label={words.referenceText} value={reference} onText={onReference} />
      ) : null}
      {pieces.form === "" || pieces.form === other ? null : (
        <div className="page-form-pair">
          {pieces.form.includes("{committee}") ? (
            <Combobox
              label={words.referenceCommittee}
              text={pieces.committee}
              options={profile.committees.map((name) => ({ value: name, name }))}
              onText={(committee) => change({ committee })}
              onChoose={({ name }) => change({ committee: name })}
            />
          ) : null}
          <TextField
            label={words.referenceSymbol}
            value={pieces.symbol}
            spellCheck={false}
            onText={(symbol) => change({ symbol })}
          />
        </div>
      )}
    </>
  );
}

function piecesOf(reference: string, forms: readonly string[]): ReferencePieces {
  const isEmpty = reference.trim() === "";
  return parseReference(reference, forms) ?? { form: isEmpty ? "" : other, committee: "", symbol: "" };
}

/** "On the report of a committee" for "on the report of the {committee} ({symbol})". */
function nameOfForm(form: string): string {
  const plain = form.replace(" ({symbol})", "").replace("the {committee}", "a committee");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
