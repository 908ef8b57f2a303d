// What the address of the window says: the token of its owner, or the room a guest joins.

export interface Address {
  /** What the host knows this window by. */
  readonly token: string;
  /** The room to join, or null in the owner's window. */
  readonly room: string | null;
}

/** Reads `#<token>` (owner) or `#join=<room>.<token>` (guest). */
export function readAddress(hash: string): Address {
  const text = hash.replace(/^#/, "");
  const join = /^join=([^.&]+)\.([^&]+)/.exec(text);
  if (join?.[1] !== undefined && join[2] !== undefined) return { room: join[1], token: join[2] };
  return { room: null, token: text.replace(/^token=/, "") };
}

/** The join part of a link somebody pasted, or null where it is no such link. */
export function findJoinLink(text: string): string | null {
  const found = /^https?:\/\/[^\s#]+#join=[^\s.&]+\.[^\s&]+$/.exec(text.trim());
  return found === null ? null : found[0];
}
