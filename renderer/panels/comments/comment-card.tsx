import { useEffect, useRef, useState } from "react";
import type { Remark } from "#core/resolution/remark.ts";
import type { Comment } from "#core/resolution/resolution.ts";
import { readableMoment } from "#renderer/app/readable-moment.ts";
import { Button } from "#renderer/design/button.tsx";
import { nameOf } from "#renderer/editing/comments/name-of.ts";
import type { Comments } from "#renderer/editing/comments/use-comments.ts";
import { commentWords } from "#renderer/strings/comment-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { CommentForm } from "./comment-form.tsx";

export interface CommentCardProps {
  readonly comment: Comment;
  readonly comments: Comments;
  /** Where it is, as drafters say it. */
  readonly place: string;
}

/** What is being written in a card: an answer, or one's own words again. */
type Writing = { readonly kind: "answer" } | { readonly kind: "rewrite"; readonly answer: string | null };

export function CommentCard({ comment, comments, place }: CommentCardProps) {
  const card = useRef<HTMLElement>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const isCurrent = comments.current?.id === comment.id;
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const isThere = comments.isThere(comment);
  const who = nameOf(comment);
  const shared = { comment, comments, writing, onWriting: setWriting };
  return (
    <article
      ref={card}
      className="card"
      data-by={comment.delegation}
      data-selected={isCurrent}
      data-look={comment.resolved ? "calm" : undefined}
      aria-label={commentWords.said(who, comment.text)}
      aria-current={isCurrent ? "true" : undefined}
    >
      <div className="card-head">
        <button
          type="button"
          className="card-place"
          aria-label={panelWords.goTo(place)}
          disabled={!isThere}
          onClick={() => comments.go(comment)}
        >
          {isThere ? place : commentWords.paragraphGonePlace}
        </button>
        {comment.resolved ? <span className="card-aside">{commentWords.isResolved}</span> : null}
      </div>
      <About comment={comment} isThere={isThere} />
      <RemarkRow {...shared} remark={comment} answer={null} canRemove={canRemove(comment, comments)} />
      {comment.answers.length === 0 ? null : (
        <ul className="comment-answers">
          {comment.answers.map((answer) => (
            <li key={answer.id} data-by={answer.delegation}>
              <RemarkRow {...shared} remark={answer} answer={answer.id} canRemove />
            </li>
          ))}
        </ul>
      )}
      {writing?.kind === "answer" ? (
        <CommentForm
          label={commentWords.yourAnswer}
          act={commentWords.answer}
          onCancel={() => setWriting(null)}
          onSay={(text) => {
            comments.answer(comment, text);
            setWriting(null);
          }}
        />
      ) : (
        <Actions {...{ comment, comments, who }} onAnswer={() => setWriting({ kind: "answer" })} />
      )}
    </article>
  );
}

/** What others answered is not theirs to lose. */
function canRemove({ answers }: Comment, { isOwn }: Comments): boolean {
  return answers.every(isOwn);
}

const longestQuote = 160;

function About({ comment, isThere }: { readonly comment: Comment; readonly isThere: boolean }) {
  const { words, start, end } = comment;
  if (!isThere) return <p className="comment-gone">{commentWords.paragraphGone}</p>;
  if (words === "") return null;
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote - 1).trimEnd()}…` : words;
  if (start === end) return <p className="comment-gone">{commentWords.wordsGone(quote)}</p>;
  return <p className="card-quote comment-quote">{quote}</p>;
}

interface RemarkRowProps {
  readonly remark: Remark;
  readonly answer: string | null;
  readonly canRemove: boolean;
  readonly comment: Comment;
  readonly comments: Comments;
  readonly writing: Writing | null;
  readonly onWriting: (writing: Writing | null) => void;
}

function RemarkRow({ remark, answer, canRemove, comment, comments, writing, onWriting }: RemarkRowProps) {
  const isOwn = comments.isOwn(remark);
  const isRewriting = writing?.kind === "rewrite" && writing.answer === answer;
  return (
    <div className="remark">
      <div className="remark-head">
        <span className="change-who">{nameOf(remark)}</span>
        <When at={remark.at} />
      </div>
      {isRewriting ? (
        <CommentForm
          label={answer === null ? commentWords.yours : commentWords.yourAnswer}
          act={commentWords.save}
          text={remark.text}
          onCancel={() => onWriting(null)}
          onSay={(text) => {
            comments.rewrite(comment, answer, text);
            onWriting(null);
          }}
        />
      ) : (
        <p className="remark-text">{remark.text}</p>
      )}
      {isOwn && !isRewriting ? (
        <div className="remark-own">
          <button
            type="button"
            className="card-place"
            aria-label={commentWords.editOf}
            onClick={() => onWriting({ kind: "rewrite", answer })}
          >
            {commentWords.edit}
          </button>
          {canRemove ? (
            <button
              type="button"
              className="card-place"
              aria-label={commentWords.removeOf}
              onClick={() => comments.remove(comment, answer)}
            >
              {commentWords.remove}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function When({ at }: { readonly at: string }) {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? null : <span className="card-aside">{readableMoment(moment)}</span>;
}

interface ActionsProps {
  readonly comment: Comment;
  readonly comments: Comments;
  readonly who: string;
  readonly onAnswer: () => void;
}

function Actions({ comment, comments, who, onAnswer }: ActionsProps) {
  const { resolved } = comment;
  return (
    <div className="card-actions">
      <Button size="small" aria-label={commentWords.answerTo(who)} onClick={onAnswer}>
        {commentWords.answer}
      </Button>
      <Button
        size="small"
        look="quiet"
        aria-label={resolved ? commentWords.reopenOf(who) : commentWords.resolveOf(who)}
        onClick={() => comments.resolve(comment, !resolved)}
      >
        {resolved ? commentWords.reopen : commentWords.resolve}
      </Button>
    </div>
  );
}
