// One request over HTTP: for the window and for its worker alike.
import { decodeMessage, encodeMessage } from "#bridge/message.ts";
import { HostUnreachable } from "./host-unreachable.ts";

/** Where the host is, and what it knows this window by. */
export interface HostAddress {
  readonly origin: string;
  readonly token: string;
}

export async function askOverHttp(
  { origin, token }: HostAddress,
  name: string,
  asked: unknown,
): Promise<unknown> {
  const response = await ask(new URL(`/bridge/${name}`, origin), asked, token).catch((cause: unknown) => {
    throw new HostUnreachable(`The host did not answer “${name}”.`, { cause });
  });
  if (!response.ok) throw new HostUnreachable(`The host refused “${name}” (${response.status}).`);
  return decodeMessage(await response.text());
}

async function ask(address: URL, asked: unknown, token: string): Promise<Response> {
  return await fetch(address, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: encodeMessage(asked),
    cache: "no-store",
  });
}
