import { useId } from "react";

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off, at once: the browser's own box, drawn as a switch. For a choice that is sent later, use a Checkbox. */
export function Switch({ label, hint, on, disabled = false, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div className="choice">
      <input
        type="checkbox"
        role="switch"
        id={id}
        className="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onSwitch(event.target.checked)}
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
