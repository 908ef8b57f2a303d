import { useState } from "react";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { completionWords } from "#renderer/strings/completion-words.ts";
import { forgetHabits } from "./habits.ts";

/** Clears what completion has learned from this person. */
export function ForgetHabits() {
  const { bridge } = useHost();
  const [isForgotten, setForgotten] = useState<boolean | null>(null);
  return (
    <section className="settings-own" aria-label={completionWords.learned}>
      <h3 className="field-label">{completionWords.learned}</h3>
      <Button size="small" onClick={() => void forgetHabits(bridge).then(setForgotten)}>
        {completionWords.forget}
      </Button>
      <p className="field-hint" role="status">
        {isForgotten === null
          ? completionWords.forgetHint
          : isForgotten
            ? completionWords.forgotten
            : completionWords.notForgotten}
      </p>
    </section>
  );
}
