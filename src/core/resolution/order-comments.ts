// Comments as a list that is the same for everyone: in the order they were written.
import { mostAnswers, mostComments } from "./read-comment.ts";
import type { Remark } from "./remark.ts";
import type { Comment } from "./resolution.ts";

/** One of each id, and no more than anybody reads. */
export function orderComments(comments: readonly Comment[]): readonly Comment[] {
  return orderRemarks(comments, mostComments);
}

export function orderAnswers(answers: readonly Remark[]): readonly Remark[] {
  return orderRemarks(answers, mostAnswers);
}

function orderRemarks<Any extends Remark>(remarks: readonly Any[], most: number): readonly Any[] {
  const byId = new Map(remarks.map((remark) => [remark.id, remark]));
  return [...byId.values()]
    .sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id))
    .slice(0, most);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
