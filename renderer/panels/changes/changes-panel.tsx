// Changes that others propose: by delegation, and one by one in the order of the text.
import { useEffect, useId, useRef } from "react";
import type { Place } from "#core/lint/finding.ts";
import type { OpenChange } from "#core/resolution/list-changes.ts";
import { readableMoment } from "#renderer/app/readable-moment.ts";
import { Button } from "#renderer/design/button.tsx";
import { describeOpenChange } from "#renderer/editing/changes/change-announcer.tsx";
import type { Changes } from "#renderer/editing/changes/use-changes.ts";
import { changeWords } from "#renderer/strings/change-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import "./changes-panel.css";

export interface ChangesPanelProps {
  readonly changes: Changes;
  readonly describePlace: (at: { readonly place: Place }) => string;
}

/** More than anybody reads at once. */
const mostShown = 200;

export function ChangesPanel({ changes, describePlace }: ChangesPanelProps) {
  const { list, current } = changes;
  const heading = useId();
  return (
    <div className="changes-panel">
      <p className="field-hint">{changeWords.hint}</p>
      <section aria-label={changeWords.by}>
        <ul className="card-list">
          {countByAuthor(list).map(([author, count]) => (
            <AuthorRow key={author} {...{ author, count, changes }} />
          ))}
        </ul>
      </section>
      <h3 className="section-title" id={heading}>
        {changeWords.list}
      </h3>
      <ul className="card-list" aria-labelledby={heading}>
        {list.slice(0, mostShown).map((change) => (
          <li key={change.id}>
            <ChangeCard {...{ change, changes, describePlace }} isCurrent={change === current} />
          </li>
        ))}
      </ul>
      {list.length > mostShown ? (
        <p className="field-hint">{changeWords.more(list.length - mostShown)}</p>
      ) : null}
    </div>
  );
}

function countByAuthor(list: readonly OpenChange[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { delegation } of list) counts.set(delegation, (counts.get(delegation) ?? 0) + 1);
  return [...counts];
}

interface AuthorRowProps {
  readonly author: string;
  readonly count: number;
  readonly changes: Changes;
}

function AuthorRow({ author, count, changes }: AuthorRowProps) {
  const name = author === "" ? changeWords.nobody : author;
  const settle = (choice: "accept" | "reject") => (): void => changes.settle({ delegation: author }, choice);
  return (
    <li className="change-author" data-by={author}>
      <span className="change-who">{changeWords.from(name, count)}</span>
      <Button size="small" aria-label={changeWords.acceptAllOf(name)} onClick={settle("accept")}>
        {changeWords.acceptAll}
      </Button>
      <Button size="small" look="quiet" aria-label={changeWords.rejectAllOf(name)} onClick={settle("reject")}>
        {changeWords.rejectAll}
      </Button>
    </li>
  );
}

interface ChangeCardProps extends ChangesPanelProps {
  readonly change: OpenChange;
  readonly isCurrent: boolean;
}

function ChangeCard({ change, changes, describePlace, isCurrent }: ChangeCardProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const what = describeOpenChange(change);
  const settle = (choice: "accept" | "reject") => (): void => changes.settle({ id: change.id }, choice);
  const place =
    change.does === "inserts" ? changeWords.newParagraph : describePlace({ place: placeOf(change) });
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
      <Words change={change} />
      <div className="card-actions">
        <Button size="small" aria-label={changeWords.acceptOf(what)} onClick={settle("accept")}>
          {changeWords.accept}
        </Button>
        <Button size="small" look="quiet" aria-label={changeWords.rejectOf(what)} onClick={settle("reject")}>
          {changeWords.reject}
        </Button>
      </div>
    </article>
  );
}

function placeOf({ in: owner }: OpenChange): Place {
  return "block" in owner
    ? { kind: "block", block: owner.block, start: 0, end: 0 }
    : { kind: "note", note: owner.note, start: 0, end: 0 };
}

function When({ at }: { readonly at: string }) {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? null : <span className="card-aside">{readableMoment(moment)}</span>;
}

const longestQuote = 240;

function Words({ change: { does, deleted, inserted } }: { readonly change: OpenChange }) {
  const act = changeWords.does[does];
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
