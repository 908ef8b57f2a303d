import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMessage, encodeMessage } from "./message.ts";

describe("a message", () => {
  it("carries bytes anywhere", () => {
    const value = { a: [new Uint8Array([0, 255, 7])], b: { c: new Uint8Array(0) }, d: null, e: "x" };
    expect(decodeMessage(encodeMessage(value))).toEqual(value);
  });

  it("carries long bytes", () => {
    const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => index % 256);
    expect(decodeMessage(encodeMessage(bytes))).toEqual(bytes);
  });

  it("keeps what only looks like bytes", () => {
    for (const value of [
      { $bytes: "AAAA" },
      { $plain: { $bytes: "AAAA" } },
      { $bytes: 3 },
      { $plain: new Uint8Array([1]) },
      { $plain: 1, $bytes: 2 },
    ])
      expect(decodeMessage(encodeMessage(value))).toEqual(value);
  });

  it("gives back any plain value", () => {
    const key = fc.oneof(fc.constantFrom("$bytes", "$plain"), fc.string({ maxLength: 5 }));
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array(),
        fc.array(tie("value")),
        fc.dictionary(
          key.filter((name) => !["__proto__", "constructor", "prototype"].includes(name)),
          tie("value"),
          { noNullPrototype: true },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        expect(decodeMessage(encodeMessage(value))).toEqual(value);
      }),
    );
  });

  it("leaves out names that would become a prototype", () => {
    const decoded = decodeMessage(
      '{"a": 1, "__proto__": {"bad": true}, "b": {"constructor": {"prototype": {"bad": true}}}}',
    );
    expect(decoded).toEqual({ a: 1, b: {} });
    expect(Object.assign({}, decoded)).not.toHaveProperty("bad");
    expect(decodeMessage('{"$plain": {"__proto__": {"bad": true}}}')).toEqual({});
  });

  it("refuses what is no message", () => {
    for (const text of ["", "{", '{"$bytes": "€€€€"}', '{"$bytes": "AAA"}', '{"$bytes": {"length": 4}}'])
      expect(() => decodeMessage(text)).toThrow(SyntaxError);
  });

  it("refuses a message nested so deeply that reading it would end the program", () => {
    expect(() => decodeMessage(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toThrow(SyntaxError);
  });
});
