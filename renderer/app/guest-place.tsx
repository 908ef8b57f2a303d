// The window of somebody who joined by a link: only the relay, no drafts, nothing kept here.
import { LexicalCollaboration } from "@lexical/react/LexicalCollaborationContext";
import { useEffect, useState } from "react";
import type { SharedSession } from "#bridge/answers.ts";
import { relayPath } from "#bridge/relay-path.ts";
import { textOf } from "#core/resolution/spans.ts";
import { readAddress } from "#renderer/bridge/read-address.ts";
import { EditorContext } from "#renderer/editing/editor-context.tsx";
import { readNow } from "#renderer/editing/read-now.ts";
import { startWords } from "#renderer/strings/start-words.ts";
import { assembleGuest, type DraftParts } from "./assemble-draft.ts";
import { DraftFrame } from "./draft-frame.tsx";
import { useHost, useSettings } from "./host-context.ts";
import { GuestName } from "./start/guest-name.tsx";
import { usePeople, useSharing } from "./use-sharing.ts";

export function GuestPlace() {
  const { settings } = useSettings();
  if (settings.delegation === "") return <GuestName />;
  return <GuestWindow />;
}

function GuestWindow() {
  const { bridge } = useHost();
  const [parts] = useState(() => assembleGuest(bridge));
  useEffect(() => () => void parts.end(), [parts]);
  return (
    <LexicalCollaboration>
      <EditorContext editor={parts.editor}>
        <GuestFrame parts={parts} />
      </EditorContext>
    </LexicalCollaboration>
  );
}

function GuestFrame({ parts }: { readonly parts: DraftParts }) {
  const [session] = useState(readSession);
  const sharing = useSharing(parts, null, session);
  const people = usePeople(parts);
  const name = useTitle(parts);
  return (
    <DraftFrame parts={parts} sharing={sharing} people={people} name={name} recovered={0} owner={null} />
  );
}

/** The session the address names. */
function readSession(): SharedSession | null {
  const { room, token } = readAddress(location.hash);
  if (room === null) return null;
  const socket = new URL(relayPath, location.href);
  socket.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  socket.hash = "";
  socket.search = "";
  return { room, token, socket: socket.href, link: location.href };
}

/** A guest knows the draft by its title. */
function useTitle({ editor }: DraftParts): string {
  const [title, setTitle] = useState("");
  useEffect(
    () =>
      editor.registerUpdateListener(() => {
        const block = readNow(editor).blocks.find(({ kind }) => kind === "title");
        setTitle(block === undefined ? "" : textOf(block.spans));
      }),
    [editor],
  );
  return title === "" ? startWords.sharedDraft : title;
}
