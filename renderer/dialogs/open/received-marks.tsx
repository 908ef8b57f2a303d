// The tracked changes and comments of a file that others sent, and what is to become of the changes.
import { useId } from "react";
import { formatDate } from "#core/instruments/dates.ts";
import type { ReceivedChange, ReceivedComment, ReceivedMarks } from "#core/resolution/received-marks.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { Segmented } from "#renderer/design/segmented.tsx";
import { receivedWords } from "#renderer/strings/received-words.ts";
import "./received-marks.css";

export type ChangeChoice = "accept" | "reject" | "show";

/** In the page a Word file's changes can be walked and settled one by one. */
const shown = { value: "show", name: receivedWords.show };
const choices = [
  { value: "accept", name: receivedWords.accept },
  { value: "reject", name: receivedWords.reject },
];

interface ChoiceProps {
  /** Null until somebody has chosen. */
  readonly choice: ChangeChoice | null;
  readonly canShow: boolean;
  readonly onChoose: (choice: ChangeChoice) => void;
}

export function ChangesChoice({ choice, canShow, onChoose }: ChoiceProps) {
  return (
    <Segmented
      label={receivedWords.choose}
      value={choice ?? ""}
      choices={canShow ? [shown, ...choices] : choices}
      onChoose={(value) => onChoose(value === "show" || value === "reject" ? value : "accept")}
    />
  );
}

/** More than anybody reads through. */
const mostShown = 500;

export function ReceivedList({ received }: { readonly received: ReceivedMarks }) {
  const { changes, comments } = received;
  const heading = useId();
  return (
    <section className="received" aria-labelledby={heading}>
      <h3 className="section-title" id={heading}>
        {receivedWords.count(changes.length, comments.length)}
      </h3>
      <p className="received-who">{receivedWords.authors(countByAuthor(changes))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <ul className="received-list" tabIndex={0} aria-labelledby={heading}>
        {changes.slice(0, mostShown).map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two changes may be equal
          <ChangeRow key={at} change={change} />
        ))}
        {changes.length > mostShown ? <li>{receivedWords.more(changes.length - mostShown)}</li> : null}
        {comments.slice(0, mostShown).map((comment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <CommentRow key={at} comment={comment} />
        ))}
      </ul>
    </section>
  );
}

function countByAuthor(changes: readonly ReceivedChange[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { author } of changes) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts];
}

function ChangeRow({ change }: { readonly change: ReceivedChange }) {
  const { kind, author, date, words, place } = change;
  return (
    <li>
      <Who author={author} date={date} />
      <span>
        {receivedWords.kinds[kind]} {words.trim() === "" ? null : <Words kind={kind} words={words} />}
        <small className="received-place">{place}</small>
      </span>
    </li>
  );
}

function Words({ kind, words }: Pick<ReceivedChange, "kind" | "words">) {
  const text = words.replace(/\s+/g, " ").trim();
  if (kind === "deleted" || kind === "moved-away") return <del>{text}</del>;
  return kind === "look" ? text : <ins>{text}</ins>;
}

function CommentRow({ comment }: { readonly comment: ReceivedComment }) {
  const { author, date, text, about, isAnswer } = comment;
  return (
    <li data-answer={isAnswer}>
      <Who author={author} date={date} />
      <span>
        {isAnswer ? receivedWords.answered : receivedWords.commented} {text}
        {about === "" ? null : <small className="received-place">“{about}”</small>}
      </span>
    </li>
  );
}

function Who({ author, date }: { readonly author: string; readonly date: string }) {
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(date)?.[0];
  return (
    <span className="received-author">
      {author === "" ? receivedWords.nobody : author}
      {/* The pattern is that of a day. */}
      {day === undefined ? null : <small>{formatDate(day as IsoDate)}</small>}
    </span>
  );
}
