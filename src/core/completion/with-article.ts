// Whether a name that is put into a sentence brings its article.
import { matchOpener, type OpenerPart } from "#core/openers/match-opener.ts";

/** Words a name follows with its article; behind "its", "this" or another part of the name it has none. */
const leading = new Set(
  "about above across after against among and as at before between by concerning during for from in including into of on or regarding than that through to toward towards under upon via whereas with within".split(
    " ",
  ),
);
/** Names that are whole sentences, and those of letters. */
const without = /^(?:The |the |UN-)/;
/** They stand before what is theirs ("Recalling General Assembly resolution …"), where no article may be. */
const organs = new Set([
  "Commission on Human Rights",
  "Economic and Social Council",
  "General Assembly",
  "Human Rights Council",
  "Security Council",
]);

/** The name as it stands behind these words: "the Convention …" after "Recalling", bare after "Recalling the". */
export function withArticle(name: string, before: string, part: OpenerPart): string {
  if (without.test(name) || organs.has(name)) return name;
  return isLeading(before, part) ? `the ${name}` : name;
}

function isLeading(before: string, part: OpenerPart): boolean {
  if (!/\s$/.test(before)) return false;
  const text = before.trimEnd();
  if (text.endsWith(",")) return true;
  const last = /(?<![\p{L}’'-])[\p{L}’'-]+$/u.exec(text)?.[0] ?? "";
  if (last === "") return false;
  if (leading.has(last)) return true;
  const opener = matchOpener(text.slice(-200), part);
  if (opener?.known === true && opener.start + opener.length === text.slice(-200).length) return true;
  // A verb further on in the sentence: "…, and requests".
  const verb = /^\p{Ll}/u.test(last) ? matchOpener(last, part) : null;
  return verb?.known === true && verb.length === last.length;
}
