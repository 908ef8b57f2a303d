import { useId } from "react";

export interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** Yes or no, as part of a form. */
export function Checkbox({ label, hint, checked, disabled = false, onCheck }: CheckboxProps) {
  const id = useId();
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={id}
        className="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onCheck(event.target.checked)}
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
