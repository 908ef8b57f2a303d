import { useState } from "react";
import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { frameWords } from "#renderer/strings/frame-words.ts";
import { windowWords } from "#renderer/strings/window-words.ts";

export interface DraftNoticesProps {
  /** How many journal entries were brought back when the draft was opened. */
  readonly recovered: number;
  readonly isGuest: boolean;
  /** What the relay said when it ended the session for good. */
  readonly refused: string | null;
}

/** What is to be known above the page, until it is read. */
export function DraftNotices({ recovered, isGuest, refused }: DraftNoticesProps) {
  const [isRead, setRead] = useState(false);
  const words = isGuest ? frameWords.joined : recovered > 0 ? frameWords.recovered(recovered) : null;
  return (
    <div className="desk-notices">
      {refused === null ? null : <Notice tone="warning">{refused}</Notice>}
      {words === null || isRead ? null : (
        <Notice
          tone={isGuest ? "idle" : "good"}
          actions={
            <Button size="small" look="quiet" onClick={() => setRead(true)}>
              {windowWords.understood}
            </Button>
          }
        >
          {words}
        </Notice>
      )}
    </div>
  );
}
