// Each Article of the Charter of the United Nations stands in one chapter, so a chapter and an Article can disagree.
import { chapterOfArticle } from "#core/citations/charter-chapters.ts";
import { placeIn, replacement } from "#core/lint/checked-text.ts";
import { ownerOf, textAround } from "#core/lint/citation-slips.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";

export const citationCharterChapterHasArticle: Rule = {
  id: "citation-charter-chapter-has-article",
  group: "citations",
  severity: "info",
  anyDocument: true,
  check,
};

const charter = "Charter of the United Nations";
const articles = /Articles? (\d{1,3})(?: ?\(\d\))?(?:(?:,| and| to|–|-) ?(?:Article )?(\d{1,3}))*/g;
/** After these words the Article is of another text. */
const otherText = /^(?: ?\([a-z\d]\))*,? of (?:the )?(?!(?:United Nations )?Charter|present)/;

function* check(subject: Subject): Iterable<Observation> {
  for (const citation of subject.citations) {
    const owner = ownerOf(citation);
    const cited = /^[Cc]hapter ([IVX]+)$/.exec(citation.pinpoint ?? "");
    if (owner === null || citation.title !== charter || cited === null || !("start" in citation.place))
      continue;
    const [written, numeral = ""] = cited;
    const { start, end } = citation.place;
    const meant = chapterMeant(textAround(subject, owner).slice(end, end + 600));
    if (meant === null || meant.chapter === numeral) continue;
    const message = `Unexpected “${written}” beside ${meant.articles}, expected “Chapter ${meant.chapter}”.`;
    const title = `Use “Chapter ${meant.chapter}”`;
    const text = `${written.charAt(0)}hapter ${meant.chapter}`;
    if (text === written) yield { message, place: placeIn(owner, start, end), fix: null };
    else yield replacement(owner, { start, end: start + written.length, text, message, title, look: true });
  }
}

/** The one chapter of all Articles named after it in the paragraph; null where they differ or are of another text. */
function chapterMeant(after: string): { readonly chapter: string; readonly articles: string } | null {
  for (const found of after.matchAll(articles)) {
    const rest = after.slice(found.index + found[0].length);
    // In parentheses behind another instrument the Article is that instrument's.
    if (otherText.test(rest) || after.charAt(found.index - 1) === "(") continue;
    const numbers = (found[0].match(/(?<!\()\d+/g) ?? []).map(Number);
    const chapters = new Set(numbers.map(chapterOfArticle));
    const [chapter] = chapters;
    if (chapters.size === 1 && chapter !== undefined && chapter !== null)
      return { chapter, articles: found[0] };
  }
  return null;
}
