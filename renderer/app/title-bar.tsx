import { type KeyboardEvent, lazy, memo, type ReactNode, useState, useSyncExternalStore } from "react";
import type { Stage } from "#core/resolution/resolution.ts";
import { AtRest } from "#renderer/design/at-rest.tsx";
import { Avatar } from "#renderer/design/avatar.tsx";
import { Button } from "#renderer/design/button.tsx";
import markUrl from "#renderer/design/mark.svg";
import type { Person } from "#renderer/panels/people/person.ts";
import { frameWords } from "#renderer/strings/frame-words.ts";
import { startWords } from "#renderer/strings/start-words.ts";
import { readableTime } from "./readable-moment.ts";
import type { DraftSession } from "./session.ts";

const Menu = lazy(async () => ({ default: (await import("#renderer/design/menu.tsx")).Menu }));

export interface TitleBarProps {
  readonly name: string;
  /** Null where the name is not this window's to change. */
  readonly onRename: ((name: string) => void) | null;
  /** Null in a guest's window, which saves nothing. */
  readonly session: DraftSession | null;
  readonly onSave: () => void;
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
  readonly people: readonly Person[];
  /** Each is null where this window may not. */
  readonly onShare: (() => void) | null;
  readonly onLeave: (() => void) | null;
  readonly onExport: () => void;
  /** Null where the system has the menus. */
  readonly menuBar: ReactNode;
}

const stages = ["working", "tabled", "adopted"] as const;

export const TitleBar = memo(function TitleBar(props: TitleBarProps) {
  const { stage, onStage, people, onShare, onExport, onLeave } = props;
  const stageButton = (
    <Button size="small" look="plain" className="title-stage">
      {frameWords.stages[stage]}
      <span className="chevron" aria-hidden="true" />
    </Button>
  );
  return (
    <div className="title-bar">
      {onLeave === null ? (
        <img className="title-mark" src={markUrl} alt={startWords.product} />
      ) : (
        <button
          type="button"
          className="mark-button"
          aria-label={frameWords.backToStart}
          title={frameWords.backToStart}
          onClick={onLeave}
        >
          <img className="title-mark" src={markUrl} alt="" />
        </button>
      )}
      <div className="title-rows">
        <div className="title-name">
          <DraftName key={props.name} name={props.name} onRename={props.onRename} />
          {props.session === null ? null : <SaveNote session={props.session} onSave={props.onSave} />}
        </div>
        {props.menuBar}
      </div>
      <span className="spring" />
      <AtRest fallback={stageButton}>
        <Menu
          trigger={stageButton}
          entries={stages.map((id) => ({
            id,
            name: frameWords.stages[id],
            onSelect: () => onStage(id),
          }))}
        />
      </AtRest>
      <div className="avatar-row">
        {people.map((person) => (
          <Avatar
            key={person.id}
            initials={person.initials}
            color={person.color}
            label={[person.name, person.delegation].filter((part) => part !== "").join(", ")}
          />
        ))}
      </div>
      {onShare === null ? null : <Button onClick={onShare}>{frameWords.share}</Button>}
      <Button look="primary" onClick={onExport}>
        {frameWords.export}
      </Button>
    </div>
  );
});

type DraftNameProps = Pick<TitleBarProps, "name" | "onRename">;

function DraftName({ name, onRename }: DraftNameProps) {
  const [text, setText] = useState(name);
  if (onRename === null) return <h1 className="draft-name">{name}</h1>;
  const commit = (): void => {
    const next = text.trim();
    if (next === "") setText(name);
    else if (next !== name) onRename(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") setText(name);
    if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
  };
  return (
    <h1 className="draft-name">
      <input
        className="draft-name-input"
        aria-label={frameWords.draftName}
        value={text}
        size={Math.min(60, Math.max(8, text.length))}
        maxLength={120}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </h1>
  );
}

interface SaveNoteProps {
  readonly session: DraftSession;
  readonly onSave: () => void;
}

/** Listens by itself: while somebody types, it changes several times a second, and nothing else with it. */
function SaveNote({ session, onSave }: SaveNoteProps) {
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  if (state.kind === "failed")
    return (
      <span className="save-note" data-tone="error" role="alert" title={frameWords.kept}>
        {frameWords.notSaved}: {state.reason}
        <button type="button" className="save-again" onClick={onSave}>
          {frameWords.saveAgain}
        </button>
      </span>
    );
  const words =
    state.kind === "saved"
      ? frameWords.saved(readableTime(state.at))
      : state.kind === "saving"
        ? frameWords.saving
        : frameWords.unsaved;
  return (
    <span className="save-note" data-tone={state.kind === "saved" ? "good" : "idle"} role="status">
      {words}
    </span>
  );
}
