import type { LexicalEditor } from "lexical";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { listPlaces, type NamedPlace, suggestPlaces } from "#core/search/parse-place-name.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { findWords } from "#renderer/strings/find-words.ts";
import "#renderer/app/command-palette.css";
import "./find.css";

const mostRows = 8;

export interface GoToDialogProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly labels: Labels;
  readonly onClose: () => void;
}

/** Goes to a paragraph or footnote by the name a drafter calls it. */
export function GoToDialog({ editor, resolution, labels, onClose }: GoToDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const places = useMemo(() => listPlaces(resolution, labels), [resolution, labels]);
  const rows = suggestPlaces(typed, places, mostRows);
  const current = Math.min(chosen, rows.length - 1);
  const go = (row: NamedPlace | undefined): void => {
    if (row === undefined) return;
    // Closed first, so that the focus is free to go into the text.
    dialog.current?.close();
    onClose();
    goToPlace(editor, row.place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") go(rows[current]);
    else if (event.key === "ArrowDown") setChosen(Math.min(current + 1, rows.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(current - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={findWords.goTo} onClose={onClose}>
      <input
        className="palette-input"
        role="combobox"
        aria-label={findWords.goTo}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={rows.length === 0 ? undefined : `${id}-${current}`}
        placeholder={findWords.goToPlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette-list" id={id} role="listbox" aria-label={findWords.places}>
        {rows.map((row, at) => (
          // The keyboard is the input's, which names this row as its active one.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={`${row.name} ${"block" in row.place ? row.place.block : at}`}
            id={`${id}-${at}`}
            className="palette-row"
            role="option"
            aria-selected={at === current}
            onClick={() => go(row)}
          >
            <span className="palette-name">{row.name}</span>
            <span className="palette-detail">{row.words}</span>
          </div>
        ))}
      </div>
      {rows.length === 0 ? (
        <p className="go-to-empty" role="status">
          {findWords.noPlace(typed.trim())}
        </p>
      ) : null}
    </dialog>
  );
}
