import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import type { DraftSummary } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { DraftSession, NotKept } from "./session.ts";

const summary: DraftSummary = {
  draft: "one",
  name: "One",
  saved: "2026-01-01T10:00:00.000Z",
  body: "hrc",
  title: "",
  session: null,
  location: "",
};

/** A document, a session on it and a host that can be told to fail. */
function start() {
  const document = new Doc();
  const journal: Uint8Array[] = [];
  const files: Uint8Array[] = [];
  const host = { full: false };
  const refuse = fail({ kind: "cannot-write", name: "One", reason: "full", detail: "" });
  const session = new DraftSession({
    summary,
    takeSnapshot: () => ({ resolution: emptyResolution("hrc"), shared: encodeStateAsUpdate(document) }),
    bridge: {
      appendToJournal: async ({ update }): Promise<Outcome<null>> => {
        if (host.full) return refuse;
        journal.push(update);
        return succeed(null);
      },
      saveDraft: async ({ shared }): Promise<Outcome<DraftSummary>> => {
        if (host.full) return refuse;
        files.push(shared);
        return succeed({ ...summary, saved: "2026-01-01T11:00:00.000Z" });
      },
      renameDraft: async ({ name }) => succeed({ ...summary, name }),
    },
  });
  document.on("update", () => session.noteChange());
  const type = (text: string): void => document.getText("text").insert(0, text);
  return { journal, files, host, session, type };
}

function read(updates: readonly Uint8Array[]): string {
  const document = new Doc();
  for (const update of updates) applyUpdate(document, update);
  return document.getText("text").toString();
}

describe("DraftSession", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("puts changes into the journal, or says that it could not", async () => {
    const { journal, host, session } = start();
    await session.keep(new Uint8Array([1]));
    expect(journal).toEqual([new Uint8Array([1])]);
    host.full = true;
    await expect(session.keep(new Uint8Array([2]))).rejects.toThrow(NotKept);
    expect(session.state).toEqual({
      kind: "failed",
      reason: "“One” could not be written: the disk is full.",
    });
  });

  it("says saved only after the host answered", async () => {
    const { files, type, session } = start();
    type("a");
    expect(session.state.kind).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(2000);
    expect(files).toHaveLength(1);
    expect(session.state).toEqual({ kind: "saved", at: new Date("2026-01-01T11:00:00.000Z") });
  });

  it("tries again with the next change what could not be written", async () => {
    const { files, host, type, session } = start();
    host.full = true;
    type("b");
    await vi.advanceTimersByTimeAsync(5000);
    expect(session.state.kind).toBe("failed");
    host.full = false;
    type("a");
    await vi.advanceTimersByTimeAsync(5000);
    expect(session.state.kind).toBe("saved");
    expect(read(files)).toBe("ab");
  });

  it("does not count as saved what was typed while the file was written", async () => {
    const { type, session } = start();
    type("b");
    const writing = session.save();
    type("a");
    await writing;
    expect(session.state.kind).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(5000);
    expect(session.state.kind).toBe("saved");
  });

  it("writes what is left when it ends", async () => {
    const { files, type, session } = start();
    type("a");
    await session.end();
    expect(read(files)).toBe("a");
  });
});
