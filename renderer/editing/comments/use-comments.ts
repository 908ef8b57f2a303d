// What can be done with comments, whoever asks for it: cards, keys, menus, a click on the page.
import type { LexicalEditor } from "lexical";
import { useEffect, useMemo, useState } from "react";
import type { Place } from "#core/lint/finding.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { mostAnswers, mostComments } from "#core/resolution/read-comment.ts";
import type { Remark } from "#core/resolution/remark.ts";
import type { BlockId, Comment, Resolution } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { readPlaced } from "#editor/comment-places.ts";
import { newRemarkId } from "#editor/new-id.ts";
import { useSettings } from "#renderer/app/host-context.ts";
import { useTell } from "#renderer/design/toast.tsx";
import { isInPlace, readCaret } from "#renderer/editing/checking/step-finding.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { commentWords } from "#renderer/strings/comment-words.ts";
import { type CommentedPlace, readCommentedPlace } from "./read-commented-place.ts";
import { useCommentMarks } from "./use-comment-marks.ts";

export interface Comments {
  /** In the order of the text; those whose paragraph is gone at the end. */
  readonly list: readonly Comment[];
  /** The one that was stepped to, or clicked. */
  readonly current: Comment | null;
  /** What a new one is being written on. */
  readonly writingOn: CommentedPlace | null;
  readonly isOwn: (remark: Remark) => boolean;
  readonly isThere: (comment: Comment) => boolean;
  /** On what is selected; false where that is nothing. */
  readonly begin: () => boolean;
  readonly cancel: () => void;
  readonly add: (text: string) => void;
  readonly answer: (comment: Comment, text: string) => void;
  readonly rewrite: (comment: Comment, answer: string | null, text: string) => void;
  readonly remove: (comment: Comment, answer: string | null) => void;
  readonly resolve: (comment: Comment, resolved: boolean) => void;
  readonly go: (comment: Comment) => void;
  /** Through those that are open. */
  readonly step: (direction: "next" | "previous") => void;
}

/** Where nobody has commented, no paragraph is looked up. */
const noOrder: ReadonlyMap<BlockId, number> = new Map();

export function useComments(editor: LexicalEditor, resolution: Resolution): Comments {
  const { settings } = useSettings();
  const { person, delegation } = settings;
  const tell = useTell();
  const [id, setId] = useState<string | null>(null);
  const [writingOn, setWritingOn] = useState<CommentedPlace | null>(null);
  const { blocks, negotiation } = resolution;
  const { comments } = negotiation;
  const order = useMemo(
    () => (comments.length === 0 ? noOrder : new Map(blocks.map((block, at) => [block.id, at]))),
    [comments.length, blocks],
  );
  const list = useMemo(() => inTextOrder(comments, order), [comments, order]);
  const current = list.find((comment) => comment.id === id) ?? null;
  useEffect(() => watchClicks(editor, setId), [editor]);
  useCommentMarks(editor, list);
  // The caret of the text stays where it is: what is said stands beside the text.
  const apply = (edit: Edit): void => void applyEdits(editor, [edit], "masthead");
  const remark = (text: string): Remark => {
    const at = new Date().toISOString();
    return { id: newRemarkId(), author: person, delegation, at, text };
  };
  const go = (comment: Comment): void => {
    setId(comment.id);
    goToPlace(editor, placeOf(comment));
  };
  return {
    list,
    current,
    writingOn,
    isOwn: (each) => each.author === person && each.delegation === delegation,
    isThere: ({ block }) => order.has(block),
    begin: () => {
      const place = readCommentedPlace(editor);
      if (place === null) tell({ text: commentWords.noPlace });
      setWritingOn(place);
      return place !== null;
    },
    cancel: () => {
      setWritingOn(null);
      editor.focus();
    },
    add: (text) => {
      if (writingOn === null) return;
      if (list.length >= mostComments) return tell({ text: commentWords.full });
      const comment = { ...remark(text), ...writingOn, resolved: false, answers: [] };
      apply({ kind: "add-comment", comment });
      setId(comment.id);
      setWritingOn(null);
      editor.focus();
    },
    answer: (comment, text) => {
      if (comment.answers.length >= mostAnswers) return tell({ text: commentWords.full });
      apply({ kind: "add-answer", comment: comment.id, answer: remark(text) });
    },
    rewrite: (comment, answer, text) => apply({ kind: "set-remark", comment: comment.id, answer, text }),
    remove: (comment, answer) => {
      apply({ kind: "remove-remark", comment: comment.id, answer });
      tell({ text: commentWords.deleted });
    },
    resolve: (comment, resolved) => apply({ kind: "resolve-comment", comment: comment.id, resolved }),
    go,
    step: (direction) => {
      const open = list.filter(({ resolved }) => !resolved);
      const at = current === null ? -1 : open.indexOf(current);
      const to = direction === "next" ? at + 1 : Math.max(at, 0) - 1;
      const comment = open.at(to >= open.length ? 0 : to);
      if (comment !== undefined) go(comment);
    },
  };
}

export function placeOf({ block, start, end }: Comment): Place {
  return { kind: "block", block, start, end };
}

function inTextOrder(comments: readonly Comment[], order: ReadonlyMap<BlockId, number>): readonly Comment[] {
  const at = ({ block }: Comment): number => order.get(block) ?? order.size;
  return comments.toSorted((one, other) => at(one) - at(other) || one.start - other.start);
}

/** A click into commented words chooses their comment. */
function watchClicks(editor: LexicalEditor, onChoose: (id: string) => void): () => void {
  const choose = (): void => {
    const caret = readCaret(editor);
    if (caret === null) return;
    const comment = readPlaced(editor).negotiation.comments.find(
      (each) => !each.resolved && each.start < each.end && isInPlace(caret, placeOf(each)),
    );
    if (comment !== undefined) onChoose(comment.id);
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener("click", choose);
    root?.addEventListener("click", choose);
  });
}
