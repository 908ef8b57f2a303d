// A base file of any format and a draft, as a Word file with every change tracked.
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { Difference } from "#formats/docx/redline/check-redline.ts";
import type { RedlineProblem } from "#formats/docx/redline/write-redline.ts";
import type { Format, ReadContext } from "#formats/format.ts";
import { describeReadProblem } from "./describe-read-problem.ts";
import { importResolution } from "./import-resolution.ts";
import type { ReadInWorker } from "./reading/read-in-worker.ts";

export interface AskedRedline {
  readonly base: { readonly name: string; readonly bytes: Uint8Array };
  readonly draft: Resolution;
  readonly author: string;
  /** ISO date and time of every change. */
  readonly date: string;
  readonly renumber: boolean;
}

export interface MadeRedline {
  readonly bytes: Uint8Array;
  /** True where the base is no Word file: what is written is then not the official file. */
  readonly isBaseWritten: boolean;
  /** What accepting all changes would still leave other than in the draft. */
  readonly left: readonly Difference[];
}

interface Knowledge {
  readonly formats: readonly Format[];
  readonly readInWorker: ReadInWorker;
  readonly profileOf: (body: string) => Profile;
}

export async function makeRedline(asked: AskedRedline, knowledge: Knowledge): Promise<Outcome<MadeRedline>> {
  const { name, bytes } = asked.base;
  const isWord = /\.do[ct][xm]$/i.test(name);
  const base = isWord ? succeed(bytes) : await writeBase(asked, knowledge);
  if (!base.ok) return base;
  const { writeRedline } = await import("#formats/docx/redline/write-redline.ts");
  const profile = knowledge.profileOf(asked.draft.body);
  const made = writeRedline({ ...asked, base: base.value, profile });
  if (!made.ok) return fail(describeRedlineProblem(made.problem, name));
  return succeed({ bytes: made.bytes, isBaseWritten: !isWord, left: made.left });
}

/** What is not official says so where a draft says when it was made. */
async function writeBase(
  { base, date }: AskedRedline,
  { formats, profileOf, readInWorker }: Knowledge,
): Promise<Outcome<Uint8Array>> {
  let last = 0;
  const newId = (): string => {
    last += 1;
    return `b${last}`;
  };
  const context: ReadContext = { newId, defaultBody: "hrc", changes: "accept" };
  const read = await importResolution(base, { formats, context, readInWorker });
  if (!read.ok) return read;
  const { value } = read.value;
  const labelled: Resolution = {
    ...value,
    stage: "working",
    adoption: null,
    masthead: { ...value.masthead, version: "not the official file" },
  };
  const { writeDocx } = await import("#formats/docx/write-docx.ts");
  return succeed(await writeDocx(labelled, { profile: profileOf(value.body), now: date }));
}

export function describeRedlineProblem(problem: RedlineProblem, name: string) {
  switch (problem.kind) {
    case "base":
      return describeReadProblem(problem.problem, name);
    case "not-found": {
      const places = problem.paragraphs.slice(0, 8).join(", ");
      return { kind: "cannot-export", detail: `${places} could not be found again in “${name}”` } as const;
    }
    case "unfaithful":
      return {
        kind: "cannot-export",
        detail: `rejecting the changes would not give “${name}” back to the letter`,
      } as const;
  }
}
