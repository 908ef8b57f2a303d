// What SQLite complains of, in words for the user.

/** SQLite's primary result codes. */
const words: Readonly<Record<number, string>> = {
  5: "another program holds the relay’s file",
  6: "another program holds the relay’s file",
  8: "the folder is read-only",
  10: "the disk reports an error",
  11: "the relay’s file is damaged",
  13: "the disk is full",
  14: "the relay’s file cannot be opened",
  26: "the relay’s file is damaged",
};

/** An error that is not SQLite's is a bug and is thrown on. */
export function describeDatabaseError(error: unknown): string {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") throw error;
  // The low byte is the primary code; the rest says more than a user can use.
  return words[error.errcode & 0xff] ?? error.message;
}
