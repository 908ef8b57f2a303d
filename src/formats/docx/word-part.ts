// What the words of one part of the package refer to outside it, and what is counted over the whole part.
import { escapeAttribute } from "#formats/xml/xml-text.ts";
import type { WordXml } from "./paragraph.ts";

export class WordPart {
  readonly #links = new Map<string, string>();
  #bookmarks = 0;

  /** Addresses outside the file by the id that the words name them with. */
  get links(): ReadonlyMap<string, string> {
    return new Map([...this.#links].map(([address, id]) => [id, address]));
  }

  link(address: string, content: WordXml): WordXml {
    const id = this.#links.get(address) ?? `link${this.#links.size + 1}`;
    this.#links.set(address, id);
    return `<w:hyperlink r:id="${id}" w:history="1">${content}</w:hyperlink>`;
  }

  bookmark(name: string, content: WordXml): WordXml {
    this.#bookmarks += 1;
    const id = this.#bookmarks;
    return `<w:bookmarkStart w:name="${escapeAttribute(name)}" w:id="${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  }
}
