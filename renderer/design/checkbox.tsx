import { Choice } from "./choice.tsx";

export interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** Yes or no, as part of a form. */
export function Checkbox({ onCheck, ...rest }: CheckboxProps) {
  return <Choice {...rest} className="checkbox" onChoose={onCheck} />;
}
