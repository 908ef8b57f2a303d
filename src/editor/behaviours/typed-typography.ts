// Quotation marks, dashes and spaces as print has them, while they are typed. Only characters of this person's own typing are
// touched, never what was pasted, imported or written by others; each change is an undo step of its own behind the typing, so
// that Ctrl+Z right after gives exactly what was typed, and what was taken back so is not done again.
import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from "lexical";
import type { LanguageCode } from "#core/resolution/resolution.ts";
import {
  boundSpace,
  curledMark,
  dashedRange,
  isStraightMark,
  type TypedChange,
} from "#core/typography/typed-marks.ts";
import { $findMasthead, $findTextOwner } from "#editor/nodes/find-nodes.ts";
import { $readPoint } from "#editor/nodes/text-position.ts";
import { asOneUndoStep } from "#editor/undo-steps.ts";
import { $readTypingRun, keepRun, otherTags, type TypingRun } from "./typing-run.ts";

export interface TypographyChoices {
  readonly quotationMarks: boolean;
  readonly rangeDashes: boolean;
  readonly nonBreakingSpaces: boolean;
}

export function typedTypography(editor: LexicalEditor, choices: TypographyChoices): () => void {
  let run: TypingRun | null = null;
  return editor.registerUpdateListener((update) => {
    const { prevEditorState, editorState, tags, dirtyLeaves } = update;
    if (dirtyLeaves.size === 0) return;
    if (otherTags.some((tag) => tags.has(tag)) || editor.isComposing()) {
      run = keepRun(update, run);
      return;
    }
    const typed = editorState.read(() => {
      const selection = $getSelection();
      const owner = $isRangeSelection(selection) ? $findTextOwner(selection.anchor.getNode()) : null;
      return owner === null ? null : $readTypingRun(prevEditorState, owner, run);
    });
    // One character more than before, at the caret: else it was a deletion, a drop or a word put in at once.
    const isOneMore = typed !== null && typed.to === (run?.owner === typed.owner ? run.to : typed.from) + 1;
    run = typed;
    if (typed === null || !isOneMore) return;
    const change = editorState.read(() => $planChange(typed, choices));
    if (change === null) return;
    // Behind the update of the key itself, or it would be part of its undo step.
    queueMicrotask(() => applyChange(editor, typed, change));
  });
}

/** What to change of what was typed; offsets count marks as one character each. */
function $planChange(run: TypingRun, choices: TypographyChoices): TypedChange | null {
  const owner = $getNodeByKey(run.owner);
  if (owner === null) return null;
  const before = owner.getTextContent().slice(0, run.to);
  const change =
    (choices.quotationMarks ? $planQuotationMark(before) : null) ??
    (choices.rangeDashes ? dashedRange(before) : null) ??
    (choices.nonBreakingSpaces ? boundSpace(before) : null);
  return change !== null && change.start >= run.from ? change : null;
}

function $planQuotationMark(before: string): TypedChange | null {
  const typed = before.slice(-1);
  // All that the masthead holds is read for its language: not for each letter.
  if (!isStraightMark(typed)) return null;
  const language: LanguageCode = $findMasthead()?.getProperties().language ?? "en";
  const mark = curledMark(typed, before.slice(0, -1), language);
  return mark === null ? null : { start: before.length - 1, end: before.length, text: mark };
}

/** In the text node itself, one character for another: the caret stays where it is. */
function applyChange(editor: LexicalEditor, run: TypingRun, { start, end, text }: TypedChange): void {
  asOneUndoStep(editor, () =>
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
        const owner = $findTextOwner(selection.anchor.getNode());
        // Somebody may have been quicker.
        if (owner?.getKey() !== run.owner || $readPoint(selection.anchor)?.offset !== run.to) return;
        let at = 0;
        for (const leaf of owner.getChildren()) {
          const next = at + leaf.getTextContentSize();
          if (start >= at && end <= next && $isTextNode(leaf) && leaf.isSimpleText()) {
            leaf.spliceText(start - at, end - start, text);
            break;
          }
          at = next;
        }
      },
      { discrete: true, tag: "typography" },
    ),
  );
}
