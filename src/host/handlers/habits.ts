// What this person took of what completion offered: one small file in the folder of drafts, never sent anywhere.
import { join } from "node:path";
import * as z from "zod/mini";
import { succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";
import type { Disk } from "#host/storage/disk.ts";
import { writeSafely } from "#host/storage/write-safely.ts";

/** More is not remembered: what was taken least goes first. */
const mostHabits = 500;
const stored = z.record(z.string(), z.number());
type Habits = Readonly<Record<string, number>>;

export function answerHabits(
  dataFolder: string,
  disk: Disk,
): Pick<Bridge, "getCompletionHabits" | "learnCompletion" | "forgetCompletions"> {
  const path = join(dataFolder, "completion-habits.json");
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Habits> => {
    try {
      const checked = z.safeParse(stored, JSON.parse(new TextDecoder().decode(await disk.read(path))));
      return checked.success ? checked.data : {};
    } catch (error) {
      if (error instanceof SyntaxError || systemCode(error) !== null) return {};
      throw error;
    }
  };
  /** One change after another: each keeps what the one before changed. */
  const change = (make: (before: Habits) => Habits): ReturnType<Bridge["forgetCompletions"]> => {
    const changed = last.then(async () => {
      const bytes = new TextEncoder().encode(`${JSON.stringify(make(await read()))}\n`);
      const written = await writeSafely(path, bytes, disk);
      return written.ok ? succeed(null) : written;
    });
    last = changed.catch(() => undefined);
    return changed;
  };

  return {
    getCompletionHabits: read,
    learnCompletion: ({ insert }) => change((before) => learn(before, insert)),
    forgetCompletions: () => change(() => ({})),
  };
}

function learn(before: Habits, insert: string): Habits {
  const counts = new Map(Object.entries(before));
  counts.set(insert, (counts.get(insert) ?? 0) + 1);
  const kept = [...counts].sort(([, one], [, other]) => other - one);
  // The newest has to fit, however often the others were taken.
  const rest = kept.filter(([each]) => each !== insert).slice(0, mostHabits - 1);
  return Object.fromEntries([[insert, counts.get(insert) ?? 1], ...rest]);
}
