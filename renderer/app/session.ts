// Keeps one draft safe: the journal takes every change at once, the file a moment later. Says only what the host confirmed.
import type { DraftSummary } from "#bridge/answers.ts";
import { describeProblem, type Problem } from "#bridge/problems.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { HostUnreachable } from "#renderer/bridge/host-unreachable.ts";
import { Pause } from "#renderer/editing/pause.ts";
import { windowWords } from "#renderer/strings/window-words.ts";

const saveDelay = 1500;

/** The host did not take a change into the journal: whoever holds it offers it again. */
export class NotKept extends Error {
  override readonly name = "NotKept";
}

export type SaveState =
  | { readonly kind: "saved"; readonly at: Date }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly reason: string };

export interface Snapshot {
  readonly resolution: Resolution;
  readonly shared: Uint8Array;
}

export interface DraftSessionOptions {
  readonly bridge: Pick<Bridge, "appendToJournal" | "saveDraft" | "renameDraft">;
  readonly summary: DraftSummary;
  readonly takeSnapshot: () => Snapshot;
}

export class DraftSession {
  readonly #options: DraftSessionOptions;
  readonly #listeners = new Set<() => void>();
  #summary: DraftSummary;
  #state: SaveState;
  #changes = 0;
  #savedChanges = 0;
  #writing: Promise<void> | null = null;
  readonly #rest = new Pause(saveDelay, () => void this.save());

  constructor(options: DraftSessionOptions) {
    this.#options = options;
    this.#summary = options.summary;
    this.#state = { kind: "saved", at: new Date(options.summary.saved) };
  }

  get state(): SaveState {
    return this.#state;
  }

  get summary(): DraftSummary {
    return this.#summary;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** To be called at every change of the document. */
  noteChange(): void {
    this.#changes += 1;
    if (this.#state.kind === "saved") this.#become({ kind: "unsaved" });
    this.#rest.begin();
  }

  /** Puts changes into the journal; throws `NotKept` where the host could not. */
  readonly keep = async (update: Uint8Array): Promise<void> => {
    const { draft } = this.#summary;
    const answer = await this.#ask(() => this.#options.bridge.appendToJournal({ draft, update }));
    if (typeof answer !== "string") return;
    this.#become({ kind: "failed", reason: answer });
    throw new NotKept(answer);
  };

  /** Writes the file; resolves once the host answered. Calls while writing are one more writing after it. */
  async save(): Promise<void> {
    this.#rest.end();
    while (this.#writing !== null) await this.#writing;
    this.#writing = this.#write().finally(() => {
      this.#writing = null;
    });
    await this.#writing;
  }

  async rename(name: string): Promise<string | null> {
    const answer = await this.#ask(() =>
      this.#options.bridge.renameDraft({ draft: this.#summary.draft, name }),
    );
    if (typeof answer === "string") return answer;
    this.#summary = answer;
    this.#tell();
    return null;
  }

  /** Brings what is left to the host; the last call before the window lets go of the draft. */
  async end(): Promise<void> {
    if (this.#changes > this.#savedChanges) await this.save();
    this.#rest.end();
    this.#listeners.clear();
  }

  async #write(): Promise<void> {
    const changes = this.#changes;
    this.#become({ kind: "saving" });
    const { draft } = this.#summary;
    const answer = await this.#ask(() =>
      this.#options.bridge.saveDraft({ draft, ...this.#options.takeSnapshot() }),
    );
    if (typeof answer === "string") return this.#become({ kind: "failed", reason: answer });
    this.#summary = answer;
    this.#savedChanges = changes;
    if (this.#changes === changes) this.#become({ kind: "saved", at: new Date(answer.saved) });
    else this.#become({ kind: "unsaved" });
  }

  /** The value, or the reason in words: a host that does not answer is a failure like a full disk. */
  async #ask<Value>(
    call: () => Promise<
      { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }
    >,
  ): Promise<Value | string> {
    try {
      const outcome = await call();
      return outcome.ok ? outcome.value : describeProblem(outcome.problem);
    } catch (cause) {
      if (cause instanceof HostUnreachable) return windowWords.hostSilent;
      throw cause;
    }
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
