// The comments of a Word file, answers behind what they answer.
import { childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import type { CommentedWords } from "./commented-words.ts";
import { changeMarkOf } from "./tracked-elements.ts";
import type { WordComment } from "./word-document.ts";

interface Thread {
  readonly parent: string;
  readonly isDone: boolean;
}

/** `threads` is the part that says which comment answers which. */
export function readComments(
  root: XmlElement | null,
  threads: XmlElement | null,
  words: CommentedWords,
): readonly WordComment[] {
  const threadOf = new Map<string, Thread>(
    childrenOf(threads, "w15:commentEx").map(({ attributes }) => [
      attributes["w15:paraId"] ?? "",
      { parent: attributes["w15:paraIdParent"] ?? "", isDone: attributes["w15:done"] === "1" },
    ]),
  );
  const answers = new Map<string, WordComment[]>();
  const first: { readonly comment: WordComment; readonly paragraphs: readonly string[] }[] = [];
  for (const element of childrenOf(root, "w:comment")) {
    const paragraphs = paragraphIds(element);
    const thread = threadOf.get(paragraphs.at(-1) ?? "") ?? { parent: "", isDone: false };
    const { author, date } = changeMarkOf(element);
    const id = element.attributes["w:id"] ?? "";
    const said = wordsIn(element)
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    const comment: WordComment = {
      author,
      date,
      said,
      text: said.replace(/\s+/g, " "),
      about: words.of(id),
      range: words.rangeOf(id),
      isAnswer: thread.parent !== "",
      isResolved: thread.isDone,
    };
    if (thread.parent === "") first.push({ comment, paragraphs });
    else answers.set(thread.parent, [...(answers.get(thread.parent) ?? []), comment]);
  }
  const threaded = first.flatMap(({ comment, paragraphs }) => [
    comment,
    ...paragraphs.flatMap((id) => takeFrom(answers, id)),
  ]);
  // Answers to what is not there are comments all the same.
  return [...threaded, ...[...answers.values()].flat()];
}

function takeFrom(answers: Map<string, WordComment[]>, id: string): readonly WordComment[] {
  const found = answers.get(id) ?? [];
  answers.delete(id);
  return found;
}

function paragraphIds(element: XmlElement): readonly string[] {
  return childrenOf(element, "w:p").map(({ attributes }) => attributes["w14:paraId"] ?? "");
}

function wordsIn(element: XmlElement): string {
  if (element.name === "w:t") return element.children.filter((child) => typeof child === "string").join("");
  const inside = element.children.map((child) => (typeof child === "string" ? "" : wordsIn(child))).join("");
  if (element.name === "w:br") return "\n";
  if (element.name === "w:tab") return " ";
  return element.name === "w:p" ? `${inside}\n` : inside;
}
