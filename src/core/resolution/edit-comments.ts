// What edits do to the comments of a text.
import { assertNever } from "./assert-never.ts";
import type { CommentEdit } from "./edit.ts";
import { orderAnswers, orderComments } from "./order-comments.ts";
import { fitRemark, fitWords, readComment, readRemark } from "./read-comment.ts";
import type { Comment } from "./resolution.ts";

/** The comments after an edit; one of what is not there (any more) changes nothing. */
export function editComments(comments: readonly Comment[], edit: CommentEdit): readonly Comment[] {
  switch (edit.kind) {
    case "add-comment":
      return addComment(comments, edit.comment);
    case "add-answer": {
      const answer = readRemark(fitRemark(edit.answer));
      return answer === null
        ? comments
        : change(comments, edit.comment, (comment) => ({
            ...comment,
            answers: orderAnswers([...comment.answers, answer]),
          }));
    }
    case "set-remark":
      return change(comments, edit.comment, (comment) => setText(comment, edit.answer, edit.text));
    case "remove-remark": {
      const { answer } = edit;
      if (answer === null) return comments.filter(({ id }) => id !== edit.comment);
      return change(comments, edit.comment, (comment) => ({
        ...comment,
        answers: comment.answers.filter(({ id }) => id !== answer),
      }));
    }
    case "resolve-comment":
      return change(comments, edit.comment, (comment) => ({ ...comment, resolved: edit.resolved }));
    default:
      return assertNever(edit);
  }
}

/** What could not be read again is not taken up. */
function addComment(comments: readonly Comment[], given: Comment): readonly Comment[] {
  const read = readComment({ ...fitRemark(given), words: fitWords(given.words) });
  if (read === null || comments.some(({ id }) => id === read.id)) return comments;
  const answers = orderAnswers(given.answers.flatMap((answer) => readRemark(fitRemark(answer)) ?? []));
  return orderComments([...comments, { ...read, answers }]);
}

function setText(comment: Comment, answer: string | null, text: string): Comment {
  if (answer === null) return fitRemark({ ...comment, text });
  const answers = comment.answers.map((each) => (each.id === answer ? fitRemark({ ...each, text }) : each));
  return { ...comment, answers };
}

function change(
  comments: readonly Comment[],
  id: string,
  by: (comment: Comment) => Comment,
): readonly Comment[] {
  return comments.map((comment) => (comment.id === id ? by(comment) : comment));
}
