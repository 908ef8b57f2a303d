/** True where the keys pressed are those of "Mod+Shift+E". "Mod" is Cmd on a Mac and Ctrl elsewhere. */
export function matchKeys(keys: string, event: KeyboardEvent, isMac: boolean): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (mod !== wants("Mod") || other || event.altKey !== wants("Alt")) return false;
  // Larger, smaller and the question mark are other keys on other keyboards, with or without Shift.
  const isSign = key in signs && (signs[key] ?? []).includes(event.key);
  if (!isSign && event.shiftKey !== wants("Shift")) return false;
  // With Alt held some keyboards give another character: the key's place says which it is.
  return (
    isSign ||
    event.key.toLowerCase() === key.toLowerCase() ||
    event.code === `Key${key}` ||
    event.code === `Digit${key}`
  );
}

const signs: Readonly<Record<string, readonly string[]>> = {
  "=": ["=", "+"],
  "-": ["-", "_"],
  "/": ["/", "?"],
};
