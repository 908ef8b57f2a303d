// One open change: who proposes it, when, what it does, and the two answers.
import { useEffect, useRef } from "react";
import type { Place } from "#core/lint/finding.ts";
import type { OpenChange } from "#core/resolution/list-changes.ts";
import { readableMoment } from "#renderer/app/readable-moment.ts";
import { useKeys } from "#renderer/app/use-keys.ts";
import { Button } from "#renderer/design/button.tsx";
import { describeOpenChange } from "#renderer/editing/changes/change-announcer.tsx";
import type { Changes } from "#renderer/editing/changes/use-changes.ts";
import { changeWords } from "#renderer/strings/change-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import "./changes-panel.css";

export interface ChangeCardProps {
  readonly change: OpenChange;
  readonly changes: Changes;
  readonly describePlace: (at: { readonly place: Place }) => string;
  readonly isCurrent: boolean;
  /** True where the keys that settle the change at the caret settle this one. */
  readonly hasKeys?: boolean;
}

export function ChangeCard(props: ChangeCardProps) {
  const { change, changes, describePlace, isCurrent, hasKeys = false } = props;
  const keysOf = useKeys();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const what = describeOpenChange(change);
  const settle = (choice: "accept" | "reject") => (): void => changes.settle({ id: change.id }, choice);
  const place =
    change.does === "inserts"
      ? changeWords.newParagraph
      : "masthead" in change.in
        ? change.in.masthead.map((fact) => changeWords.facts[fact]).join(", ")
        : describePlace({ place: placeOf(change) });
  return (
    <article
      ref={card}
      className="card"
      data-by={change.delegation}
      data-selected={isCurrent}
      aria-label={what}
    >
      <div className="card-head">
        <button
          type="button"
          className="card-place"
          aria-label={panelWords.goTo(place)}
          onClick={() => changes.go(change.id)}
        >
          {place}
        </button>
        <span className="change-who">
          {change.delegation === "" ? changeWords.nobody : change.delegation}
        </span>
        <When at={change.at} />
      </div>
      <Words {...{ change, describePlace }} />
      <div className="card-actions">
        <Button
          size="small"
          aria-label={changeWords.acceptOf(what)}
          onClick={settle("accept")}
          title={hasKeys ? (keysOf("accept-change") ?? undefined) : undefined}
        >
          {changeWords.accept}
        </Button>
        <Button
          size="small"
          look="quiet"
          aria-label={changeWords.rejectOf(what)}
          onClick={settle("reject")}
          title={hasKeys ? (keysOf("reject-change") ?? undefined) : undefined}
        >
          {changeWords.reject}
        </Button>
      </div>
    </article>
  );
}

function placeOf({ in: owner }: OpenChange): Place {
  if ("masthead" in owner) return { kind: "masthead" };
  return "block" in owner
    ? { kind: "block", block: owner.block, start: 0, end: 0 }
    : { kind: "note", note: owner.note, start: 0, end: 0 };
}

function When({ at }: { readonly at: string }) {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? null : <span className="card-aside">{readableMoment(moment)}</span>;
}

const longestQuote = 240;

function Words({
  change: { does, deleted, inserted, from },
  describePlace,
}: Pick<ChangeCardProps, "change" | "describePlace">) {
  const act =
    does === "moves" && from !== null
      ? changeWords.movedFrom(describePlace({ place: { kind: "block", block: from, start: 0, end: 0 } }))
      : changeWords.does[does];
  return (
    <>
      {act === "" || does === "inserts" ? null : <p className="card-message">{act}</p>}
      {deleted === "" && inserted === "" ? null : (
        <p className="card-quote">
          {deleted === "" || does === "moves" ? null : <del>{shorten(deleted)}</del>}
          {inserted === "" ? null : <ins>{shorten(inserted)}</ins>}
        </p>
      )}
    </>
  );
}

function shorten(words: string): string {
  return words.length > longestQuote ? `${words.slice(0, longestQuote - 1).trimEnd()}…` : words;
}
