// What the window says of its connection is true: tried against a real Hocuspocus server on loopback.
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Server } from "@hocuspocus/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
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
  /** Runs for each window that asks to come in with the right token. */
  admit: () => Promise<void>;
  asked: number;
  stop: () => Promise<void>;
}

const endings: (() => Promise<void> | void)[] = [];

async function startRelay(port = 0): Promise<Relay> {
  const server = new Server({
    port,
    address: "127.0.0.1",
    quiet: true,
    stopOnSignals: false,
    websocketOptions: { maxPayload: 1_000_000 },
    onAuthenticate: async ({ token }) => {
      if (token !== "good") throw new Error("stranger");
      relay.asked += 1;
      await relay.admit();
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
    admit: async () => {},
    asked: 0,
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

function join(address: string, token = "good", patience = 20_000): Client {
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
    patience,
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
/** As long as a step may take on a busy machine. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });
const settled = (client: Client): Promise<void> =>
  soon(() => expect(client.provider.state).toEqual({ kind: "live", unsynced: 0 }));
const connections = ({ states }: Client): number => states.filter(({ kind }) => kind === "connecting").length;

/** A way to the relay that can stop carrying anything, as a machine that hangs does, with every connection left open. */
async function startWay(relay: Relay): Promise<{ readonly address: string; hangs: boolean }> {
  const open = new Set<Socket>();
  const way = { address: "", hangs: false };
  const server = createServer((near) => {
    const far = connect(relay.server.address.port, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on("data", (bytes) => void (way.hangs || to.write(bytes)));
      from.on("close", () => to.destroy());
      from.on("error", () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  // A server that listens on a port has an address with one.
  way.address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return way;
}

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
    await soon(() => expect(words(other)).toBe("hello"));
    await settled(one);
  });

  it("keeps what others change waiting while it is held, and goes on sending and hearing what is said of its own", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    const other = join(relay.address);
    await Promise.all([settled(one), settled(other)]);
    one.provider.incoming.hold();
    write(other, "b");
    await settled(other);
    await soon(() => expect(one.provider.incoming.isWaiting).toBe(true));
    write(one, "a");
    await settled(one);
    await soon(() => expect(words(other)).toHaveLength(2));
    expect(words(one)).toBe("a");
    one.provider.incoming.release();
    expect(words(one)).toBe(words(other));
    expect(one.provider.incoming.isWaiting).toBe(false);
  });

  it("gets what it held anew when the connection ends meanwhile", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    const other = join(relay.address);
    await Promise.all([settled(one), settled(other)]);
    one.provider.incoming.hold();
    write(other, "b");
    await soon(() => expect(one.provider.incoming.isWaiting).toBe(true));
    one.provider.disconnect();
    await soon(() => expect(one.provider.incoming.isWaiting).toBe(false));
    one.provider.incoming.release();
    expect(words(one)).toBe("");
    one.provider.connect();
    await soon(() => expect(words(one)).toBe("b"));
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
    await soon(() => expect(words(other)).toBe("cba"));
    const early = one.states.slice(before, -1).filter(({ unsynced }) => unsynced === 0);
    expect(early).toEqual([]);
  });

  it("comes back by itself after the relay was away", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    await settled(one);
    const { port } = relay.server.address;
    await relay.stop();
    await soon(() => expect(one.provider.state.kind).not.toBe("live"));
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
    await soon(() => expect(one.provider.state).toMatchObject({ reason: closeReasons.sharingEnded }));
  });

  it("says that a stranger is refused, and does not ask again", async () => {
    const relay = await startRelay();
    const one = join(relay.address, "bad");
    await soon(() => expect(one.provider.state.kind).toBe("refused"));
    expect(one.provider.state).toMatchObject({ reason: closeReasons.strangerRefused });
    const count = one.states.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.states.length).toBe(count);
  });

  it("says of each refusal what it is", async () => {
    for (const reason of Object.values(closeReasons).filter(({ retried }) => !retried)) {
      const relay = await startRelay();
      relay.admit = async () => {
        throw { code: reason.code, reason: String(reason.code) };
      };
      const one = join(relay.address);
      await soon(() => expect(one.provider.state).toMatchObject({ kind: "refused", reason }));
    }
  });

  it("asks again where the refusal is only for now", async () => {
    const relay = await startRelay();
    relay.admit = async () => {
      relay.admit = async () => {};
      throw { code: closeReasons.notStored.code, reason: String(closeReasons.notStored.code) };
    };
    await settled(join(relay.address));
    expect(relay.asked).toBeGreaterThan(1);
  });

  it("says that a change was too large, and does not send it again", async () => {
    const relay = await startRelay();
    const one = join(relay.address);
    await settled(one);
    write(one, "x".repeat(1_500_000));
    await soon(() => expect(one.provider.state).toMatchObject({ reason: closeReasons.tooLarge }));
    expect(words(one)).toHaveLength(1_500_000);
  });

  it("gives up a relay that takes the connection and says nothing, and tries again", async () => {
    const silent = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    let tries = 0;
    silent.on("connection", () => {
      tries += 1;
    });
    await new Promise((resolve) => silent.once("listening", resolve));
    // A server that listens on a port has an address with one.
    const { port } = silent.address() as AddressInfo;
    const one = join(`ws://127.0.0.1:${port}`, "good", 300);
    write(one, "kept");
    await soon(() => expect(tries).toBeGreaterThan(2));
    expect(one.states.map(({ kind }) => kind)).toContain("offline");
    expect(one.states.map(({ kind }) => kind)).not.toContain("live");
    for (const socket of silent.clients) socket.terminate();
    await new Promise((resolve) => silent.close(resolve));
    await startRelay(port);
    await settled(one);
  });

  it("gives up a way that lets nothing through, before it is open and after, and comes back when it does", async () => {
    const relay = await startRelay();
    const way = await startWay(relay);
    way.hangs = true;
    const one = join(way.address, "good", 400);
    await soon(() => expect(one.states.map(({ kind }) => kind)).toContain("offline"));
    way.hangs = false;
    await settled(one);
    way.hangs = true;
    write(one, "meanwhile");
    await soon(() => expect(one.provider.state.kind).not.toBe("live"));
    expect(one.provider.state.unsynced).toBeGreaterThan(0);
    way.hangs = false;
    const other = join(relay.address);
    await soon(() => expect(words(other)).toBe("meanwhile"));
    await settled(one);
    expect(connections(one)).toBeGreaterThan(2);
  });
});
