// Find and replace, at the top right of the page: the text stays in view and may be written in meanwhile.
import { COMMAND_PRIORITY_LOW } from "lexical";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { searchParts } from "#core/search/search-area.ts";
import { Button } from "#renderer/design/button.tsx";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { findWords } from "#renderer/strings/find-words.ts";
import { FIND_STEP_COMMAND } from "./find-step.ts";
import { placeOf } from "./show-matches.ts";
import { type FindOptions, type FindState, useFind } from "./use-find.ts";
import "./find.css";

export interface FindBarProps extends FindOptions {
  readonly mode: "find" | "replace";
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

export function FindBar(props: FindBarProps) {
  const { editor, mode, onReplace, onClose } = props;
  const find = useFind(props);
  const input = useRef<HTMLInputElement>(null);
  const column = editor.getRootElement()?.closest(".page-column") ?? null;
  useFindSteps(props, find, input);
  useEffect(() => input.current?.select(), []);
  const leave = (): void => {
    onClose();
    const match = find.matches[find.current];
    if (match === undefined) editor.focus();
    else goToPlace(editor, placeOf(match));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    leave();
  };
  if (column === null) return null;
  return createPortal(
    // Escape works wherever the focus is in the bar.
    <search className="find-bar" aria-label={findWords.bar} onKeyDown={onKeyDown}>
      <FindRow find={find} input={input} onLeave={leave} />
      <FindOptionsRow find={find} />
      {mode === "replace" ? <ReplaceRow find={find} /> : null}
      <div className="find-end">
        <p className="find-remark" role="status">
          {find.query.text === ""
            ? findWords.idle
            : (find.remark ?? findWords.of(find.current + 1, find.matches.length))}
        </p>
        {mode === "replace" ? null : (
          <Button size="small" look="quiet" onClick={onReplace}>
            {findWords.showReplace}
          </Button>
        )}
      </div>
    </search>,
    column,
  );
}

/** The commands for walking work from the text as well. */
function useFindSteps(
  { editor }: FindBarProps,
  find: FindState,
  input: RefObject<HTMLInputElement | null>,
): void {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(
    () =>
      editor.registerCommand(
        FIND_STEP_COMMAND,
        (step) => {
          if (step === "focus") input.current?.select();
          else latest.current.walk(step);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, input],
  );
}

interface RowProps {
  readonly find: FindState;
}

interface FindRowProps extends RowProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}

function FindRow({ find, input, onLeave }: FindRowProps) {
  const { query, change, walk, matches } = find;
  const name = query.by === "words" ? findWords.find : findWords.findCitation;
  const isIdle = matches.length === 0;
  return (
    <div className="find-row">
      <input
        ref={input}
        className="field-input"
        aria-label={name}
        placeholder={name}
        value={query.text}
        spellCheck={false}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          walk(event.shiftKey ? "previous" : "next");
        }}
      />
      <Button size="small" aria-disabled={isIdle} onClick={() => walk("previous")}>
        {findWords.previous}
      </Button>
      <Button size="small" aria-disabled={isIdle} onClick={() => walk("next")}>
        {findWords.next}
      </Button>
      <Button size="small" look="quiet" onClick={onLeave}>
        {findWords.close}
      </Button>
    </div>
  );
}

function FindOptionsRow({ find }: RowProps) {
  const { query, change, hasSelection } = find;
  const isWords = query.by === "words";
  return (
    <div className="find-row find-options">
      <select
        className="field-input"
        aria-label={findWords.by}
        value={query.by}
        onChange={(event) => change({ by: event.target.value === "citations" ? "citations" : "words" })}
      >
        <option value="words">{findWords.words}</option>
        <option value="citations">{findWords.citations}</option>
      </select>
      <select
        className="field-input"
        aria-label={findWords.part}
        value={query.part}
        onChange={(event) =>
          change({ part: searchParts.find((part) => part === event.target.value) ?? "all" })
        }
      >
        {searchParts
          .filter((part) => part !== "selection" || hasSelection)
          .map((part) => (
            <option key={part} value={part}>
              {findWords.parts[part]}
            </option>
          ))}
      </select>
      {isWords ? (
        <>
          <Choice
            name={findWords.matchCase}
            isOn={query.matchCase}
            onTurn={(matchCase) => change({ matchCase })}
          />
          <Choice
            name={findWords.wholeWord}
            isOn={query.wholeWord}
            onTurn={(wholeWord) => change({ wholeWord })}
          />
        </>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

function Choice({ name, isOn, onTurn }: ChoiceProps) {
  return (
    <label className="find-choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
      {name}
    </label>
  );
}

function ReplaceRow({ find }: RowProps) {
  const [text, setText] = useState("");
  const isIdle = find.matches.length === 0;
  return (
    <div className="find-row">
      <input
        className="field-input"
        aria-label={findWords.replaceWith}
        placeholder={findWords.replaceWith}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          find.replace(text, false);
        }}
      />
      <Button size="small" aria-disabled={isIdle} onClick={() => find.replace(text, false)}>
        {findWords.replace}
      </Button>
      <Button size="small" aria-disabled={isIdle} onClick={() => find.replace(text, true)}>
        {findWords.replaceAll}
      </Button>
    </div>
  );
}
