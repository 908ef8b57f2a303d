import { useState } from "react";
import type { SharedSession } from "#bridge/answers.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { CopyLink } from "./copy-link.tsx";

export interface ShareDialogProps {
  readonly shared: SharedSession | null;
  /** Each answers what went wrong, in words, or null. */
  readonly onShare: () => Promise<string | null>;
  readonly onStop: () => Promise<string | null>;
  readonly onClose: () => void;
}

export function ShareDialog({ shared, onShare, onStop, onClose }: ShareDialogProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (action: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    setProblem(await action());
    setBusy(false);
  };
  return (
    <Dialog title={dialogWords.share} onClose={onClose}>
      <p>{dialogWords.shareText}</p>
      {problem === null ? null : (
        <Notice tone="error">
          {problem} {dialogWords.problemNext}
        </Notice>
      )}
      {shared === null ? (
        <div>
          <Button look="primary" disabled={busy} onClick={() => void run(onShare)}>
            {busy ? dialogWords.sharing : dialogWords.shareStart}
          </Button>
        </div>
      ) : (
        <>
          <CopyLink link={shared.link} />
          <Notice
            tone="idle"
            actions={
              <Button size="small" disabled={busy} onClick={() => void run(onStop)}>
                {dialogWords.stop}
              </Button>
            }
          >
            {dialogWords.stopText}
          </Notice>
        </>
      )}
    </Dialog>
  );
}
