// A Word file or one like it, already taken apart, as a resolution: the changes are settled as chosen or shown, the lists counted.
import type { ReceivedComment, ReceivedMarks } from "#core/resolution/received-marks.ts";
import type { Message, ReadContext, ReadOutcome, ReadResult } from "#formats/format.ts";
import { readForeign } from "#formats/txt/read-foreign.ts";
import { evenBlanks, splitLines } from "#formats/txt/source-line.ts";
import { describeReceived, describeRunning, describeUnplaced, describeWord } from "./describe-word.ts";
import { listChanges } from "./list-changes.ts";
import { numberParagraphs } from "./number-paragraphs.ts";
import { isOwnWord } from "./own-styles.ts";
import { plainText } from "./piece-spans.ts";
import { placeComments } from "./place-comments.ts";
import { readMastheadChanges } from "./read-masthead-changes.ts";
import { readOwnWord } from "./read-own-word.ts";
import type { ReadWord } from "./read-word-document.ts";
import { showReceived } from "./show-received.ts";
import type { WordComment } from "./word-document.ts";
import { wordToText } from "./word-to-text.ts";
import { viewWord, type WordView } from "./word-view.ts";

/**
 * One with tracked changes is read only once `context.changes` says what becomes of them: until then the problem lists them.
 */
export function readWordContent(word: ReadWord, context: ReadContext): ReadOutcome {
  const received: ReceivedMarks = {
    changes: listChanges(word.document),
    comments: word.document.comments.map(asReceived),
  };
  const choice = context.changes ?? null;
  if (received.changes.length > 0 && choice === null)
    return { ok: false, problem: { kind: "open-changes", received } };
  const settled = choice === "show" ? "reject" : (choice ?? "accept");
  const view = viewWord(word.document, settled);
  if (view.paragraphs.every((paragraph) => plainText(paragraph).trim() === ""))
    return { ok: false, problem: { kind: "empty" } };
  const read = readView(word, view, context);
  const shown =
    choice === "show" && received.changes.length > 0
      ? showChanges(word, read, { received, context })
      : { ...read, messages: [...describeReceived(received), ...read.messages] };
  const { newId } = context;
  const value = placeComments(shown.value, word.document, { choice: settled, newId });
  return { ok: true, value: { ...shown, value } };
}

/** As it is listed for whoever opens the file. */
function asReceived({ range: _range, said: _said, ...comment }: WordComment): ReceivedComment {
  return comment;
}

/** The text as it was, with its changes open in it; what cannot be shown there is said. */
function showChanges(
  word: ReadWord,
  read: ReadResult,
  { received, context }: { readonly received: ReceivedMarks; readonly context: ReadContext },
): ReadResult {
  const accepted = readView(word, viewWord(word.document, "accept"), context).value;
  const { newId } = context;
  const { document } = word;
  const { value, beside, unplaced } = showReceived({ document, base: read.value, accepted, newId });
  const ofMasthead = readMastheadChanges({
    ...{ document, beside, newId },
    readBefore: (head) => {
      const headed = { ...word, document: head };
      return readView(headed, viewWord(head, "reject"), context).value.masthead;
    },
  });
  const { negotiation } = value;
  // Looks are no words: they are listed, and the text keeps those it had.
  const looks = received.changes.filter(({ kind }) => kind === "look" || kind === "paragraph-look");
  return {
    value: { ...value, negotiation: { ...negotiation, mastheadChanges: ofMasthead.changes } },
    messages: [
      ...describeUnplaced([...ofMasthead.unplaced, ...unplaced]),
      ...describeReceived({ changes: looks, comments: received.comments }),
      ...read.messages,
    ],
  };
}

function readView(word: ReadWord, view: WordView, context: ReadContext): ReadResult {
  const { document, styles, lists } = word;
  const labels = numberParagraphs(view.paragraphs, lists, styles);
  const source = { view, labels, document, styles };
  if (isOwnWord(view, styles)) {
    const read = readOwnWord(source, context);
    return { ...read, messages: [...describeWord(document, view, null), ...read.messages] };
  }
  const { text, ...counts } = wordToText(source);
  const read = readForeign(splitLines(text).map(evenBlanks), context);
  // Lines are counted in the text made from the file, which nobody sees: a place would lead nowhere.
  const messages = read.messages.map(
    (message): Message => ({
      ...message,
      text: message.text.replace(/\bnote n(\d)/, "note $1"),
      place: null,
    }),
  );
  return {
    value: read.value,
    messages: [...describeWord(document, view, counts), ...describeRunning(view.running, text), ...messages],
  };
}
