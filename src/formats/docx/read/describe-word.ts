// What a Word file holds besides its text, in words.
import type { ReceivedMarks } from "#core/resolution/received-marks.ts";
import type { Message } from "#formats/format.ts";
import { furnitureOf } from "#formats/txt/furniture.ts";
import { describeChange, describeComment } from "./describe-received.ts";
import type { WordDocument } from "./word-document.ts";
import type { WordText } from "./word-to-text.ts";
import type { SettledParagraph, WordView } from "./word-view.ts";

/** More than anybody reads in a list. */
const mostListed = 300;

export function describeWord(
  { losses, hasMacros }: WordDocument,
  view: WordView,
  text: Omit<WordText, "text"> | null,
): readonly Message[] {
  const list = new MessageList();
  if (hasMacros)
    list.info(
      "macros-left-out",
      "The file holds macros, small programs: they were left out and did not run.",
    );
  if (text !== null && text.tableRows > 0)
    list.warn("table-kept-as-text", `A table was kept as text, row by row (${text.tableRows}).`);
  if (text !== null && text.textBoxes > 0)
    list.info("text-box-kept", "Text in boxes was put where the boxes are anchored.");
  if (text !== null && text.bullets > 0)
    list.info(
      "bullets-kept",
      "Lists with dots were kept as they are: documents of the United Nations number them.",
    );
  const hidden = hiddenWords(view);
  if (hidden !== "") list.warn("hidden-left-out", `Hidden text was left out: “${hidden}”.`);
  if (losses.pictures > 0)
    list.info(
      "pictures-left-out",
      losses.pictures === 1 ? "A picture was left out." : `${losses.pictures} pictures were left out.`,
    );
  if (losses.otherTexts > 0)
    list.warn(
      "other-text-left-out",
      "A part of the text is kept in another file or format and was left out. Open the file in Word, save it again, and open that.",
    );
  if (losses.formulas > 0) list.warn("formulas-as-text", "Formulas were kept as plain letters.");
  if (losses.readings > 0) list.warn("readings-left-out", "Small readings above words were left out.");
  if (losses.unknownSymbols > 0)
    list.warn("unknown-signs", "Signs of a special font could not be told; “\ufffd” stands for each.");
  return list.messages;
}

function hiddenWords({ paragraphs }: WordView): string {
  const isHidden = (piece: SettledParagraph["pieces"][number]): boolean =>
    piece.kind === "text" && piece.look.hidden === true;
  const words = paragraphs.flatMap(({ pieces }) =>
    pieces.filter(isHidden).map((piece) => (piece.kind === "text" ? piece.text : "")),
  );
  const all = words.join(" ").replace(/\s+/g, " ").trim();
  return all.length > 200 ? `${all.slice(0, 199)}…` : all;
}

/** What stands in heads and feet of pages and is nowhere in the text. */
export function describeRunning(running: readonly string[], text: string): readonly Message[] {
  const left = running.filter(
    (line) =>
      furnitureOf(line) === null &&
      line !== "United Nations" &&
      !/^[\d\s/]*$/.test(line) &&
      !text.includes(line),
  );
  if (left.length === 0) return [];
  const shown = left.slice(0, 5).map((line) => `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`);
  return [
    {
      severity: "info",
      kind: "running-heads",
      text: `Heads and feet of the pages were left out: ${shown.join(", ")}.`,
      place: null,
    },
  ];
}

/** The tracked changes that were accepted or undone, and the comments, each a message. */
export function describeReceived({ changes, comments }: ReceivedMarks): readonly Message[] {
  const list = new MessageList();
  for (const comment of comments.slice(0, mostListed)) list.warn("comment", describeComment(comment));
  if (comments.length > mostListed)
    list.warn("more-comments", `There are ${comments.length - mostListed} more comments.`);
  for (const change of changes.slice(0, mostListed)) list.info("tracked-change", describeChange(change));
  if (changes.length > mostListed)
    list.info("more-changes", `There are ${changes.length - mostListed} more changes.`);
  return list.messages;
}

/** Changes that have no place in the text of the page, and are open in the file alone. */
export function describeUnplaced(unplaced: readonly string[]): readonly Message[] {
  const list = new MessageList();
  for (const words of unplaced.slice(0, mostListed))
    list.warn(
      "change-not-shown",
      `A change could not be shown in the page, and the text there stands as it was before it: “${words.slice(0, 120)}”`,
    );
  if (unplaced.length > mostListed)
    list.warn(
      "more-changes",
      `There are ${unplaced.length - mostListed} more changes that could not be shown.`,
    );
  return list.messages;
}

class MessageList {
  readonly messages: Message[] = [];

  info(kind: string, text: string): void {
    this.messages.push({ severity: "info", kind, text, place: null });
  }

  warn(kind: string, text: string): void {
    this.messages.push({ severity: "warning", kind, text, place: null });
  }
}
