// Where this system keeps what belongs to a user's programs.
import { homedir } from "node:os";
import { join } from "node:path";

export function defaultDataFolder(): string {
  if (process.platform === "win32")
    return join(process.env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "Penholder");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "Penholder");
  // The base directory specification of freedesktop.org.
  return join(process.env["XDG_DATA_HOME"] || join(homedir(), ".local", "share"), "penholder");
}
