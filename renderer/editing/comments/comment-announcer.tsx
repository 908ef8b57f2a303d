import { commentWords } from "#renderer/strings/comment-words.ts";
import { nameOf } from "./name-of.ts";
import type { Comments } from "./use-comments.ts";

/** Says to a screen reader which comment a step came to. */
export function CommentAnnouncer({ comments: { current, list } }: { readonly comments: Comments }) {
  return (
    <div className="visually-hidden" role="status" aria-label={commentWords.comments}>
      {current === null
        ? ""
        : `${commentWords.at(list.indexOf(current) + 1, list.length)}. ${commentWords.said(nameOf(current), current.text)}. ${commentWords.answers(current.answers.length)}.`}
    </div>
  );
}
