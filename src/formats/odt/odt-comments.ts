// The comments of an OpenDocument text, which stand where they belong; what each is about is gathered while the text is read.
import type { ReceivedComment } from "#core/resolution/received-marks.ts";
import { CommentedWords } from "#formats/docx/read/commented-words.ts";
import { childOf, textIn, type XmlElement } from "#formats/xml/parse-xml.ts";

import { wordDate } from "./odt-changes.ts";

interface Found {
  readonly name: string;
  readonly parent: string | null;
  readonly comment: Omit<ReceivedComment, "about">;
}

export class OdtComments {
  readonly #words = new CommentedWords();
  readonly #found: Found[] = [];
  readonly #ended = new Set<string>();

  add(element: XmlElement): void {
    const { attributes } = element;
    const name = attributes["office:name"] ?? "";
    const parent = attributes["loext:parent-name"] ?? attributes["loext:parent"] ?? null;
    const wordsOf = (child: string): string => {
      const found = childOf(element, child);
      return found === null ? "" : textIn(found).trim();
    };
    const comment = {
      author: wordsOf("dc:creator").slice(0, 200),
      date: wordDate(wordsOf("dc:date")),
      text: textOfParagraphs(element).replace(/\s+/g, " ").trim(),
      isAnswer: parent !== null,
      isResolved: attributes["loext:resolved"] === "true",
    };
    this.#found.push({ name, parent, comment });
    if (name !== "") this.#words.start(name);
  }

  end(name: string): void {
    this.#ended.add(name);
    this.#words.end(name);
  }

  text(text: string): void {
    this.#words.text(text);
  }

  /** Answers behind what they answer. */
  list(): readonly ReceivedComment[] {
    const names = new Set(this.#found.map(({ name }) => name));
    const answers = new Map<string, Found[]>();
    const first: Found[] = [];
    for (const found of this.#found)
      if (found.parent === null || !names.has(found.parent) || found.parent === found.name) first.push(found);
      else answers.set(found.parent, [...(answers.get(found.parent) ?? []), found]);
    const ordered = first.flatMap((found) => this.#withAnswers(found, answers));
    return [...ordered, ...[...answers.values()].flat()].map((found) => this.#comment(found));
  }

  #withAnswers(found: Found, answers: Map<string, Found[]>): readonly Found[] {
    const own = answers.get(found.name) ?? [];
    answers.delete(found.name);
    return [found, ...own.flatMap((answer) => this.#withAnswers(answer, answers))];
  }

  /** One without an end is about a place, not about words. */
  #comment({ name, comment }: Found): ReceivedComment {
    return { ...comment, about: this.#ended.has(name) ? this.#words.of(name) : "" };
  }
}

function textOfParagraphs(element: XmlElement): string {
  let text = "";
  for (const child of element.children)
    if (typeof child === "string" || /^(?:dc|meta|\?|loext):/.test(child.name)) continue;
    else text += child.name === "text:p" ? `${textIn(child)} ` : textOfParagraphs(child);
  return text;
}
