// What is said of the text, in its order: open, or resolved.
import { useState } from "react";
import type { Place } from "#core/lint/finding.ts";
import type { Comment } from "#core/resolution/resolution.ts";
import { useKeys } from "#renderer/app/use-keys.ts";
import { Button } from "#renderer/design/button.tsx";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { readableKeys } from "#renderer/design/keys.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { type Comments, placeOf } from "#renderer/editing/comments/use-comments.ts";
import { commentWords } from "#renderer/strings/comment-words.ts";
import { CommentCard } from "./comment-card.tsx";
import { CommentForm } from "./comment-form.tsx";
import "#renderer/panels/changes/changes-panel.css";
import "./comments-panel.css";

export interface CommentsPanelProps {
  readonly comments: Comments;
  readonly describePlace: (at: { readonly place: Place }) => string;
}

type Shown = "open" | "resolved";

/** More than anybody reads at once. */
const mostShown = 200;

export function CommentsPanel({ comments, describePlace }: CommentsPanelProps) {
  const [chosen, setShown] = useState<Shown>("open");
  const { list, current, writingOn } = comments;
  // One that was gone to is seen, whatever was chosen before.
  const [followed, setFollowed] = useState(current);
  if (followed !== current) {
    setFollowed(current);
    if (current !== null && followed?.id !== current.id) setShown(current.resolved ? "resolved" : "open");
  }
  const resolved = list.filter((comment) => comment.resolved);
  const open = list.filter((comment) => !comment.resolved);
  const shown = chosen === "open" ? open : resolved;
  return (
    <div className="comments-panel">
      <NewComment {...{ comments, describePlace }} />
      {list.length === 0 && writingOn === null ? <NoComments comments={comments} /> : null}
      {list.length === 0 ? null : (
        <>
          <Segmented
            label={commentWords.show}
            value={chosen}
            choices={[
              { value: "open", name: commentWords.open(open.length) },
              { value: "resolved", name: commentWords.resolved(resolved.length) },
            ]}
            onChoose={(next) => setShown(next === "resolved" ? "resolved" : "open")}
          />
          <CommentList {...{ comments, describePlace, shown, chosen }} />
        </>
      )}
    </div>
  );
}

function NewComment({ comments, describePlace }: CommentsPanelProps) {
  const { writingOn } = comments;
  if (writingOn === null) return null;
  const { block, start, end, words } = writingOn;
  const title = words === "" ? commentWords.onParagraph : commentWords.on(shorten(words));
  return (
    <section className="card" data-selected="true" aria-label={commentWords.begin}>
      <p className="card-head">{describePlace({ place: { kind: "block", block, start, end } })}</p>
      <CommentForm label={title} act={commentWords.add} onSay={comments.add} onCancel={comments.cancel} />
    </section>
  );
}

function NoComments({ comments }: { readonly comments: Comments }) {
  const keys = useKeys()("comment");
  return (
    <EmptyState
      title={commentWords.empty}
      actions={<Button onClick={comments.begin}>{commentWords.begin}</Button>}
    >
      {commentWords.emptyHint(keys === null ? null : readableKeys(keys))}
    </EmptyState>
  );
}

interface CommentListProps extends CommentsPanelProps {
  readonly shown: readonly Comment[];
  readonly chosen: Shown;
}

function CommentList({ comments, describePlace, shown, chosen }: CommentListProps) {
  if (shown.length === 0)
    return chosen === "open" ? (
      <EmptyState title={commentWords.nothingOpen}>{commentWords.nothingOpenHint}</EmptyState>
    ) : (
      <EmptyState title={commentWords.nothingResolved}>{commentWords.nothingResolvedHint}</EmptyState>
    );
  return (
    <>
      <ul className="card-list" aria-label={commentWords.comments}>
        {shown.slice(0, mostShown).map((comment) => (
          <li key={comment.id}>
            <CommentCard {...{ comment, comments }} place={describePlace({ place: placeOf(comment) })} />
          </li>
        ))}
      </ul>
      {shown.length > mostShown ? (
        <p className="field-hint">{commentWords.more(shown.length - mostShown)}</p>
      ) : null}
    </>
  );
}

const longestTitle = 60;

function shorten(words: string): string {
  return words.length > longestTitle ? `${words.slice(0, longestTitle - 1).trimEnd()}…` : words;
}
