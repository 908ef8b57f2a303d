/** What the compiler complains of, in the user's words: one sentence part without a full stop. */
export function describeComplaints(complaints: readonly string[]): string {
  const all = complaints.join("; ");
  const letters = missingLetters(all);
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

/** The compiler quotes a letter between backticks, as its language's debug form: in escaped quotes, or as `\u{200d}`. */
function missingLetters(complaints: string): readonly string[] {
  const quoted = complaints.matchAll(/the text `[\\"]*([^`]*?)[\\"]*` could not be displayed/g);
  const letters = new Set([...quoted].map((match) => match[1] ?? ""));
  return [...letters].map((letter) => {
    const code = /u\{([0-9a-f]+)\}/i.exec(letter)?.[1];
    return code === undefined ? `“${letter}”` : `U+${code.toUpperCase().padStart(4, "0")}`;
  });
}
