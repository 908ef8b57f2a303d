// A package to the paragraphs, notes, comments and running heads of a Word file, with all tracked changes open.
import { childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import { Bookmarks } from "./bookmarks.ts";
import { CommentedWords } from "./commented-words.ts";
import { FieldStack } from "./field-stack.ts";
import { readComments } from "./read-comments.ts";
import { readNumbering, type WordList } from "./read-numbering.ts";
import type { WordPackage } from "./read-package.ts";
import type { StoryContext } from "./read-paragraph.ts";
import { bodyOfPart, readStory } from "./read-story.ts";
import { readStyles, type WordStyles } from "./read-styles.ts";
import type { Losses, WordDocument, WordNote, WordParagraph } from "./word-document.ts";

export interface ReadWord {
  readonly document: WordDocument;
  readonly styles: WordStyles;
  readonly lists: ReadonlyMap<string, WordList>;
}

export function readWordDocument(file: WordPackage): ReadWord {
  const related = file.relationships(file.document);
  const partOf = (type: string): { readonly name: string; readonly root: XmlElement | null } => {
    for (const relationship of related.values())
      if (relationship.type === type && !relationship.isExternal)
        return { name: relationship.target, root: file.part(relationship.target) };
    return { name: "", root: null };
  };
  const styles = readStyles(partOf("styles").root);
  const losses = noLosses();
  const bookmarks = new Bookmarks();
  const commented = new CommentedWords();
  const contextOf = (part: string): StoryContext => ({
    styles,
    relationships: file.relationships(part),
    losses,
    bookmarks,
    fields: new FieldStack(),
    comments: commented,
  });
  const paragraphs = readStory(bodyOfPart(file.part(file.document)), contextOf(file.document));
  const footnotes = partOf("footnotes");
  const endnotes = partOf("endnotes");
  const notes = new Map([
    ...readNotes("f", childrenOf(footnotes.root, "w:footnote"), contextOf(footnotes.name)),
    ...readNotes("e", childrenOf(endnotes.root, "w:endnote"), contextOf(endnotes.name)),
  ]);
  const comments = readComments(partOf("comments").root, partOf("commentsExtended").root, commented);
  return {
    styles,
    lists: readNumbering(partOf("numbering").root, styles),
    document: {
      paragraphs,
      notes,
      comments,
      running: collectRunning(runningStories(file, contextOf)),
      losses,
      hasMacros: file.hasMacros,
      notesByBookmark: bookmarks.notes,
    },
  };
}

/** The separators that a file keeps among its notes are none. */
function readNotes(
  kind: "f" | "e",
  elements: readonly XmlElement[],
  context: StoryContext,
): readonly (readonly [string, WordNote])[] {
  return elements
    .filter(({ attributes }) => ["", "normal"].includes(attributes["w:type"] ?? ""))
    .map((element) => {
      const name = `${kind}${element.attributes["w:id"] ?? ""}`;
      return [name, { name, paragraphs: readStory(element, context) }] as const;
    });
}

/** What the heads and feet of the pages say, first pages first. */
function* runningStories(
  file: WordPackage,
  contextOf: (part: string) => StoryContext,
): Iterable<readonly WordParagraph[]> {
  const parts = [...file.relationships(file.document).values()]
    .filter(({ type, isExternal }) => (type === "header" || type === "footer") && !isExternal)
    .sort((one, other) => Number(one.type === "footer") - Number(other.type === "footer"));
  // Pictures of the page are no loss of the text.
  for (const { target } of parts)
    yield readStory(file.part(target), { ...contextOf(target), losses: noLosses() });
}

const mostRunningLines = 60;

/** The paragraphs of running heads and feet that say anything, each once. */
export function collectRunning(stories: Iterable<readonly WordParagraph[]>): readonly WordParagraph[] {
  const lines = new Map<string, WordParagraph>();
  for (const paragraphs of stories)
    for (const paragraph of paragraphs) {
      const line = JSON.stringify(
        paragraph.pieces.map((piece) =>
          piece.kind === "text" ? [piece.text, piece.inserted, piece.deleted] : "",
        ),
      );
      const isEmpty = paragraph.pieces.every((piece) => piece.kind === "note" || piece.text.trim() === "");
      if (!isEmpty && lines.size < mostRunningLines && !lines.has(line)) lines.set(line, paragraph);
    }
  return [...lines.values()];
}

export function noLosses(): Losses {
  return { pictures: 0, formulas: 0, readings: 0, unknownSymbols: 0, otherTexts: 0 };
}
