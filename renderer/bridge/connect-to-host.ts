// Picks the carrier: the preload's in the desktop program, HTTP in a browser. Nothing else in the window knows which.
import { bridgeOver, type Send } from "#bridge/bridge.ts";
import { type DesktopCarrier, type Listen, listenOver } from "#bridge/events.ts";
import type { Bridge, requests } from "#bridge/requests.ts";
import { HostUnreachable } from "./host-unreachable.ts";
import { readAddress } from "./read-address.ts";
import { sendOverHttp } from "./send-over-http.ts";

declare global {
  interface Window {
    /** Put there by the preload of the desktop program. */
    readonly penholder?: DesktopCarrier;
  }
}

export interface Host {
  readonly bridge: Bridge;
  readonly listen: Listen;
}

export function connectToHost(): Host {
  const desktop = window.penholder;
  if (desktop !== undefined)
    return { bridge: bridgeOver<typeof requests>(sendTo(desktop)), listen: listenOver(desktop.onEvent) };
  const send = sendOverHttp(readAddress(location.hash).token);
  // A browser's host tells nothing unasked.
  return { bridge: bridgeOver<typeof requests>(send), listen: () => () => undefined };
}

/** What the desktop refuses, or could not do, is told like a host over HTTP that fails. */
function sendTo(desktop: DesktopCarrier): Send {
  return (name, asked) =>
    desktop.send(name, asked).catch((cause: unknown) => {
      throw new HostUnreachable(`The host did not answer “${name}”.`, { cause });
    });
}
