// Which keys run which command: those of the list, or those somebody chose in the settings.
import { type Command, type CommandId, commands } from "./commands.ts";

/** The keys chosen in the settings, by the id of the command; "" is none at all. */
export type ChosenKeys = Readonly<Record<string, string>>;

/** Keys the text itself listens to: they stay as every editor has them. */
const keptByTheText: ReadonlySet<string> = new Set(["indent", "outdent", "undo", "redo", "italic"]);

export function hasFixedKeys(id: CommandId): boolean {
  return keptByTheText.has(id);
}

/** Every key pressed is held against all of them. */
const listedKeys: ReadonlyMap<string, string | null> = new Map(commands.map(({ id, keys }) => [id, keys]));

export function keysOf(id: CommandId, chosen: ChosenKeys): string | null {
  const own = hasFixedKeys(id) ? undefined : chosen[id];
  if (own !== undefined) return own === "" ? null : own;
  return listedKeys.get(id) ?? null;
}

/** The command that has these keys already, if another one has. */
export function findKeysInUse(keys: string, id: CommandId, chosen: ChosenKeys): Command | null {
  return commands.find((other) => other.id !== id && keysOf(other.id, chosen) === keys) ?? null;
}

/** What a keyboard shows of one press. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** "Mod+Shift+E" for what was pressed; null for a bare letter or a modifier alone, which are for writing. */
export function readKeys(press: Press, isMac: boolean): string | null {
  if (["Control", "Meta", "Alt", "Shift", "AltGraph", "Dead", "Unidentified"].includes(press.key))
    return null;
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const isFunctionKey = /^F\d{1,2}$/.test(press.key);
  if (!mod && !press.altKey && !isFunctionKey) return null;
  // With Alt held some keyboards give another character: the key's place says which it is.
  const key =
    /^Key([A-Z])$/.exec(press.code)?.[1] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key);
  const held = [mod ? "Mod" : null, press.altKey ? "Alt" : null, press.shiftKey ? "Shift" : null];
  return [...held.filter((name) => name !== null), key].join("+");
}
