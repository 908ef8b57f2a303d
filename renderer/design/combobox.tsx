import { Popover as Radix } from "radix-ui";
import { type KeyboardEvent, useId, useState } from "react";
import { useFloatingPlace } from "./floating-place.ts";
import { ListRow } from "./list-row.tsx";

export interface Option {
  readonly value: string;
  readonly name: string;
  readonly detail?: string;
}

export interface ComboboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  /** What fits what is typed, best first; the caller finds it. */
  readonly options: readonly Option[];
  readonly placeholder?: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (option: Option) => void;
}

/** A line of text that offers what could be meant. Any text may stay; a choice is an offer. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, text, options, placeholder, onText, onChoose } = props;
  const id = useId();
  const place = useFloatingPlace();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const isShown = isOpen && options.length > 0;
  const current = Math.min(chosen, options.length - 1);
  const choose = (option: Option | undefined): void => {
    setOpen(false);
    setChosen(-1);
    if (option !== undefined) onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") {
      setOpen(true);
      setChosen(Math.min(current + 1, options.length - 1));
    } else if (event.key === "ArrowUp" && isShown) setChosen(Math.max(current - 1, 0));
    else if (event.key === "Enter" && isShown && current >= 0) choose(options[current]);
    else if (event.key === "Escape" && isShown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Radix.Root open={isShown} onOpenChange={setOpen}>
      <Radix.Anchor asChild>
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
          <input
            id={id}
            className="field-input"
            role="combobox"
            autoComplete="off"
            aria-expanded={isShown}
            aria-controls={isShown ? `${id}-list` : undefined}
            aria-activedescendant={isShown && current >= 0 ? `${id}-${current}` : undefined}
            aria-autocomplete="list"
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            placeholder={placeholder}
            value={text}
            onChange={(event) => {
              setOpen(true);
              setChosen(event.target.value === "" ? -1 : 0);
              onText(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          {hint === undefined ? null : (
            <span className="field-hint" id={`${id}-hint`}>
              {hint}
            </span>
          )}
        </div>
      </Radix.Anchor>
      <Radix.Portal container={place}>
        <Radix.Content
          className="option-list"
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {options.map((option, at) => (
            <ListRow
              key={option.value}
              id={`${id}-${at}`}
              look="option"
              isChosen={at === current}
              onChoose={() => choose(option)}
            >
              <span>{option.name}</span>
              {option.detail === undefined ? null : <small>{option.detail}</small>}
            </ListRow>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
