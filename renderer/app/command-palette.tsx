import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Keys } from "#renderer/design/keys.tsx";
import { frameWords } from "#renderer/strings/frame-words.ts";
import { menuWords } from "#renderer/strings/menu-words.ts";
import { matchEntries, type PaletteEntry } from "./palette-entries.ts";
import "./command-palette.css";

export interface CommandPaletteProps {
  readonly entries: readonly PaletteEntry[];
  /** Ids of what was run lately, latest first. */
  readonly recent: readonly string[];
  readonly onRun: (entry: PaletteEntry) => void;
  readonly onClose: () => void;
}

/** Every command, paragraph and template by name, from the keyboard. */
export function CommandPalette({ entries, recent, onRun, onClose }: CommandPaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // What was run may open a dialog that is still being fetched: the palette's own closing, told later, must not close it.
  const hasRun = useRef(false);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const matches = matchEntries(entries, typed, recent);
  const current = Math.min(chosen, matches.length - 1);
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    // Closed first, so that the focus is back where the command is to work.
    hasRun.current = true;
    dialog.current?.close();
    onClose();
    onRun(entry);
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") run(matches[current]);
    else if (event.key === "ArrowDown") setChosen(Math.min(current + 1, matches.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(current - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={frameWords.palette}
      onClose={() => hasRun.current || onClose()}
    >
      <input
        className="palette-input"
        role="combobox"
        aria-label={frameWords.palettePlaceholder}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={matches.length === 0 ? undefined : `${id}-${current}`}
        placeholder={frameWords.palettePlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette-list" id={id} role="listbox" aria-label={frameWords.palette}>
        {matches.map((entry, at) => (
          <PaletteRow
            key={entry.id}
            id={`${id}-${at}`}
            entry={entry}
            isChosen={at === current}
            heading={typed === "" ? headingAt(matches, at, recent) : null}
            onChoose={() => run(entry)}
          />
        ))}
      </div>
      {matches.length === 0 ? <p className="palette-empty">{frameWords.paletteEmpty}</p> : null}
    </dialog>
  );
}

/** While nothing is typed the rows stand in groups. */
function headingAt(entries: readonly PaletteEntry[], at: number, recent: readonly string[]): string | null {
  const nameOf = (entry: PaletteEntry | undefined): string | null => {
    if (entry === undefined) return null;
    return recent.includes(entry.id) ? menuWords.recent : frameWords.paletteGroups[entry.group];
  };
  const name = nameOf(entries[at]);
  return at > 0 && nameOf(entries[at - 1]) === name ? null : name;
}

interface PaletteRowProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isChosen: boolean;
  /** What the rows from this one on are, where that changes. */
  readonly heading: string | null;
  readonly onChoose: () => void;
}

function PaletteRow({ id, entry, isChosen, heading, onChoose }: PaletteRowProps) {
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
      className="palette-row"
      data-heading={heading ?? undefined}
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
    >
      <span className="palette-name">{entry.name}</span>
      <span className="palette-detail">{entry.detail}</span>
      {entry.keys === null ? (
        <span className="palette-group">{frameWords.paletteGroups[entry.group]}</span>
      ) : (
        <Keys keys={entry.keys} />
      )}
    </div>
  );
}
