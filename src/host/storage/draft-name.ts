// From what a user calls a draft to a file name that every system takes and no path gets through.

const extension = ".penholder";
/** File systems count bytes: 255 at most, and a number may still be added. */
const longest = 180;
/** Names Windows keeps for devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** "A/HRC/58/L.1" becomes "A-HRC-58-L.1". */
export function cleanDraftName(name: string): string {
  const plain = name
    .normalize("NFC")
    // Control, format and private characters, among them those that turn the reading direction around.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, "")
    // "Follow-up: water" reads on with a comma; a colon may stand in no file name.
    .replace(/(\S) ?: +(?=\S)/g, "$1, ")
    .replace(/[\\/:*?"<>|]/g, "-")
    .replace(/\s+/g, " ");
  const whole = shorten(trimEnds(plain));
  if (whole === "") return "Draft";
  return reserved.test(whole) ? `${whole}_` : whole;
}

/** Dots and spaces at an end: hidden on one system, dropped on another. */
function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && " .".includes(text.charAt(start))) start += 1;
  while (end > start && " .".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function shorten(text: string): string {
  let bytes = 0;
  let kept = "";
  for (const character of text) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longest) return trimEnds(kept);
    kept += character;
  }
  return kept;
}

/** The first free one of "name", "name 2", "name 3"…; systems differ in whether case tells names apart, so it does not here. */
export function freeDraftName(name: string, taken: Iterable<string>): string {
  const clean = cleanDraftName(name);
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  let free = clean;
  for (let count = 2; used.has(free.toLowerCase()); count += 1) free = `${clean} ${count}`;
  return free;
}

export function draftFileName(name: string): string {
  return `${name}${extension}`;
}

/** The draft's name where the file is one, else null. */
export function draftNameOf(file: string): string | null {
  if (file.startsWith(".") || !file.toLowerCase().endsWith(extension)) return null;
  return file.slice(0, -extension.length);
}
