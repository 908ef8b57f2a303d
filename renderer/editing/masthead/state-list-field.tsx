// States, one after another: typed with offers, or pasted as a list in any form.
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { searchStates } from "#core/states/search-states.ts";
import { nameOn, type StateDirectory } from "#core/states/state-directory.ts";
import { Combobox } from "#renderer/design/combobox.tsx";

export interface StateListFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly directory: StateDirectory;
  /** Names are offered as they were on this day. */
  readonly day: IsoDate;
  /** Takes what was typed or pasted, whole: one name or a list. */
  readonly onList: (text: string) => void;
}

const offeredAtMost = 6;

export function StateListField({ label, hint, directory, day, onList }: StateListFieldProps) {
  const [text, setText] = useState("");
  const take = (list: string): void => {
    setText("");
    onList(list);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!/[\n,;]| and |\t/.test(pasted)) return;
    event.preventDefault();
    take(`${text} ${pasted}`);
  };
  // The offers take Enter first; what reaches this place is a name written out.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || text.trim() === "") return;
    event.preventDefault();
    take(text);
  };
  const options = searchStates(directory, text, offeredAtMost).map((state) => ({
    value: state.name,
    name: nameOn(state, day),
  }));
  return (
    // Keys and pastes are those of the line inside, which reach this place when it has no use for them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onPaste={onPaste} onKeyDown={onKeyDown}>
      <Combobox
        label={label}
        {...(hint === undefined ? {} : { placeholder: hint })}
        text={text}
        options={options}
        onText={setText}
        onChoose={({ name }) => take(name)}
      />
    </div>
  );
}
