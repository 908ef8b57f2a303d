import { join } from "node:path";
import type { OpenedDraft, ReadMessage } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import { settleReferences } from "#core/references/settle-references.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { ReadContext } from "#formats/format.ts";
import type { ReadDraft } from "#formats/penholder/read-penholder.ts";
import { checkResolution } from "#host/check-resolution.ts";
import type { Sharing } from "#host/sharing.ts";
import type { Disk } from "#host/storage/disk.ts";
import type { DraftFiles } from "#host/storage/draft-files.ts";
import { Journal } from "#host/storage/journal.ts";
import { largestUpdate } from "#host/storage/read-frames.ts";
import { loadSharedState, type SharedState } from "#host/storage/shared-state.ts";
import { answerVersions, type VersionRequest } from "./versions.ts";

type Documents = Pick<
  Bridge,
  | "listDrafts"
  | "createDraft"
  | "openDraft"
  | "appendToJournal"
  | "saveDraft"
  | "renameDraft"
  | "deleteDraft"
  | "restoreDraft"
  | VersionRequest
>;

export interface DocumentsOptions {
  readonly drafts: DraftFiles;
  readonly journalFolder: string;
  readonly disk: Disk;
  readonly context: ReadContext;
  readonly sharing: Sharing | null;
  readonly profiles: readonly Profile[];
  readonly now: () => Date;
}

export interface AnsweredDocuments {
  readonly handlers: Documents;
  /** Returns once all journals are on disk. */
  readonly close: () => Promise<void>;
}

export function answerDocuments(options: DocumentsOptions): AnsweredDocuments {
  const { drafts, context } = options;
  const journals = new Map<string, Journal>();
  const journalOf: JournalOf = (draft) => {
    const journal =
      journals.get(draft) ?? new Journal(join(options.journalFolder, `${draft}.journal`), options.disk);
    journals.set(draft, journal);
    return journal;
  };
  const inTurn = oneAfterAnother();

  const handlers: Documents = {
    listDrafts: () => drafts.list(),
    createDraft: async ({ name, resolution, base }) => {
      const checked = checkResolution(resolution, name, context);
      if (!checked.ok) return checked;
      const attachments = base == null ? [] : [base];
      const content = { resolution: checked.value, shared: null, attachments, versions: [] };
      return drafts.create(name, { draft: context.newId(), ...content });
    },
    openDraft: ({ draft }) => inTurn(draft, () => openDraft(draft, journalOf, options)),
    appendToJournal: async ({ draft, update }) => {
      if (update.length === 0) return succeed(null);
      if (update.length > largestUpdate)
        return fail({ kind: "file-too-large", name: draft, limit: largestUpdate });
      if (!(await drafts.has(draft))) return fail({ kind: "no-such-draft" });
      return journalOf(draft).append(update);
    },
    saveDraft: (asked) => inTurn(asked.draft, () => saveDraft(asked, journalOf, options)),
    renameDraft: ({ draft, name }) => inTurn(draft, () => drafts.rename(draft, name)),
    deleteDraft: ({ draft }) =>
      inTurn(draft, async () => {
        // Nobody goes on writing in a draft that is gone.
        if (options.sharing?.sessionOf(draft) != null) await options.sharing.stop(draft);
        return drafts.delete(draft);
      }),
    ...answerVersions({ ...options, inTurn }),
    restoreDraft: ({ draft }) => inTurn(draft, () => drafts.restore(draft)),
  };
  const close = async () => {
    await Promise.all([...journals.values()].map((journal) => journal.close()));
  };
  return { handlers, close };
}

/** Asked only for a draft that is in the folder: only then is its id fit to be part of a path. */
type JournalOf = (draft: string) => Journal;

/** Opening, saving and renaming one draft never overlap. */
function oneAfterAnother() {
  const lanes = new Map<string, Promise<unknown>>();
  return <Value>(draft: string, task: () => Promise<Value>): Promise<Value> => {
    const result = (lanes.get(draft) ?? Promise.resolve()).then(task);
    const settled = result.catch(() => undefined);
    lanes.set(draft, settled);
    return result;
  };
}

async function openDraft(
  draft: string,
  journalOf: JournalOf,
  { drafts, sharing }: DocumentsOptions,
): Promise<Outcome<OpenedDraft>> {
  const read = await drafts.read(draft);
  if (!read.ok) return read;
  const { summary, content } = read.value;
  const state = content.shared === null ? null : loadSharedState(content.shared);
  const kept = await journalOf(draft).read();
  const journalled = [...(kept.ok ? kept.value : []), ...(sharing?.leftBehind(draft) ?? [])];
  return succeed({
    summary,
    resolution: content.resolution,
    shared: state === null ? null : content.shared,
    journal: state === null ? journalled : journalled.filter((update) => !state.holds(update)),
    session: sharing?.sessionOf(draft) ?? null,
    base: content.attachments[0]?.name ?? null,
    messages: [
      ...content.messages,
      ...(content.shared !== null && state === null ? [lost("The editing history in this file")] : []),
      ...(kept.ok ? [] : [lost("What was typed after the last save")]),
    ],
  });
}

function lost(what: string): ReadMessage {
  return {
    severity: "warning",
    kind: "shared-state-lost",
    text: `${what} is damaged and was left out.`,
    place: null,
  };
}

async function saveDraft(
  { draft, resolution, shared }: Parameters<Bridge["saveDraft"]>[0],
  journalOf: JournalOf,
  { drafts, context, sharing, profiles }: DocumentsOptions,
): ReturnType<Bridge["saveDraft"]> {
  const checked = checkResolution(resolution, "The draft", context);
  if (!checked.ok) return checked;
  const state = loadSharedState(shared);
  if (state === null)
    return fail({ kind: "damaged-file", name: "The draft", detail: "its shared state cannot be read" });
  const before = await drafts.read(draft);
  // What a newer Penholder wrote is not ours to replace; what is damaged or gone is.
  if (!before.ok && before.problem.kind === "newer-version") return before;
  const content = before.ok ? before.value.content : null;
  const saved = await drafts.save({
    draft,
    resolution: withTodaysNumbers(checked.value, profiles),
    shared: withWhatWasSaved(state, shared, content),
    attachments: content?.attachments ?? [],
    versions: content?.versions ?? [],
  });
  // Whatever the outcome of forgetting: an update too many in the journal harms nothing.
  if (saved.ok) await journalOf(draft).forget(state.holds);
  if (saved.ok && sharing?.leftBehind(draft).every(state.holds)) sharing.forgetLeftBehind(draft);
  return saved;
}

/** Whoever opens the file with another program reads the words as they stand in it. */
function withTodaysNumbers(resolution: Resolution, profiles: readonly Profile[]): Resolution {
  const profile = profiles.find(({ id }) => id === resolution.body) ?? profiles[0];
  return profile === undefined
    ? resolution
    : settleReferences(resolution, printedLabels(resolution, profile));
}

/** A second window on the same draft may have saved what this one has not seen. */
function withWhatWasSaved(state: SharedState, shared: Uint8Array, before: ReadDraft | null): Uint8Array {
  return before?.shared == null ? shared : state.mergedWith(before.shared);
}
