import { Choice } from "./choice.tsx";

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off, at once: the browser's own box, drawn as a switch. For a choice that is sent later, use a Checkbox. */
export function Switch({ on, onSwitch, ...rest }: SwitchProps) {
  return (
    <Choice {...rest} role="switch" className="switch" checked={on} aria-checked={on} onChoose={onSwitch} />
  );
}
