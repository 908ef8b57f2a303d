// What the window says of its connection is true: tried against a real Hocuspocus server on loopback.
import { Server } from "@hocuspocus/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { closeReasons } from "#collaboration/document/close-codes.ts";
import { createSharedDocument } from "#collaboration/document/shared-document.ts";
import { RelayProvider, type RelayState } from "#collaboration/provider/relay-provider.ts";

interface Relay {
  readonly address: string;
  readonly server: Server;
  /** Runs before a change is acknowledged. */
  commit: () => Promise<void>;
  stop: () => Promise<void>;
}

const endings: (() => Promise<void> | void)[] = [];

async function startRelay(port = 0): Promise<Relay> {
  const server = new Server({
    port,
    address: "127.0.0.1",
    quiet: true,
    stopOnSignals: false,
    onAuthenticate: async ({ token }) => {
      if (token !== "good") throw new Error("stranger");
    },
    beforeSync: async ({ type }) => {
      if (type !== 0) await relay.commit();
    },
  });
  await server.listen();
  const address = `ws://127.0.0.1:${server.address.port}`;
  const relay: Relay = {
    address,
    server,
    commit: async () => {},
    stop: async () => void (await server.destroy()),
  };
  endings.push(relay.stop);
  return relay;
}

interface Client {
  readonly document: Doc;
  readonly provider: RelayProvider;
  readonly states: RelayState[];
}

function join(address: string, token = "good"): Client {
  const document = createSharedDocument();
  const awareness = new Awareness(document);
  const states: RelayState[] = [];
  const provider = new RelayProvider({
    document,
    awareness,
    socket: address,
    room: "room",
    token,
    onState: (state) => states.push(state),
    retryAfter: 50,
    webSocket: WebSocket,
  });
  endings.push(() => {
    provider.destroy();
    awareness.destroy();
  });
  provider.connect();
  return { document, provider, states };
}

const words = ({ document }: Client): string => document.getText("words").toString();
const write = ({ document }: Client, text: string): void => document.getText("words").insert(0, text);
const settled = (client: Client): Promise<void> =>
  vi.waitFor(() => expect(client.provider.state).toEqual({ kind: "live", unsynced: 0 }), { timeout: 5000 });

describe("a connection to a relay", () => {
  afterEach(async () => {
    for (const end of endings.splice(0).toReversed()) await end();
  });

  it("carries changes to another window", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    const other = join(relay.address);
    await Promise.all([settled(one), settled(other)]);
    write(one, "hello");
    await vi.waitFor(() => expect(words(other)).toBe("hello"));
    await settled(one);
  });

  it("counts a change as unsynced until the relay has committed it", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    await settled(one);
    let release = (): void => {};
    const committed = new Promise<void>((resolve) => {
      release = resolve;
    });
    relay.commit = () => committed;
    write(one, "a");
    expect(one.provider.state).toEqual({ kind: "live", unsynced: 1 });
    const before = one.states.length;
    release();
    await settled(one);
    expect(one.states.slice(before)).toEqual([{ kind: "live", unsynced: 0 }]);
  });

  it("says nothing is shared while offline, and shares all of it on coming back", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    const other = join(relay.address);
    await Promise.all([settled(one), settled(other)]);
    one.provider.disconnect();
    for (const letter of "abc") write(one, letter);
    expect(one.provider.state).toEqual({ kind: "offline", unsynced: 3 });
    const before = one.states.length;
    let commits = 0;
    relay.commit = async () => {
      commits += 1;
      // Long enough for a wrong count to show.
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    one.provider.connect();
    await settled(one);
    expect(commits).toBeGreaterThan(0);
    await vi.waitFor(() => expect(words(other)).toBe("cba"));
    const early = one.states.slice(before, -1).filter(({ unsynced }) => unsynced === 0);
    expect(early).toEqual([]);
  });

  it("comes back by itself after the relay was away", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    await settled(one);
    const { port } = relay.server.address;
    await relay.stop();
    await vi.waitFor(() => expect(one.provider.state.kind).not.toBe("live"));
    write(one, "kept");
    const again = await startRelay(port);
    await settled(one);
    const other = join(again.address);
    await settled(other);
    expect(words(other)).toBe("kept");
  });

  it("says why sharing has ended, and does not ask again", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    await settled(one);
    const { code } = closeReasons.sharingEnded;
    for (const document of relay.server.hocuspocus.documents.values())
      for (const connection of document.getConnections()) connection.close({ code, reason: String(code) });
    await vi.waitFor(() => expect(one.provider.state).toMatchObject({ reason: closeReasons.sharingEnded }));
  });

  it("says that a stranger is refused, and does not ask again", async () => {
    const relay = await startRelay();
    const one = join(relay.address, "bad");
    await vi.waitFor(() => expect(one.provider.state.kind).toBe("refused"));
    expect(one.provider.state).toMatchObject({ reason: closeReasons.strangerRefused });
    const count = one.states.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.states.length).toBe(count);
  });
});
