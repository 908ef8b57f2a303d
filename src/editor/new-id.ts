// Ids of blocks and notes: random, because two people who work apart must never make the same one.
import type { BlockId, NoteId } from "#core/resolution/resolution.ts";

const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

function newId(): string {
  let id = "";
  // 12 of 36 letters are 62 bits: enough for every paragraph anyone will write.
  for (const byte of crypto.getRandomValues(new Uint8Array(12))) id += letters[byte % letters.length];
  return id;
}

export function newBlockId(): BlockId {
  // This is where block ids are born.
  return newId() as BlockId;
}

export function newRemarkId(): string {
  return newId();
}

export function newNoteId(): NoteId {
  // This is where note ids are born.
  return newId() as NoteId;
}
