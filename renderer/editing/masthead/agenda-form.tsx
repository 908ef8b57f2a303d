import { useState } from "react";
import { Combobox } from "#renderer/design/combobox.tsx";
import { TextArea } from "#renderer/design/text-area.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import { mastheadWords } from "#renderer/strings/masthead-words.ts";
import type { FormProps } from "./form-props.ts";
import { filledOrNull, mastheadEdits } from "./masthead-edits.ts";
import { useClosingChange } from "./use-closing-change.ts";

/** The agenda item; where the agenda stands for good, its titles are offered. */
export function AgendaForm({ resolution, profile, onEdits, onClosing }: FormProps) {
  const { agendaItem } = resolution.masthead;
  const [number, setNumber] = useState(agendaItem?.number ?? "");
  const [title, setTitle] = useState(agendaItem?.title ?? "");
  useClosingChange(onClosing, () => {
    const isEmpty = number.trim() === "" && title.trim() === "";
    const next = isEmpty ? null : { number: number.trim(), title: filledOrNull(title) };
    onEdits(mastheadEdits(resolution.masthead, { agendaItem: next }));
  });
  // What stands there already is no search: all items are offered until something else is typed.
  const isUntouched = number === (agendaItem?.number ?? "");
  const fitting = profile.agenda.filter((item) => isUntouched || item.number.startsWith(number.trim()));
  return (
    <div className="page-form-wide">
      <Combobox
        label={mastheadWords.agenda}
        text={number}
        options={fitting.map((item) => ({
          value: item.number,
          name: `${item.number}. ${item.title ?? ""}`,
        }))}
        onText={setNumber}
        onChoose={({ value }) => {
          setNumber(value);
          setTitle(profile.agenda.find((item) => item.number === value)?.title ?? title);
        }}
      />
      <TextArea label={words.agendaTitle} value={title} onText={setTitle} />
    </div>
  );
}
