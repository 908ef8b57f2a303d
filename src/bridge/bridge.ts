// One table of requests; the window's calls, the carriers and the handlers are inferred from it.
import * as z from "zod/mini";

/** A request: the guard of what is asked, and (as a type only) the answer. `guest` says who joined by link may ask it too. */
export interface Request<Asked, Answer> {
  readonly guard: z.ZodMiniType<Asked>;
  readonly guest: boolean;
  readonly answer?: Answer;
}

/** `request<Answer>()(guard)`: two steps so that the answer is named and the question inferred. */
export function request<Answer>() {
  return <Asked>(
    guard: z.ZodMiniType<Asked>,
    options: { readonly guest: boolean } = { guest: false },
  ): Request<Asked, Answer> => ({
    guard,
    guest: options.guest,
  });
}

type Table = Readonly<Record<string, Request<unknown, unknown>>>;

export type BridgeOf<Requests> = {
  readonly [Name in keyof Requests]: Requests[Name] extends Request<infer Asked, infer Answer>
    ? (asked: Asked) => Promise<Answer>
    : never;
};

/** What carries a request: ipcRenderer.invoke, or fetch. Bytes (Uint8Array) may stand anywhere in what is asked and answered. */
export type Send = (name: string, asked: unknown) => Promise<unknown>;

/**
 * The window's end of the bridge, over a carrier. It holds no table: a window that loaded every guard before its first key
 * would wait for what only the host needs, and the host refuses a name it does not know.
 */
export function bridgeOver<Requests extends object>(send: Send): BridgeOf<Requests> {
  const calls = new Map<string, (asked: unknown) => Promise<unknown>>();
  const callOf = (name: string): ((asked: unknown) => Promise<unknown>) => {
    const call = calls.get(name) ?? ((asked: unknown) => send(name, asked));
    calls.set(name, call);
    return call;
  };
  return new Proxy(Object.freeze({}), {
    // What is awaited is asked for "then": a bridge is no promise.
    get: (_, name) => (typeof name === "string" && name !== "then" ? callOf(name) : undefined),
    // The type names the table's own requests, and nothing but a request is ever asked for.
  }) as BridgeOf<Requests>;
}

export type Refusal = {
  readonly kind: "refused";
  readonly reason: "unknown-request" | "bad-request" | "not-for-guests";
};

/** The host's end: looks the name up, runs the guard, then the handler. Used by both carriers. */
export async function answerRequest<Requests extends Table>(
  requests: Requests,
  handlers: BridgeOf<Requests>,
  call: { readonly name: string; readonly asked: unknown; readonly guest: boolean },
): Promise<{ readonly kind: "answered"; readonly answer: unknown } | Refusal> {
  const found = Object.hasOwn(requests, call.name) ? requests[call.name] : undefined;
  if (found === undefined) return { kind: "refused", reason: "unknown-request" };
  if (call.guest && !found.guest) return { kind: "refused", reason: "not-for-guests" };
  const checked = z.safeParse(found.guard, call.asked);
  if (!checked.success) return { kind: "refused", reason: "bad-request" };
  // The guard of this very request has just passed, so the handler takes it.
  const handler = handlers[call.name] as (asked: unknown) => Promise<unknown>;
  return { kind: "answered", answer: await handler(checked.data) };
}
