// Who asks: the owner by the token of this start, a guest by the token of a room.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 bits, in letters that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in a time that says nothing of where two tokens differ. */
export function isSameToken(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** The token of an `authorization: Bearer …` header, or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(header ?? "")?.[1] ?? null;
}
