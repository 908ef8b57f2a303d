// The relay's one file: who may join which room, and every update that was ever acknowledged.
import { DatabaseSync } from "node:sqlite";

const layoutVersion = 1;

/**
 * `synchronous = FULL` is the promise itself: a commit returns only when the disk has it. The exclusive lock keeps a
 * second relay off the file. Throws SQLite's own error where the file cannot be used.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(`
      PRAGMA busy_timeout = 0;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS rooms (
        room TEXT PRIMARY KEY,
        draft TEXT NOT NULL,
        isOpen INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE IF NOT EXISTS tokens (
        token TEXT PRIMARY KEY,
        room TEXT NOT NULL REFERENCES rooms (room) ON DELETE CASCADE,
        role TEXT NOT NULL
      ) STRICT;
      CREATE TABLE IF NOT EXISTS updates (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        room TEXT NOT NULL REFERENCES rooms (room) ON DELETE CASCADE,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE INDEX IF NOT EXISTS updatesOfRoom ON updates (room, id);
      PRAGMA user_version = ${layoutVersion};
    `);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
