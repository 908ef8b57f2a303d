import { useState } from "react";
import { findJoinLink } from "#renderer/bridge/read-address.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { startWords } from "#renderer/strings/start-words.ts";

/** Takes a link somebody sent and goes there: the other side's host serves the window that belongs to it. */
export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState("");
  const [refused, setRefused] = useState(false);
  const join = (): void => {
    const link = findJoinLink(text);
    if (link === null) setRefused(true);
    else goTo(new URL(link));
  };
  return (
    <Dialog
      title={startWords.joinTitle}
      onClose={onClose}
      foot={
        <Button look="primary" onClick={join} disabled={text.trim() === ""}>
          {startWords.joinButton}
        </Button>
      }
    >
      <TextField label={startWords.joinLabel} hint={startWords.joinHint} value={text} onText={setText} />
      {refused ? <Notice tone="error">{startWords.joinWrong}</Notice> : null}
    </Dialog>
  );
}

function goTo(link: URL): void {
  const samePage = link.origin === location.origin && link.pathname === location.pathname;
  location.assign(link);
  // On the same page only the fragment changes, which loads nothing by itself.
  if (samePage && link.search === location.search) location.reload();
}
