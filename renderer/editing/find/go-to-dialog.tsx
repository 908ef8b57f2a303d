import type { LexicalEditor } from "lexical";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { listPlaces, type NamedPlace, suggestPlaces } from "#core/search/parse-place-name.ts";
import { ListRow } from "#renderer/design/list-row.tsx";
import { useListChoice } from "#renderer/design/use-list-choice.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { findWords } from "#renderer/strings/find-words.ts";
import { plainPlaceName } from "#renderer/strings/place-words.ts";
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
  const [typed, setTyped] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const places = useMemo(() => listPlaces(resolution, labels), [resolution, labels]);
  const rows = suggestPlaces(typed, places, mostRows);
  const go = (row: NamedPlace): void => {
    // Closed first, so that the focus is free to go into the text.
    dialog.current?.close();
    onClose();
    goToPlace(editor, row.place);
  };
  const choice = useListChoice(rows, go);
  return (
    <dialog ref={dialog} className="palette" aria-label={findWords.goTo} onClose={onClose}>
      <input
        className="palette-input"
        {...choice.field}
        aria-label={findWords.goTo}
        placeholder={findWords.goToPlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          choice.restart();
        }}
      />
      <div className="palette-list" id={choice.id} role="listbox" aria-label={findWords.places}>
        {rows.map((row, at) => (
          <ListRow
            key={`${row.name} ${"block" in row.place ? row.place.block : at}`}
            id={choice.idOf(at)}
            look="palette-row go-to-row"
            isChosen={at === choice.current}
            onChoose={() => go(row)}
          >
            <span className="palette-name">{plainPlaceName(row.name)}</span>
            <span className="palette-detail">{row.words}</span>
          </ListRow>
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
