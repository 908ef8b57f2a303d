import { Fragment, useEffect, useRef, useState } from "react";
import { Keys } from "#renderer/design/keys.tsx";
import { ListRow, type ListRowProps } from "#renderer/design/list-row.tsx";
import { useListChoice } from "#renderer/design/use-list-choice.ts";
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
  useEffect(() => dialog.current?.showModal(), []);
  const matches = matchEntries(entries, typed, recent);
  const run = (entry: PaletteEntry): void => {
    // Closed first, so that the focus is back where the command is to work.
    hasRun.current = true;
    dialog.current?.close();
    onClose();
    onRun(entry);
    entry.run();
  };
  const choice = useListChoice(matches, run);
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={frameWords.palette}
      onClose={() => hasRun.current || onClose()}
    >
      <input
        className="palette-input"
        {...choice.field}
        aria-label={frameWords.palettePlaceholder}
        placeholder={frameWords.palettePlaceholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          choice.restart();
        }}
      />
      <div className="palette-list" id={choice.id} role="listbox" aria-label={frameWords.palette}>
        {matches.map((entry, at) => (
          <Fragment key={entry.id}>
            <GroupHeading name={typed === "" ? headingAt(matches, at, recent) : null} />
            <PaletteRow
              id={choice.idOf(at)}
              entry={entry}
              isChosen={at === choice.current}
              onChoose={() => run(entry)}
            />
          </Fragment>
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

/** Seen only: the rows say their group themselves. */
function GroupHeading({ name }: { readonly name: string | null }) {
  return name === null ? null : (
    <p className="palette-heading" aria-hidden="true">
      {name}
    </p>
  );
}

interface PaletteRowProps extends Omit<ListRowProps, "look" | "children"> {
  readonly entry: PaletteEntry;
}

function PaletteRow({ entry, ...row }: PaletteRowProps) {
  return (
    <ListRow {...row} look="palette-row">
      <span className="palette-name">{entry.name}</span>
      <span className="palette-detail">{entry.detail}</span>
      {entry.keys === null ? (
        <span className="palette-group">{frameWords.paletteGroups[entry.group]}</span>
      ) : (
        <Keys keys={entry.keys} />
      )}
    </ListRow>
  );
}
