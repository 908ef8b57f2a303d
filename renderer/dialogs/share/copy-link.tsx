import { useId, useState } from "react";
import { Button } from "#renderer/design/button.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import "./copy-link.css";

/** A link in a field that selects itself, so that it can be copied even where the clipboard is refused. */
export function CopyLink({ link }: { readonly link: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement) field.select();
    void navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      // Refused: the text stands selected, ready for the keyboard.
      () => setCopied(false),
    );
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {dialogWords.link}
      </label>
      <div className="copy-link">
        <input
          id={id}
          className="field-input"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy}>{copied ? dialogWords.copied : dialogWords.copy}</Button>
      </div>
    </div>
  );
}
