import { type ComponentProps, useId } from "react";

export interface ChoiceProps extends Omit<ComponentProps<"input">, "onChange"> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly onChoose: (checked: boolean) => void;
}

/** The browser's own box with its name and hint: what a Checkbox and a Switch are made of. */
export function Choice({ label, hint, onChoose, ...rest }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice">
      <input
        {...rest}
        type="checkbox"
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <label className="choice-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="choice-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
