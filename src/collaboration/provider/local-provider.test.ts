import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { createSharedDocument, documentVersion } from "#collaboration/document/shared-document.ts";
import { LocalProvider } from "./local-provider.ts";

const word = (document: Doc, text: string): void => document.getText("text").insert(0, text);

function textOf(updates: readonly Uint8Array[]): string {
  const document = new Doc();
  for (const update of updates) applyUpdate(document, update);
  return document.getText("text").toString();
}

function open(keep: ((update: Uint8Array) => Promise<void>) | null, stored: readonly Uint8Array[] = []) {
  const document = createSharedDocument();
  const failures: unknown[] = [];
  const provider = new LocalProvider({ document, stored, keep, onFailure: (error) => failures.push(error) });
  return { document, provider, failures };
}

describe("LocalProvider", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("hands changes on together within a quarter of a second", async () => {
    const kept: Uint8Array[] = [];
    const { document, provider } = open(async (update) => void kept.push(update));
    for (const letter of "abc") word(document, letter);
    expect(provider.waiting).toBe(3);
    await vi.advanceTimersByTimeAsync(250);
    expect(kept.length).toBe(1);
    expect(textOf(kept)).toBe("cba");
    expect(provider.waiting).toBe(0);
    await provider.destroy();
  });

  it("loses nothing when it is closed at once", async () => {
    const kept: Uint8Array[] = [];
    const { document, provider } = open(async (update) => void kept.push(update));
    word(document, "a");
    await provider.destroy();
    expect(textOf(kept)).toBe("a");
  });

  it("offers again what was refused, before what comes later", async () => {
    const kept: Uint8Array[] = [];
    let full = true;
    const { document, provider, failures } = open(async (update) => {
      if (full) throw new Error("disk full");
      kept.push(update);
    });
    word(document, "a");
    await vi.advanceTimersByTimeAsync(250);
    expect(failures.length).toBe(1);
    expect(provider.waiting).toBe(1);
    full = false;
    word(document, "b");
    await provider.flush();
    expect(textOf(kept)).toBe("ba");
    await provider.destroy();
  });

  it("waits with the next batch until the one before is safe", async () => {
    const order: string[] = [];
    const { document, provider } = open(async () => {
      order.push("begin");
      await new Promise((resolve) => setTimeout(resolve, 1000));
      order.push("end");
    });
    word(document, "a");
    const first = provider.flush();
    await vi.advanceTimersByTimeAsync(0);
    word(document, "b");
    const second = provider.flush();
    await vi.advanceTimersByTimeAsync(3000);
    await Promise.all([first, second]);
    expect(order).toEqual(["begin", "end", "begin", "end"]);
    await provider.destroy();
  });

  it("fills the document when it is connected, once, and does not keep that again", async () => {
    const before = new Doc();
    word(before, "kept");
    const kept: Uint8Array[] = [];
    const base = encodeStateAsUpdate(before);
    const journal: Uint8Array[] = [];
    before.on("update", (update: Uint8Array) => journal.push(update));
    word(before, "was ");
    const { document, provider } = open(async (update) => void kept.push(update), [base, ...journal]);
    const synced: unknown[] = [];
    provider.on("sync", (state) => synced.push(state));
    expect(document.getText("text").toString()).toBe("");
    provider.connect();
    provider.connect();
    expect(document.getText("text").toString()).toBe("was kept");
    expect(synced).toEqual([true, true]);
    await provider.destroy();
    expect(kept).toEqual([]);
  });

  it("says when a newer program made what was kept", async () => {
    const newer = new Doc();
    newer.getMap("about").set("version", documentVersion + 1);
    let said = 0;
    const provider = new LocalProvider({
      document: createSharedDocument(),
      stored: [encodeStateAsUpdate(newer)],
      keep: null,
      onFailure: () => undefined,
      onNewerDocument: () => {
        said += 1;
      },
    });
    provider.connect();
    expect(said).toBe(1);
    await provider.destroy();
  });

  it("keeps nothing for a guest", async () => {
    const { document, provider } = open(null);
    word(document, "a");
    expect(provider.waiting).toBe(0);
    await provider.flush();
    await provider.destroy();
  });
});
