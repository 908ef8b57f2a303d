// Versions of a draft that were given a name, kept inside its file; and the file that it was begun from, to compare with.
import type { VersionSummary } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { ReadContext } from "#formats/format.ts";
import { readJson } from "#formats/json/read-json.ts";
import { writeJson } from "#formats/json/write-json.ts";
import { type DraftVersion, mostAutomatic, mostVersions } from "#formats/penholder/manifest.ts";
import { checkResolution } from "#host/check-resolution.ts";
import { describeReadProblem } from "#host/describe-read-problem.ts";
import type { DraftFiles } from "#host/storage/draft-files.ts";

export type VersionRequest =
  | "listVersions"
  | "saveVersion"
  | "openVersion"
  | "removeVersion"
  | "restoreVersion"
  | "openBase";

export interface VersionOptions {
  readonly drafts: DraftFiles;
  readonly context: ReadContext;
  readonly now: () => Date;
  /** Nothing else writes the draft meanwhile. */
  readonly inTurn: <Value>(draft: string, task: () => Promise<Value>) => Promise<Value>;
}

/** Removed ones that can be brought back while the program runs. */
const mostRemoved = 20;

export function answerVersions(options: VersionOptions): Pick<Bridge, VersionRequest> {
  const { drafts, context, now, inTurn } = options;
  const removed = new Map<string, DraftVersion>();
  const change = (
    draft: string,
    make: (versions: readonly DraftVersion[]) => Outcome<readonly DraftVersion[]>,
  ) =>
    inTurn(draft, async (): Promise<Outcome<readonly VersionSummary[]>> => {
      const read = await drafts.read(draft);
      if (!read.ok) return read;
      const { resolution, shared, attachments, versions } = read.value.content;
      const made = make(versions);
      if (!made.ok) return made;
      const saved = await drafts.save({ draft, resolution, shared, attachments, versions: made.value });
      return saved.ok ? succeed(summariesOf(made.value)) : saved;
    });
  return {
    listVersions: async ({ draft }) => {
      const read = await drafts.read(draft);
      return read.ok ? succeed(summariesOf(read.value.content.versions)) : read;
    },
    saveVersion: async ({ draft, name, resolution, automatic = false }) => {
      const checked = checkResolution(resolution, name, context);
      if (!checked.ok) return checked;
      const version: DraftVersion = {
        id: context.newId(),
        name,
        saved: now().toISOString(),
        ...(automatic ? { automatic } : {}),
        resolution: writeJson(checked.value),
      };
      return change(draft, (versions) => addVersion(versions, version));
    },
    openVersion: async ({ draft, version }) => {
      const read = await drafts.read(draft);
      if (!read.ok) return read;
      const found = read.value.content.versions.find(({ id }) => id === version);
      if (found === undefined) return fail({ kind: "no-such-version" });
      const text = readJson(found.resolution, context);
      return text.ok ? succeed(text.value.value) : fail(describeReadProblem(text.problem, found.name));
    },
    removeVersion: ({ draft, version }) =>
      change(draft, (versions) => {
        const found = versions.find(({ id }) => id === version);
        if (found === undefined) return fail({ kind: "no-such-version" });
        removed.set(version, found);
        const [oldest] = removed.keys();
        if (removed.size > mostRemoved && oldest !== undefined) removed.delete(oldest);
        return succeed(versions.filter((each) => each !== found));
      }),
    restoreVersion: ({ draft, version }) =>
      change(draft, (versions) => {
        const found = removed.get(version);
        if (found === undefined) return fail({ kind: "no-such-version" });
        removed.delete(version);
        return succeed([...versions, found].sort((one, other) => one.saved.localeCompare(other.saved)));
      }),
    openBase: async ({ draft }) => {
      const read = await drafts.read(draft);
      if (!read.ok) return read;
      const base = read.value.content.attachments[0];
      return base === undefined ? fail({ kind: "no-such-version" }) : succeed(base);
    },
  };
}

/** Only those that were kept by themselves give way. */
function addVersion(
  versions: readonly DraftVersion[],
  version: DraftVersion,
): Outcome<readonly DraftVersion[]> {
  const last = versions.at(-1);
  if (version.automatic === true && last !== undefined && isSameText(last, version)) return succeed(versions);
  const automatic = versions.filter((each) => each.automatic === true);
  const isFull =
    versions.length >= mostVersions || (version.automatic === true && automatic.length >= mostAutomatic);
  const [oldest] = automatic;
  if (isFull && oldest === undefined) return fail({ kind: "too-many-versions", most: mostVersions });
  return succeed([...(isFull ? versions.filter((each) => each !== oldest) : versions), version]);
}

function isSameText(one: DraftVersion, other: DraftVersion): boolean {
  return Buffer.compare(one.resolution, other.resolution) === 0;
}

function summariesOf(versions: readonly DraftVersion[]): readonly VersionSummary[] {
  return versions.map(({ id, name, saved, automatic = false }) => ({
    version: id,
    name,
    saved,
    isAutomatic: automatic,
  }));
}
