import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { answerRequest, bridgeOver, request } from "./bridge.ts";

const requests = {
  double: request<number>()(z.object({ value: z.number() }), { guest: true }),
  secret: request<string>()(z.object({})),
};
const handlers = {
  double: async ({ value }: { readonly value: number }) => value * 2,
  secret: async () => "for the owner",
};
const ask = (name: string, asked: unknown, guest = false) =>
  answerRequest(requests, handlers, { name, asked, guest });

describe("the bridge", () => {
  it("answers a request of the table", async () => {
    expect(await ask("double", { value: 4 })).toEqual({ kind: "answered", answer: 8 });
  });

  it("answers a guest what guests may ask", async () => {
    expect(await ask("double", { value: 4 }, true)).toEqual({ kind: "answered", answer: 8 });
    expect(await ask("secret", {}, true)).toEqual({ kind: "refused", reason: "not-for-guests" });
  });

  it("refuses a name that is not in the table, an object's own names included", async () => {
    for (const name of ["other", "toString", "__proto__", "constructor", ""])
      expect(await ask(name, {})).toEqual({ kind: "refused", reason: "unknown-request" });
  });

  it("refuses what the guard does not pass", async () => {
    for (const asked of [null, undefined, 4, [], {}, { value: "4" }, { value: null }])
      expect(await ask("double", asked)).toEqual({ kind: "refused", reason: "bad-request" });
  });

  it("gives the handler only what the guard knows", async () => {
    const seen: unknown[] = [];
    const watching = { ...handlers, double: async (asked: { readonly value: number }) => seen.push(asked) };
    await answerRequest(requests, watching, { name: "double", asked: { value: 1, more: 2 }, guest: false });
    expect(seen).toEqual([{ value: 1 }]);
  });

  it("calls the carrier with the name and what is asked", async () => {
    const sent: unknown[] = [];
    const bridge = bridgeOver<typeof requests>(async (name, asked) => {
      sent.push([name, asked]);
      return 8;
    });
    expect(await bridge.double({ value: 4 })).toBe(8);
    expect(sent).toEqual([["double", { value: 4 }]]);
    expect(bridge.double).toBe(bridge.double);
  });

  it("can be awaited like any value, and asks nothing by it", async () => {
    const sent: unknown[] = [];
    const bridge = bridgeOver<typeof requests>(async (name) => sent.push(name));
    expect(await bridge).toBe(bridge);
    expect(sent).toEqual([]);
  });
});
