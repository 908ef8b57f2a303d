// Chooses the paragraph that a live reference at the caret points to.
import type { LexicalEditor } from "lexical";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { listTargets, matchTargets, type ReferenceTarget } from "#core/references/list-targets.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { Dialog } from "#renderer/design/dialog.tsx";
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
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [place] = useState(() => editor.getEditorState().read($readCaretPlace));
  const targets = useMemo(() => {
    const from = place !== null && "block" in place.owner ? place.owner.block : null;
    return listTargets({ blocks: resolution.blocks, labels, from, typed: place?.before ?? "" });
  }, [place, resolution, labels]);
  const matches = matchTargets(targets, typed);
  const current = Math.min(chosen, matches.length - 1);
  const take = (target: ReferenceTarget | undefined): void => {
    if (target === undefined) return;
    onClose();
    insertReference(editor, target.block, target);
    editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") take(matches[current]);
    else if (event.key === "ArrowDown") setChosen(Math.min(current + 1, matches.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(current - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={numberingWords.pickerTitle} onClose={onClose}>
      <input
        ref={field}
        className="field-input"
        role="combobox"
        autoComplete="off"
        aria-label={numberingWords.pickerLabel}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={matches.length === 0 ? undefined : `${id}-${current}`}
        placeholder={numberingWords.pickerPlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="reference-picker-list" id={id} role="listbox" aria-label={numberingWords.pickerTitle}>
        {matches.map((target, at) => (
          <PickerRow
            key={target.block}
            id={`${id}-${at}`}
            target={target}
            isChosen={at === current}
            onChoose={() => take(target)}
          />
        ))}
      </div>
      {matches.length === 0 ? <p>{numberingWords.pickerEmpty}</p> : null}
    </Dialog>
  );
}

interface PickerRowProps {
  readonly id: string;
  readonly target: ReferenceTarget;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function PickerRow({ id, target, isChosen, onChoose }: PickerRowProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    // The keyboard is the input's, which names this row as its active one.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      ref={element}
      id={id}
      className="reference-picker-row"
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
    >
      <b>{target.name}</b>
      <span>{target.text}</span>
    </div>
  );
}
