import { useEffect, useState } from "react";
import type { KnownMeanings } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Meanings } from "#core/diff/standard-meanings.ts";
import { useAbilities, useHost } from "#renderer/app/host-context.ts";

export interface MeaningsAnswers {
  /** Null until they are read, and for a guest, who goes by the program's. */
  readonly known: KnownMeanings | null;
  readonly problem: string | null;
  /** Null puts the program's back. */
  readonly save: (ladders: Meanings["ladders"] | null) => Promise<void>;
}

/** The table by which this person's comparisons weigh openings. */
export function useMeanings(): MeaningsAnswers {
  const { bridge } = useHost();
  const { guest } = useAbilities();
  const [known, setKnown] = useState<KnownMeanings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (guest) return;
    let isLate = false;
    void bridge.getMeanings({}).then((answer) => {
      if (!isLate) setKnown(answer);
    });
    return () => {
      isLate = true;
    };
  }, [bridge, guest]);
  const save = async (ladders: Meanings["ladders"] | null): Promise<void> => {
    const outcome = await bridge.saveMeanings({ ladders });
    setProblem(outcome.ok ? null : describeProblem(outcome.problem));
    if (outcome.ok) setKnown(outcome.value);
  };
  return { known, problem, save };
}
