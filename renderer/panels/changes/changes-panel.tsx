// Changes that others propose: by delegation, and one by one in the order of the text.
import { useId } from "react";
import type { Place } from "#core/lint/finding.ts";
import type { OpenChange } from "#core/resolution/list-changes.ts";
import { Button } from "#renderer/design/button.tsx";
import type { Changes } from "#renderer/editing/changes/use-changes.ts";
import { changeWords } from "#renderer/strings/change-words.ts";
import { ChangeCard } from "./change-card.tsx";
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
