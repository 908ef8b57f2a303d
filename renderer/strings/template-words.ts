// What slots, the gallery of templates and the ways to a new draft say.
import { titleOf } from "#bridge/commands.ts";
import { plural } from "./plural.ts";

export const slotWords = {
  /** What a slot of each type wants. */
  wanted: {
    organ: "an organ or body",
    session: "the session, written out: sixtieth",
    date: "a date: 4 April 2025",
    State: "a State, in its official form",
    addressee: "who is addressed",
    report: "a report or its symbol",
    resolution: "a resolution, by number and date",
    number: "a number",
    text: "your own words",
  },
  others: (count: number) => `fills ${plural(count + 1, "place", "places")}`,
  next: "for the next",
  beforeExport: (count: number) =>
    `${plural(count, "place is", "places are")} still to be filled in, and would go out in braces.`,
} as const;

export const templateWords = {
  title: "Templates",
  search: "Search",
  searchHint: "any words: report panel",
  body: "Body",
  allBodies: "All bodies",
  kind: "Show",
  kinds: { resolution: "Whole texts", paragraph: "Paragraphs", own: "Your own" },
  purpose: "For",
  allPurposes: "Every purpose",
  list: "Templates found",
  found: (count: number) => plural(count, "template", "templates"),
  nothing: "No template has these words",
  nothingHint: "Use fewer words, or choose another body or purpose.",
  noOwn: "None of your own yet",
  noOwnHint:
    "Save a text or a selection with “Save as template…” in the File menu, or put text files into the folder.",
  preview: "Preview",
  choose: "Choose a template to see its text.",
  loading: "Reading the text…",
  slots: (count: number) => `${plural(count, "place", "places")} to fill in`,
  start: "Start a draft with it",
  insert: "Insert",
  folder: (folder: string) => `Folder: ${folder}`,
  chooseFolder: "Choose another folder…",
  broken: "Some files in the folder could not be read:",
  rename: "Rename…",
  renameTitle: "Rename template",
  remove: "Remove",
  removed: (title: string) => `“${title}” was moved to the folder “Removed”.`,
  undo: "Put it back",
  saveTitle: "Save as template",
  name: "Name",
  nameHint: "What you and your colleagues will look for.",
  description: "What it is for",
  descriptionHint: "One line. May stay empty.",
  what: "What to save",
  whole: "The whole text",
  selection: "The selected paragraphs",
  keeps:
    "Places in braces, such as {session}, stay to be filled in. Symbol, dates, sponsors, names and history are left out.",
  save: "Save template",
  saved: (title: string) => `“${title}” is among your templates.`,
  all: "Search and preview all templates…",
  allHint: "Texts of every body, and your own. Paragraphs are found in a draft, under Insert.",
} as const;

export const adoptedWords = {
  start: titleOf("new-from-adopted"),
  startHint: "Begin with last year’s text: number, vote and dates go, the words stay.",
  title: "New from an adopted text",
  choose: "Choose a file…",
  drop: "Word files, PDFs, web pages, plain text and Penholder drafts can be read.",
  paste: "Or paste its text here",
  read: "Read the text",
  pastedName: "Pasted text.txt",
  reading: (name: string) => `Reading “${name}”…`,
  dropped:
    "Number, symbol, adoption, vote, issue date and sponsors are left out. The words stay as they are.",
  kept: (name: string) =>
    `“${name}” is kept inside the draft, for comparing. It is never sent along with a copy.`,
  session: "Session the new draft is for",
  sessionHint: "As a number: 61. Leave it empty to keep the sessions that the text names.",
  offers: "Changes you may want",
  offersHint: "None is made unless you tick it.",
  noOffers: "Nothing to change was found.",
  cite: "Cite the source",
  replace: (before: string, after: string) => `“${before}” → “${after}”`,
  create: "Create draft",
  name: (title: string) => `${title} (new draft)`,
  empty: "This text has no paragraphs. Choose another file, or paste more of it.",
} as const;
