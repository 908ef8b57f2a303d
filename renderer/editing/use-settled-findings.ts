import {
  $getSelection,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from "lexical";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import { $isBlockNode } from "#editor/nodes/block-node.ts";
import { $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $offsetWithoutMarks } from "#editor/nodes/offset-with-marks.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";
import { isTyping } from "./is-typing.ts";
import { Pause } from "./pause.ts";
import { watchPress } from "./press-watch.ts";
import { settleFindings, type WasAtEnd, type WritingPlace } from "./settle-findings.ts";

/** Who has not typed for this long has finished the word. */
const longEnough = 2000;

/** The findings as they are shown: not those that come up under the caret of who is still writing the word. */
export function useSettledFindings(
  editor: LexicalEditor,
  findings: readonly Finding[] | null,
  wasAtEnd: WasAtEnd,
): readonly Finding[] | null {
  const [shown, setShown] = useState<readonly Finding[] | null>(null);
  /** Another value each time that who was writing left. */
  const [left, setLeft] = useState({});
  const [settled, setSettled] = useState({ findings, left });
  const writing = useRef<WritingPlace | null>(null);
  // While it is drawn, and not after: the window is drawn once for what was found, and never for what was found before.
  if (settled.findings !== findings || settled.left !== left) {
    setSettled({ findings, left });
    setShown(settle(findings, writing.current, shown, wasAtEnd));
  }
  useEffect(() => {
    const pause = new Pause(longEnough, () => {
      const place = writing.current;
      leave(place?.isEnd === true ? { ...place, isResting: true } : null);
    });
    const writeAt = (place: WritingPlace | null): void => {
      writing.current = place;
      if (place === null || place.isResting) pause.end();
      else pause.begin();
    };
    const leave = (place: WritingPlace | null): void => {
      writeAt(place);
      setLeft({});
    };
    const stop = editor.registerUpdateListener((update) => {
      const typed = isTyping(update);
      if (!typed && writing.current === null) return;
      const place = update.editorState.read($readWritingPlace);
      // Typing goes on until the checks look again; moving the caret may have left what was held back.
      if (typed) writeAt(place);
      else if (!isSame(place, writing.current)) leave(place);
    });
    // Who turns to the panel has finished, wherever the caret was left; a button that is being clicked stays where it is.
    const presses = watchPress();
    const stopLeaving = editor.registerCommand(
      BLUR_COMMAND,
      () => {
        const place = writing.current;
        if (place === null) return false;
        presses.whenReleased(() => {
          // Who came back and writes on has not left.
          if (writing.current === place) leave(null);
        });
        return false;
      },
      COMMAND_PRIORITY_LOW,
    );
    return () => {
      stop();
      stopLeaving();
      presses.stop();
      pause.end();
    };
  }, [editor]);
  return shown;
}

function settle(
  findings: readonly Finding[] | null,
  writing: WritingPlace | null,
  before: readonly Finding[] | null,
  wasAtEnd: WasAtEnd,
): readonly Finding[] | null {
  if (findings === null) return null;
  const next = settleFindings(findings, writing, before ?? [], wasAtEnd);
  const isAsBefore = before?.length === next.length && next.every((finding, at) => finding === before[at]);
  return isAsBefore ? before : next;
}

function $readWritingPlace(): WritingPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const owner = $findTextOwner(selection.anchor.getNode());
  const point = $readPoint(selection.anchor);
  if (owner === null || point === null) return null;
  const offset = $offsetWithoutMarks(owner, point.offset);
  const isEnd = offset === $offsetWithoutMarks(owner, owner.getTextContentSize());
  return {
    owner: $isBlockNode(owner) ? owner.getBlockId() : owner.getNoteId(),
    offset,
    isEnd,
    isResting: false,
  };
}

function isSame(one: WritingPlace | null, other: WritingPlace | null): boolean {
  return one?.owner === other?.owner && one?.offset === other?.offset;
}
