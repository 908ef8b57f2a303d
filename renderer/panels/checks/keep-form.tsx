import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#renderer/design/button.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { checksWords } from "#renderer/strings/checks-words.ts";
import { readyReasons } from "./ready-reasons.ts";
import type { Keeping } from "./use-waivers.ts";

export interface KeepFormProps {
  readonly onKeep: (keeping: Keeping) => void;
  readonly onCancel: () => void;
}

const longestReason = 200;

/** Asks why a finding is kept as it is: a few words, or one of the reasons that are given again and again. */
export function KeepForm({ onKeep, onCancel }: KeepFormProps) {
  const [reason, setReason] = useState("");
  const [reach, setReach] = useState<Keeping["reach"]>("here");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== "") onKeep({ reason: reason.trim(), reach });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // The keys of the form are those of its fields; Escape leaves it from any of them.
    <form
      ref={form}
      className="keep-form"
      aria-label={checksWords.keepTitle}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <TextField
        label={checksWords.reason}
        hint={checksWords.reasonHint}
        value={reason}
        maxLength={longestReason}
        required
        onText={setReason}
      />
      <div className="keep-ready">
        {readyReasons.map((id) => (
          <Button
            key={id}
            size="small"
            aria-pressed={reason === checksWords.ready[id]}
            onClick={() => setReason(checksWords.ready[id])}
          >
            {checksWords.ready[id]}
          </Button>
        ))}
      </div>
      <Segmented
        label={checksWords.reach}
        value={reach}
        choices={[
          { value: "here", name: checksWords.here },
          { value: "everywhere", name: checksWords.everywhere },
        ]}
        onChoose={(chosen) => setReach(chosen === "everywhere" ? "everywhere" : "here")}
      />
      <div className="card-actions">
        <Button size="small" look="primary" type="submit" disabled={reason.trim() === ""}>
          {checksWords.keepNow}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {checksWords.cancel}
        </Button>
      </div>
    </form>
  );
}
