import { useEffect, useState } from "react";
import { completionWords } from "#renderer/strings/completion-words.ts";
import { restOf, type ShownSuggestions } from "./shown-suggestions.ts";

/** Who types on does not want each suggestion read aloud. */
const patience = 700;

/** Tells a screen reader what is offered, once typing pauses; the list's rows speak for themselves. */
export function CompletionAnnouncement({ shown }: { readonly shown: ShownSuggestions | null }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (shown === null) {
      setSaid("");
      return;
    }
    const words = shown.isGhost
      ? completionWords.ghostOffered(restOf(shown).trim())
      : completionWords.listOffered(shown.items.length);
    const waiting = setTimeout(() => setSaid(words), patience);
    return () => clearTimeout(waiting);
  }, [shown]);
  return (
    <div className="completion-announcement visually-hidden" aria-live="polite">
      {said}
    </div>
  );
}
