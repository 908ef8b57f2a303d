// Chooses the paragraph that a live reference at the caret points to.
import type { LexicalEditor } from "lexical";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { listTargets, matchTargets, type ReferenceTarget } from "#core/references/list-targets.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { Dialog } from "#renderer/design/dialog.tsx";
import { ListRow } from "#renderer/design/list-row.tsx";
import { useListChoice } from "#renderer/design/use-list-choice.ts";
import { numberingWords } from "#renderer/strings/numbering-words.ts";
import { $readCaretPlace, insertReference } from "./insert-reference.ts";
import "./references.css";

export interface ReferencePickerProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly labels: Labels;
  readonly onClose: () => void;
}

export function ReferencePicker({ editor, resolution, labels, onClose }: ReferencePickerProps) {
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [place] = useState(() => editor.getEditorState().read($readCaretPlace));
  const targets = useMemo(() => {
    const from = place !== null && "block" in place.owner ? place.owner.block : null;
    return listTargets({ blocks: resolution.blocks, labels, from, typed: place?.before ?? "" });
  }, [place, resolution, labels]);
  const matches = matchTargets(targets, typed);
  const take = (target: ReferenceTarget): void => {
    onClose();
    insertReference(editor, target.block, target);
    editor.focus();
  };
  const choice = useListChoice(matches, take);
  return (
    <Dialog title={numberingWords.pickerTitle} onClose={onClose}>
      <input
        ref={field}
        className="field-input"
        {...choice.field}
        aria-label={numberingWords.pickerLabel}
        placeholder={numberingWords.pickerPlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          choice.restart();
        }}
      />
      <div
        className="reference-picker-list"
        id={choice.id}
        role="listbox"
        aria-label={numberingWords.pickerTitle}
      >
        {matches.map((target, at) => (
          <ListRow
            key={target.block}
            id={choice.idOf(at)}
            look="reference-picker-row"
            isChosen={at === choice.current}
            onChoose={() => take(target)}
          >
            <b>{target.name}</b>
            <span>{target.text}</span>
          </ListRow>
        ))}
      </div>
      {matches.length === 0 ? <p>{numberingWords.pickerEmpty}</p> : null}
    </Dialog>
  );
}
