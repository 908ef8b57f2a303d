import { useId, useState } from "react";

export interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
}

/** A list as a field of lines: what is written holds once the field is left. */
export function Lines({ label, hint, lines, onLines }: LinesProps) {
  const id = useId();
  const [text, setText] = useState(() => lines.join("\n"));
  const commit = (): void => {
    const next = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.replace(/^=.*/, "") !== "");
    if (JSON.stringify(next) !== JSON.stringify(lines)) onLines(next);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="field-input field-lines"
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
      />
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}
