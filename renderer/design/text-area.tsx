import { type KeyboardEvent, useId } from "react";

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A labelled text that may need more than a line, and has no lines of its own: Enter is the form's. */
export function TextArea({ label, value, onText }: TextAreaProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="field-input field-area"
        rows={2}
        value={value}
        onKeyDown={onKeyDown}
        onChange={(event) => onText(event.target.value.replaceAll("\n", " "))}
      />
    </div>
  );
}
