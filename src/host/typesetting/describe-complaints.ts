/** What the compiler complains of, in the user's words: one sentence part without a full stop. */
export function describeComplaints(complaints: readonly string[]): string {
  const all = complaints.join("; ");
  const letters = /the text ["“'‘](.+?)["”'’] could not be displayed/.exec(all)?.[1];
  if (letters !== undefined)
    return `the fonts that come with Penholder do not have the letters “${letters}”; Word and plain text can carry them`;
  if (/unknown font family/.test(all)) return "the fonts that come with Penholder are missing";
  if (/missing document title/.test(all)) return "the document needs a title";
  return `the typesetter refused the text (${all.slice(0, 200)})`;
}
