import { describe, expect, it } from "vitest";
import { closeReasons, findCloseReason } from "./close-codes.ts";

describe("close reasons", () => {
  const reasons = Object.values(closeReasons);

  it("have a code of their own, in the range that programs may use", () => {
    expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
    for (const { code } of reasons) expect(code).toSatisfy((value: number) => value >= 4000 && value < 5000);
  });

  it("have a sentence that ends", () => {
    for (const { sentence } of reasons) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it("stand for the socket's own word that a message was too big", () => {
    expect(findCloseReason(1009)).toBe(closeReasons.tooLarge);
  });

  it("are found by code, and a lost network is none of them", () => {
    for (const reason of reasons) expect(findCloseReason(reason.code)).toBe(reason);
    expect(findCloseReason(1006)).toBeNull();
  });
});
