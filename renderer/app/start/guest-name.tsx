import { useSettings } from "#renderer/app/host-context.ts";
import { startWords } from "#renderer/strings/start-words.ts";
import { WhoWrites } from "./who-writes.tsx";

const nobodyYet = { delegation: "", person: "" };

/** Who joins: asked before anything is shown, so that nobody in the session is nameless. */
export function GuestName() {
  const { changeSettings } = useSettings();
  return (
    <WhoWrites
      title={startWords.guestTitle}
      text={startWords.guestText}
      button={startWords.joinButton}
      known={nobodyYet}
      onDone={(writer) => void changeSettings(writer)}
    />
  );
}
