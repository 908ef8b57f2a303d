// The window's end of the worker of completion: the latest question is answered, those before it are forgotten.
import type { Suggestions } from "#core/completion/completion.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { WorkerFacts } from "#renderer/app/host-context.ts";
import { findResolutionChange } from "#renderer/editing/checking/check-messages.ts";
import type { FromCompletion, ToCompletion, TypedQuery } from "./completion-messages.ts";

export interface Question {
  readonly query: TypedQuery;
  readonly resolution: Resolution;
  readonly profile: Profile;
}

export interface CompletionRun {
  readonly ask: (question: Question) => void;
  readonly learn: (habits: ReadonlyMap<string, number>) => void;
  readonly stop: () => void;
}

interface Loaded {
  readonly facts: WorkerFacts;
  readonly index: Uint8Array;
}

export function runCompletion(
  { facts, index }: Loaded,
  onAnswer: (suggestions: Suggestions) => void,
): CompletionRun {
  const worker = new Worker(new URL("./completion-worker.ts", import.meta.url), { type: "module" });
  const say = (message: ToCompletion): void => worker.postMessage(message);
  let asked: Question | null = null;
  let number = 0;
  worker.onmessage = ({ data }: MessageEvent<FromCompletion>): void => {
    if (data.number === number) onAnswer(data.suggestions);
  };
  worker.onerror = (event): void => {
    throw new Error(`Completion stopped: ${event.message}`);
  };
  say({ kind: "open", facts, index });
  return {
    ask: (question) => {
      const { query, resolution, profile } = question;
      number += 1;
      say({
        kind: "ask",
        number,
        query,
        change:
          asked?.resolution === resolution
            ? null
            : findResolutionChange(asked?.resolution ?? null, resolution),
        profile: asked?.profile === profile ? null : profile,
      });
      asked = question;
    },
    learn: (habits) => say({ kind: "habits", habits: [...habits] }),
    stop: () => worker.terminate(),
  };
}
