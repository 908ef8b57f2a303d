import { useId } from "react";
import type { Choice } from "./select-field.tsx";

export interface SegmentedProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** One of two to four, all to be seen: radio buttons side by side. */
export function Segmented({ label, value, choices, onChoose }: SegmentedProps) {
  const name = useId();
  return (
    <fieldset className="field segmented">
      <legend className="field-label">{label}</legend>
      <div className="segmented-row">
        {choices.map((choice) => (
          <label key={choice.value} className="segment">
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
