import type { Send } from "#bridge/bridge.ts";
import { askOverHttp, type HostAddress } from "./ask-over-http.ts";
import { HostUnreachable } from "./host-unreachable.ts";
import type { FromHttp, ToHttp } from "./http-worker.ts";

/** What is asked again and again while somebody types. */
const askedWhileTyping: ReadonlySet<string> = new Set(["appendToJournal", "saveDraft"]);

/** Carries requests to the host that served this window. */
export function sendOverHttp(token: string): Send {
  const host: HostAddress = { origin: location.origin, token };
  let aside: Send | null = null;
  return (name, asked) => {
    // Who goes may take the worker along before it has sent anything.
    if (!askedWhileTyping.has(name) || document.hidden) return askOverHttp(host, name, asked);
    aside ??= sendAside(host);
    return aside(name, asked);
  };
}

interface Waiting {
  readonly name: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: HostUnreachable) => void;
}

/** By a worker, which is started with the first request and stays. */
function sendAside(host: HostAddress): Send {
  const worker = new Worker(new URL("./http-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let isBroken = false;
  const end = (at: number, answer: FromHttp["answer"]): void => {
    const asked = waiting.get(at);
    waiting.delete(at);
    if (answer !== null) asked?.resolve(answer.value);
    else asked?.reject(new HostUnreachable(`The host did not answer “${asked.name}”.`));
  };
  worker.onmessage = ({ data }: MessageEvent<FromHttp>): void => end(data.number, data.answer);
  // What could not be sent so is offered again by whoever holds it, and goes the plain way.
  worker.onerror = (): void => {
    isBroken = true;
    for (const at of [...waiting.keys()]) end(at, null);
  };
  return (name, asked) => {
    if (isBroken) return askOverHttp(host, name, asked);
    number += 1;
    return new Promise((resolve, reject) => {
      waiting.set(number, { name, resolve, reject });
      worker.postMessage({ number, host, name, asked } satisfies ToHttp);
    });
  };
}
