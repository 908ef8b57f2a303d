import { useState } from "react";
import { TextField } from "#renderer/design/text-field.tsx";
import { mastheadFormWords as words } from "#renderer/strings/masthead-form-words.ts";
import type { FormProps } from "./form-props.ts";
import { filledOrNull, mastheadEdits } from "./masthead-edits.ts";
import { useClosingChange } from "./use-closing-change.ts";

/** The name of a working version. */
export function DraftForm({ resolution, onEdits, onClosing }: FormProps) {
  const [version, setVersion] = useState(resolution.masthead.version ?? "");
  useClosingChange(onClosing, () =>
    onEdits(mastheadEdits(resolution.masthead, { version: filledOrNull(version) })),
  );
  return (
    <TextField
      label={words.version}
      hint={words.versionHint}
      value={version}
      maxLength={120}
      onText={setVersion}
    />
  );
}
