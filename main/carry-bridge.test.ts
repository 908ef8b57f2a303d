import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bridge } from "#bridge/requests.ts";
import { carryBridge } from "./carry-bridge.ts";
import type { ElectronParts } from "./electron-parts.ts";

type Handle = (event: unknown, call: unknown) => Promise<unknown>;

function carried(handlers: Partial<Bridge>) {
  const contents = { mainFrame: { url: "penholder://app/index.html" } };
  const window = { webContents: contents };
  const channels = new Map<string, Handle>();
  const reports: unknown[] = [];
  const parts = {
    ipcMain: { handle: (channel: string, handle: Handle) => channels.set(channel, handle) },
    BrowserWindow: { fromWebContents: (sender: unknown) => (sender === contents ? window : null) },
  } as unknown as ElectronParts; // the two functions it uses
  carryBridge(parts, {
    handlersFor: () => handlers as Bridge, // each test calls what it gave
    report: (fault) => reports.push(fault),
  });
  const handle = channels.get("penholder:request");
  if (handle === undefined) throw new Error("Nothing answers the channel.");
  const from = (sender: object, senderFrame: object | null, call: unknown) =>
    handle({ sender, senderFrame }, call);
  const send = (call: unknown) => from(contents, contents.mainFrame, call);
  return { send, from, contents, reports };
}

const listDrafts = { listDrafts: async () => [] };
const call = { name: "listDrafts", asked: {} };

describe("carryBridge", () => {
  it("answers our own window", async () => {
    expect(await carried(listDrafts).send(call)).toEqual([]);
  });

  it("does not hear a frame inside our page", async () => {
    const { from, contents } = carried(listDrafts);
    await expect(from(contents, { url: "penholder://app/index.html" }, call)).rejects.toThrow("may not ask");
  });

  it("does not hear a frame that is gone", async () => {
    const { from, contents } = carried(listDrafts);
    await expect(from(contents, null, call)).rejects.toThrow("may not ask");
  });

  it.each([
    "https://app/index.html",
    "penholder://app.elsewhere/index.html",
    "penholder://elsewhere/index.html",
    "file:///index.html",
    "about:blank",
    "",
  ])("does not hear the page %s", async (url) => {
    const { from, contents } = carried(listDrafts);
    contents.mainFrame.url = url;
    await expect(from(contents, contents.mainFrame, call)).rejects.toThrow("may not ask");
  });

  it("does not hear contents that are no window of ours", async () => {
    const frame = { url: "penholder://app/index.html" };
    await expect(carried(listDrafts).from({ mainFrame: frame }, frame, call)).rejects.toThrow("may not ask");
  });

  it("refuses a request that fails its guard", async () => {
    const openDraft = async () => {
      throw new Error("was called");
    };
    await expect(
      carried({ openDraft }).send({ name: "openDraft", asked: { draft: "../../x" } }),
    ).rejects.toThrow("refused: bad-request");
  });

  it("reports a bug and tells the window no more than that it failed", async () => {
    const fault = new Error("inner words /home/someone");
    const { send, reports } = carried({ listDrafts: () => Promise.reject(fault) });
    await expect(send(call)).rejects.toThrow("This request did not succeed.");
    expect(reports).toEqual([fault]);
  });

  it("refuses a message that is too large or too deep to look at", async () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(300)}1${"}".repeat(300)}`);
    const many = Array.from({ length: 2_000_001 }, () => 0);
    const { send } = carried(listDrafts);
    for (const asked of [deep, many, { bytes: new Uint8Array(256_000_001) }])
      await expect(send({ name: "listDrafts", asked })).rejects.toThrow("malformed");
  });

  it("accepts none of ten thousand messages made at random, and outlives them", async () => {
    let accepted = 0;
    const counting = new Proxy({}, { get: () => async () => (accepted += 1) });
    const { send } = carried(counting);
    const name = fc.oneof(fc.string(), fc.constantFrom("openDraft", "__proto__", "constructor", "saveDraft"));
    // `{}` is a whole question to some; to those named here it is not.
    const message = fc.oneof(fc.anything(), fc.record({ name, asked: fc.anything() }));
    await fc.assert(
      fc.asyncProperty(message, async (made) => {
        await send(made).then(
          () => undefined,
          () => undefined,
        );
      }),
      { numRuns: 10_000 },
    );
    expect(accepted).toBe(0);
  });
});
