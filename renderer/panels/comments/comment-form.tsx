import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { longestRemark } from "#core/resolution/read-comment.ts";
import { Button } from "#renderer/design/button.tsx";
import { TextArea } from "#renderer/design/text-area.tsx";
import { commentWords } from "#renderer/strings/comment-words.ts";

export interface CommentFormProps {
  readonly label: string;
  /** What the button says. */
  readonly act: string;
  readonly text?: string;
  readonly onSay: (text: string) => void;
  readonly onCancel: () => void;
}

/** A few words: Enter says them, Escape leaves. */
export function CommentForm({ label, act, text: given = "", onSay, onCancel }: CommentFormProps) {
  const [text, setText] = useState(given);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("textarea")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== "") onSay(text.trim().slice(0, longestRemark));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // The keys of the form are those of its fields; Escape leaves it from any of them.
    <form ref={form} className="comment-form" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextArea label={label} value={text} onText={setText} />
      <div className="card-actions">
        <Button size="small" look="primary" type="submit" disabled={text.trim() === ""}>
          {act}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {commentWords.cancel}
        </Button>
      </div>
    </form>
  );
}
