// Which chapter of the Charter of the United Nations an Article belongs to. Source: the Charter itself.
import { toRoman } from "./number-forms.ts";

/** The last Article of each chapter, from I on. */
const lastArticles = [2, 6, 8, 22, 32, 38, 51, 54, 60, 72, 74, 85, 91, 96, 101, 105, 107, 109, 111];
/** "VII" for Article 41; null for an Article the Charter does not have. */
export function chapterOfArticle(article: number): string | null {
  if (article < 1) return null;
  const at = lastArticles.findIndex((last) => article <= last);
  return at === -1 ? null : toRoman(at + 1);
}
