// When the card of a finding opens beside its words: by a click on underlined text, by a command, and at a step with no panel open.
import {
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  createCommand,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import type { Finding, Place } from "#core/lint/finding.ts";
import { findPlaceElement, rangeOfPlace } from "#renderer/editing/find-text-range.ts";
import { isTyping } from "#renderer/editing/is-typing.ts";
import { isInPlace, readCaret } from "./step-finding.ts";
import type { FoundTexts } from "./use-found-texts.ts";

/** Shows the card of a finding, or with null of those at the caret, which then have the focus. */
export const SHOW_FINDING_COMMAND = createCommand<Finding | null>("SHOW_FINDING_COMMAND");

export interface ShownFindings {
  readonly findings: readonly Finding[];
  /** Set where the keyboard asked for them. */
  readonly takesFocus: boolean;
}

export interface FindingWatch {
  readonly readFindings: () => readonly Finding[];
  readonly bringUpToDate: FoundTexts["bringUpToDate"];
  readonly show: (shown: ShownFindings | null) => void;
}

/** A finding of a whole paragraph is not what a click in its midst is about. */
const longest = 160;

export interface WatchedFindings {
  readonly stop: () => void;
  /** For who has done with them. */
  readonly close: () => void;
}

export function watchFindings(
  editor: LexicalEditor,
  { readFindings, bringUpToDate, show }: FindingWatch,
): WatchedFindings {
  /** Those whose words stand where this asks for. */
  const findingsAt = (isThere: (place: Place) => boolean): readonly Finding[] =>
    readFindings().filter((finding) => {
      const current = bringUpToDate(finding);
      return current !== null && isThere(current.place);
    });
  let shown: readonly Finding[] = [];
  /** Where the caret was when last looked at: the browser tells of a click's own place only after the click. */
  let last: Place | null = null;
  const open = (findings: readonly Finding[], takesFocus: boolean): boolean => {
    if (findings.length === 0) return false;
    shown = findings;
    last = readCaret(editor);
    show({ findings, takesFocus });
    return true;
  };
  const close = (): void => {
    shown = [];
    show(null);
  };
  const stop = mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const isUnder = underPointer(editor, event);
        if (isUnder !== null) open(findingsAt(isUnder), false);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      SHOW_FINDING_COMMAND,
      (finding) => {
        if (finding !== null) return open([finding], false);
        const caret = readCaret(editor);
        return (
          caret !== null &&
          open(
            findingsAt((place) => isInPlace(caret, place)),
            true,
          )
        );
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        if (shown.length === 0) return false;
        close();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener((update) => {
      if (shown.length === 0) return;
      const caret = readCaret(editor);
      const hasMoved = JSON.stringify(caret) !== JSON.stringify(last);
      last = caret;
      // Without a caret the focus is elsewhere for a moment, as in the card itself.
      const isAway =
        caret !== null &&
        !shown.some((finding) => isInPlace(caret, (bringUpToDate(finding) ?? finding).place));
      if (isTyping(update) || (hasMoved && isAway)) close();
    }),
  );
  return { stop, close };
}

/** Whether underlined letters were clicked, and not only their line; null for a click that asks about nothing. */
function underPointer(
  editor: LexicalEditor,
  { clientX, clientY, target }: MouseEvent,
): ((place: Place) => boolean) | null {
  const root = editor.getRootElement();
  // Who drags over words is not asking about them.
  if (root === null || window.getSelection()?.isCollapsed === false) return null;
  const isUnder = ({ left, right, top, bottom }: DOMRect): boolean =>
    left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
  return (place) => {
    if (!("start" in place) || place.end - place.start > longest) return false;
    const element = findPlaceElement(root, place);
    if (!(target instanceof Node) || element?.contains(target) !== true) return false;
    const range = rangeOfPlace(element, place);
    return range !== null && [...range.getClientRects()].some(isUnder);
  };
}
