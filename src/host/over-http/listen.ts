// Opening and closing the port, with an answer the user understands where it cannot be opened.
import type { Server } from "node:http";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import { systemCode } from "#host/storage/describe-disk-error.ts";

/** Stays the same from start to start, so that links to shared drafts go on working. */
const usualPort = 47_310;

/** Null takes the usual port, or any where that is taken; 0 takes any. */
export async function listen(server: Server, host: string, port: number | null): Promise<Outcome<null>> {
  const wanted = port ?? usualPort;
  const tried = await tryToListen(server, host, wanted);
  if (tried === null) return succeed(null);
  const code = systemCode(tried);
  if (code === null) throw tried;
  if (code === "EADDRINUSE" && port === null) return listen(server, host, 0);
  if (code === "EADDRINUSE") return fail({ kind: "port-in-use", port: wanted });
  const details: Readonly<Record<string, string>> = {
    EACCES: "this user may not use that port",
    EADDRNOTAVAIL: "this machine has no such address",
    ENOTFOUND: "there is no such name",
  };
  const detail = details[code] ?? `the system answers ${code}`;
  return fail({ kind: "cannot-listen", address: `${host}:${wanted}`, detail });
}

function tryToListen(server: Server, host: string, port: number): Promise<Error | null> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => {
      server.off("error", resolve);
      resolve(null);
    });
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}

/** Requests under way may end; idle connections are cut. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), 2_000);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
