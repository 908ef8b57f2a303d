// An OpenDocument text in the form that Word files are read into: one recognition serves both.
import { Bookmarks } from "#formats/docx/read/bookmarks.ts";
import { FieldStack } from "#formats/docx/read/field-stack.ts";
import { collectRunning, noLosses, type ReadWord } from "#formats/docx/read/read-word-document.ts";
import type { WordNote, WordParagraph } from "#formats/docx/read/word-document.ts";
import { childOf, childrenOf, type XmlElement } from "#formats/xml/parse-xml.ts";
import { OpenChanges, readChangedRegions } from "./odt-changes.ts";
import { OdtComments } from "./odt-comments.ts";
import type { OdtContext } from "./odt-inline.ts";
import { listStyleRoots, OdtLists } from "./odt-lists.ts";
import { readOdtStory } from "./odt-story.ts";
import { asWordStyles, namedStyles, readOdtStyles } from "./odt-styles.ts";
import type { OdtPackage } from "./open-odt.ts";

export function readOdtDocument(file: OdtPackage): ReadWord {
  const named = namedStyles(file.styles);
  const losses = noLosses();
  const bookmarks = new Bookmarks();
  const comments = new OdtComments();
  const lists = new OdtLists(listStyleRoots(file.styles, file.content));
  const notes = new Map<string, WordNote>();
  const context: OdtContext = {
    styles: readOdtStyles(named, file.content),
    lists,
    changes: new OpenChanges(readChangedRegions(file.text)),
    fields: new FieldStack(),
    bookmarks,
    comments,
    losses,
    tables: { count: 0 },
    addNote: (note) => addNote(note, context, notes),
    formula: file.formula,
  };
  const paragraphs = readOdtStory(file.text, context);
  const heads = { ...context, styles: readOdtStyles(named, file.styles), losses: noLosses() };
  return {
    styles: asWordStyles(named),
    lists: lists.found,
    document: {
      paragraphs,
      notes,
      comments: comments.list(),
      running: collectRunning(runningStories(file.styles, heads)),
      losses,
      hasMacros: file.hasMacros,
      notesByBookmark: bookmarks.notes,
    },
  };
}

/** Fields and changes of a note end with it. A note has no notes: one inside would never be shown. */
function addNote(note: XmlElement, context: OdtContext, notes: Map<string, WordNote>): string {
  const { attributes } = note;
  const kind = attributes["text:note-class"] === "endnote" ? "e" : "f";
  const name = `${kind}${notes.size + 1}`;
  const id = attributes["text:id"];
  if (id !== undefined && !context.bookmarks.notes.has(id)) context.bookmarks.notes.set(id, name);
  const body = childOf(note, "text:note-body");
  notes.set(name, { name, paragraphs: [] });
  const own = { ...context, changes: context.changes.forNote(), fields: new FieldStack() };
  if (body !== null) notes.set(name, { name, paragraphs: readOdtStory(body, own) });
  return name;
}

/** Heads of pages first, then feet; one that is switched off is not shown. */
function* runningStories(styles: XmlElement | null, context: OdtContext): Iterable<readonly WordParagraph[]> {
  const pages = childrenOf(childOf(styles, "office:master-styles"), "style:master-page");
  for (const part of ["header", "footer"])
    for (const page of pages)
      for (const which of ["-first", "", "-left"])
        for (const element of childrenOf(page, `style:${part}${which}`))
          if (element.attributes["style:display"] !== "false") yield readOdtStory(element, context);
}
