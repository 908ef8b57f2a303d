import { useState } from "react";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { recentWords } from "#renderer/strings/recent-words.ts";

export interface RenameDialogProps {
  readonly name: string;
  /** Gives what went wrong, or null. */
  readonly onRename: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

export function RenameDialog({ name, onRename, onClose }: RenameDialogProps) {
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const refused = await onRename(text.trim());
    setProblem(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog title={recentWords.renameTitle} onClose={onClose}>
      <form
        className="rename-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") void submit();
        }}
      >
        <TextField label={recentWords.name} value={text} maxLength={120} autoFocus onText={setText} />
        {problem === null ? null : <Notice tone="error">{problem}</Notice>}
        <div className="rename-end">
          <Button onClick={onClose}>{recentWords.cancel}</Button>
          <Button type="submit" look="primary" disabled={text.trim() === ""}>
            {recentWords.apply}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
