/** What the compiler complains of, in the user's words: one sentence part without a full stop. */
export function describeComplaints(complaints: readonly string[]): string {
  const all = complaints.join("; ");
  const missing = missingLetters(all);
  if (missing.includes(lost))
    return `the text has the sign ${lost} where a letter was lost before it came here; type that letter and export again`;
  const letters = missing.map(nameLetter);
  if (missing.length > 0 && missing.every(isPrivate))
    return `the text has a sign that only the font it came from knows (${letters.slice(0, mostNamed).join(", ")}); type it anew and export again`;
  if (letters.length > 0)
    return `the fonts that come with Penholder do not have the letters ${letters.slice(0, mostNamed).join(", ")}; Word and plain text can carry them`;
  if (/unknown font family/.test(all)) return "the fonts that come with Penholder are missing";
  if (/heading title is empty/.test(all)) return "a heading of the document is still empty";
  if (/missing alt/.test(all)) return "a picture has no words that say what it shows";
  if (/missing document date|document date/.test(all)) return "the document needs a date";
  if (/maximum (?:layout|show rule|function call) (?:depth|recursion)|layout did not converge/.test(all))
    return "the text is nested too deeply to be set";
  if (/missing document title/.test(all)) return "the document needs a title";
  return `the typesetter refused the text (${all.slice(0, 200)})`;
}

const mostNamed = 8;

/** What programs write for a letter they could not read. */
const lost = "\ufffd";

/** Places that each font fills as it likes: an asterisk of a font for symbols, for one. */
function isPrivate(letter: string): boolean {
  return /^\p{Co}$/u.test(letter);
}

/** What cannot be seen is named by its place among all letters. */
function nameLetter(letter: string): string {
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(letter)) return `“${letter}”`;
  const code = letter.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The compiler quotes a letter between backticks, as its language's debug form: in escaped quotes, or as `\u{200d}`. */
function missingLetters(complaints: string): readonly string[] {
  const quoted = complaints.matchAll(/the text `[\\"]*([^`]*?)[\\"]*` could not be displayed/g);
  const letters = new Set([...quoted].map((match) => match[1] ?? ""));
  return [...letters].map((letter) => {
    const code = /u\{([0-9a-f]+)\}/i.exec(letter)?.[1];
    return code === undefined ? letter : String.fromCodePoint(Number.parseInt(code, 16));
  });
}
