// Why a relay ends a connection. Relay and window agree through this list; codes from 4000 are free for programs.

export interface CloseReason {
  readonly code: number;
  /** True where the window tries again by itself. */
  readonly retried: boolean;
  /** What the person is told. */
  readonly sentence: string;
}

export const closeReasons = {
  strangerRefused: {
    code: 4403,
    retried: false,
    sentence: "This link is not valid, or it has been withdrawn. Ask for a new one.",
  },
  sharingEnded: {
    code: 4410,
    retried: false,
    sentence: "The owner has stopped sharing this document. Your copy of the text is kept.",
  },
  badUpdate: {
    code: 4422,
    retried: false,
    sentence: "The relay could not read a change from this window, so it was not shared. Your text is kept.",
  },
  tooLarge: {
    code: 4413,
    retried: false,
    sentence: "A change was too large to be shared at once. Your text is kept.",
  },
  newerDocument: {
    code: 4426,
    retried: false,
    sentence: "This document was made with a newer version of Penholder. Update Penholder to edit it.",
  },
  notStored: {
    code: 4507,
    retried: true,
    sentence: "The relay could not store the last change. It will be sent again.",
  },
  relaySilent: {
    code: 4408,
    retried: true,
    sentence: "The relay does not answer. Your changes are kept and will be sent when it does.",
  },
  relayStopping: {
    code: 4503,
    retried: true,
    sentence: "The relay is restarting. Your changes are kept and will be sent when it is back.",
  },
} as const satisfies Readonly<Record<string, CloseReason>>;

/** Codes that are not ours and mean what one of ours means: the socket's for a message too big, Hocuspocus's for no way in. */
const foreign: Readonly<Record<number, CloseReason>> = {
  1009: closeReasons.tooLarge,
  4401: closeReasons.strangerRefused,
};

/** The reason a code stands for, or null where it says nothing (a lost network, a closed lid). */
export function findCloseReason(code: number): CloseReason | null {
  return Object.values(closeReasons).find((reason) => reason.code === code) ?? foreign[code] ?? null;
}
