import type { Send } from "#bridge/bridge.ts";
import { decodeMessage, encodeMessage } from "#bridge/message.ts";
import { HostUnreachable } from "./host-unreachable.ts";

/** Carries requests to the host that served this window. */
export function sendOverHttp(token: string): Send {
  return async (name, asked) => {
    const response = await ask(name, asked, token);
    if (!response.ok) throw new HostUnreachable(`The host refused “${name}” (${response.status}).`);
    return decodeMessage(await response.text());
  };
}

async function ask(name: string, asked: unknown, token: string): Promise<Response> {
  try {
    return await fetch(new URL(`/bridge/${name}`, location.href), {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: encodeMessage(asked),
      cache: "no-store",
    });
  } catch (cause) {
    throw new HostUnreachable(`The host did not answer “${name}”.`, { cause });
  }
}
