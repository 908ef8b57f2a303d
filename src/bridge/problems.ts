// Every expected failure by kind, with its facts; and the one place that puts them into words.

import { assertNever } from "#core/resolution/assert-never.ts";
import type { ReceivedMarks } from "#core/resolution/received-marks.ts";

export type Problem =
  | { readonly kind: "no-such-file"; readonly name: string }
  | { readonly kind: "no-such-draft" }
  | { readonly kind: "no-such-version" }
  | { readonly kind: "too-many-versions"; readonly most: number }
  | { readonly kind: "empty-file"; readonly name: string }
  | { readonly kind: "binary-file"; readonly name: string }
  | { readonly kind: "file-too-large"; readonly name: string; readonly limit: number }
  | { readonly kind: "paragraph-too-long"; readonly name: string; readonly limit: number }
  | { readonly kind: "damaged-file"; readonly name: string; readonly detail: string }
  | {
      readonly kind: "newer-version";
      readonly name: string;
      readonly version: number;
      readonly supported: number;
    }
  | {
      readonly kind: "not-word";
      readonly name: string;
      readonly because: "old" | "locked" | "rich-text" | "other";
    }
  | {
      readonly kind: "not-odt";
      readonly name: string;
      readonly because: "locked" | "template" | "other";
    }
  | {
      readonly kind: "not-pdf";
      readonly name: string;
      readonly because: "locked" | "pictures" | "other";
    }
  /** Asked again with a choice, the file is read. */
  | { readonly kind: "open-changes"; readonly name: string; readonly received: ReceivedMarks }
  /** Asked again with what becomes of them, the text goes out. */
  | { readonly kind: "undecided-changes"; readonly count: number }
  | { readonly kind: "unknown-format"; readonly name: string }
  | { readonly kind: "workbook"; readonly name: string }
  | { readonly kind: "too-many-rows"; readonly name: string; readonly limit: number }
  | { readonly kind: "no-rows"; readonly name: string }
  | { readonly kind: "cannot-undo" }
  | {
      readonly kind: "cannot-write";
      readonly name: string;
      readonly reason: "full" | "read-only" | "other";
      readonly detail: string;
    }
  | { readonly kind: "cannot-export"; readonly detail: string }
  | { readonly kind: "data-folder-in-use"; readonly folder: string }
  | { readonly kind: "port-in-use"; readonly port: number }
  | { readonly kind: "cannot-listen"; readonly address: string; readonly detail: string }
  | { readonly kind: "cannot-share"; readonly detail: string }
  | { readonly kind: "not-allowed" }
  | { readonly kind: "cancelled" };

/** What happened, in the user's words: one sentence, without what to do next. */
export function describeProblem(problem: Problem): string {
  switch (problem.kind) {
    case "no-such-file":
      return `There is no file “${problem.name}”.`;
    case "no-such-draft":
      return "This draft is no longer in the drafts folder.";
    case "no-such-version":
      return "This version is no longer kept.";
    case "too-many-versions":
      return `A draft keeps up to ${problem.most} versions. Remove one that is no longer needed.`;
    case "empty-file":
      return `“${problem.name}” is empty.`;
    case "binary-file":
      return `“${problem.name}” is not a text that Penholder can read.`;
    case "file-too-large":
      return `“${problem.name}” is larger than ${Math.round(problem.limit / 1_000_000)} MB.`;
    case "paragraph-too-long":
      return `“${problem.name}” has a paragraph of more than ${problem.limit.toLocaleString("en")} characters: it is not a text that Penholder can read.`;
    case "damaged-file":
      return `“${problem.name}” is damaged: ${problem.detail}.`;
    case "newer-version":
      return `“${problem.name}” was written by a newer Penholder (format ${problem.version}; this one reads up to ${problem.supported}).`;
    case "not-word":
      return `“${problem.name}” ${notWord[problem.because]}`;
    case "not-odt":
      return `“${problem.name}” ${notOdt[problem.because]}`;
    case "not-pdf":
      return `“${problem.name}” ${notPdf[problem.because]}`;
    case "open-changes":
      return `“${problem.name}” holds tracked changes${byWhom(problem.received)}.`;
    case "undecided-changes":
      return problem.count === 1
        ? "One change is still open: say whether it goes into the file."
        : `${problem.count} changes are still open: say whether they go into the file.`;
    case "unknown-format":
      return `Penholder does not know the format of “${problem.name}”.`;
    case "workbook":
      return `“${problem.name}” is a workbook: save it as CSV in the spreadsheet program, and import that file.`;
    case "too-many-rows":
      return `“${problem.name}” has more than ${problem.limit.toLocaleString("en")} rows.`;
    case "no-rows":
      return `No row of “${problem.name}” can be imported.`;
    case "cannot-undo":
      return "This can no longer be undone.";
    case "cannot-write":
      return `“${problem.name}” could not be written: ${describeReason(problem.reason, problem.detail)}.`;
    case "cannot-export":
      return `The export did not succeed: ${problem.detail}.`;
    case "data-folder-in-use":
      return `Penholder is already open with the data folder “${problem.folder}”.`;
    case "port-in-use":
      return `Port ${problem.port} is in use by another program.`;
    case "cannot-listen":
      return `Penholder cannot be reached at ${problem.address}: ${problem.detail}.`;
    case "cannot-share":
      return `The draft could not be shared: ${problem.detail}.`;
    case "not-allowed":
      return "This window may not do that.";
    case "cancelled":
      return "Cancelled.";
    default:
      return assertNever(problem);
  }
}

const saveAs = "Open it in Word or LibreOffice, save it as .docx, and open that file.";

const notWord = {
  old: `is in the old format of Word. ${saveAs}`,
  "rich-text": `is rich text. ${saveAs}`,
  locked: "is locked with a password. Open it in Word, take the password off, save it, and open that file.",
  other: "is no Word document, whatever its name says.",
} as const;

const notOdt = {
  locked:
    "is locked with a password. Open it in LibreOffice, take the password off, save it, and open that file.",
  template: "is a template. Open it in LibreOffice, save it as .odt, and open that file.",
  other: "is no OpenDocument text, whatever its name says.",
} as const;

const notPdf = {
  locked:
    "is locked with a password. Open it in a PDF reader, save it without the password, and open that file.",
  pictures:
    "has no text in it, only pictures of pages. Ask for the Word file, or have the text recognized and save that.",
  other: "is damaged, or no PDF whatever its name says.",
} as const;

const mostNamed = 4;

/** " by Chile, Ghana and 2 others". */
function byWhom({ changes }: ReceivedMarks): string {
  const authors = [...new Set(changes.map(({ author }) => author))].filter((author) => author !== "");
  if (authors.length === 0) return "";
  const named = authors.length > mostNamed ? authors.slice(0, mostNamed - 1) : authors;
  const left = authors.length - named.length;
  const names = left > 0 ? [...named, `${left} others`] : named;
  return ` by ${names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names.join("")}`;
}

function describeReason(reason: "full" | "read-only" | "other", detail: string): string {
  if (reason === "full") return "the disk is full";
  if (reason === "read-only") return "the folder is read-only";
  return detail;
}
