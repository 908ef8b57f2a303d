// What the export dialog says.
import type { LeftOut } from "#core/resolution/left-out.ts";
import { plural } from "./plural.ts";

const leftOut: Readonly<Record<LeftOut["kind"], (count: number) => string>> = {
  comments: (count) => plural(count, "comment", "comments"),
  proposals: (count) => plural(count, "proposed change", "proposed changes"),
  statuses: (count) => `what was marked as agreed or in brackets, in ${plural(count, "place", "places")}`,
  "kept-findings": (count) =>
    `${plural(count, "finding kept as is", "findings kept as they are")}, with the reasons`,
  "own-rules": () => "the name of your own rules",
  sponsors: (count) => `${plural(count, "sponsor", "sponsors")}: an adopted text names none`,
  "later-sponsors": (count) =>
    `${plural(count, "sponsor", "sponsors")} who joined later: named in an addendum or the report, not in the draft`,
  "sponsor-roles": (count) =>
    `which ${plural(count, "sponsor is an additional one", "sponsors are additional ones")}: drafts list all alike`,
  version: () => "the name of this version",
  "issue-date": () => "a date of issue, which a draft does not have yet",
  number: () => "a number, which a draft does not have yet",
};

export const exportWords = {
  title: "Export",
  document: "Document",
  documents: { draft: "The draft", sponsors: "Sponsors", submission: "Submission sheet" },
  documentHints: {
    sponsors:
      "The line as the document prints it, and each sponsor with its role; who joined later, with the day",
    submission:
      "What goes to the secretariat with the text, with lines for a contact to be filled in by hand",
  },
  changes: "Open changes in the file",
  changesTracked: "As tracked changes",
  changesTrackedHint: "Each under the delegation that proposes it. The pages here are the text without them.",
  changesAccepted: "Accepted",
  changesRejected: "Left out",
  changesHint: "In the draft they stay open.",
  presets: "For whom",
  preset: {
    secretariat: { name: "To the secretariat", text: "Word as it is tabled, in the official layout" },
    sponsors: { name: "To co-sponsors", text: "Word with the day, the hour and the version" },
    clean: { name: "Clean", text: "PDF of the text alone, to send or to keep" },
    room: { name: "For the room", text: "PDF with day, version and numbered lines" },
  },
  ownChoice: "Your own choice of settings",
  format: "Format",
  formatName: (name: string, extension: string) => `${name} (.${extension})`,
  formatHints: {
    docx: "Official layout, with real numbering and footnotes",
    pdf: "Official layout, ready to print",
    txt: "Plain text that Penholder reads back",
    html: "One page for a browser, a screen reader or a printer",
    markdown: "Text with marks, for wikis and notes",
    akn: "Structured text for document systems of the United Nations",
    json: "The draft as data, for other programs",
    penholder: "The draft itself, to open in Penholder",
  },
  otherFormat: "Another form of the same text",
  paper: "Paper",
  papers: { a4: "A4", letter: "Letter" },
  draftNotice: "“Draft as of” line",
  draftNoticeHint: "Day, hour and version, so that nobody takes it for the last word",
  comments: "Comments",
  commentsHint: "With their answers, as Word’s own, under the names of the delegations alone",
  lineNumbers: "Line numbers",
  lineNumbersHint: "In the margin, new on each page, to speak of places in the room",
  forArchives: "For an archive",
  forArchivesHint: "PDF/A instead of the usual, which is for every reader, screen readers too",
  before: "Before it goes out",
  errors: (count: number) =>
    `${plural(count, "error was", "errors were")} found in the text. You can export all the same.`,
  moreErrors: (count: number) => `and ${plural(count, "more", "more")} in Checks`,
  stillChecking: "The text is still being checked.",
  noErrors: "No errors were found in the text.",
  show: "Show",
  showAt: (place: string) => `Show ${place}`,
  leftOutTitle: "What stays here",
  leftOutAlways: "Paragraph labels, findings, history and names of persons never go out.",
  leftOutHere: "Of this draft, the file leaves out:",
  leftOut: (left: LeftOut) => leftOut[left.kind](left.count),
  preview: "Preview",
  setting: "Setting the pages…",
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  pages: (count: number) => plural(count, "page", "pages"),
  firstPages: (shown: number, total: number) => `The first ${shown} of ${total} pages`,
  wordPages: "Word may break lines and pages a little differently.",
  fileText: "The text of the file",
  fileTextBegins: "How the file begins",
  noPreview: "This file opens in Penholder as the draft itself, so there are no pages to show.",
  noPages: (reason: string) => `The pages cannot be shown. ${reason}`,
  making: "Making the file…",
  made: (name: string) => `“${name}” was made.`,
  make: "Export",
} as const;
