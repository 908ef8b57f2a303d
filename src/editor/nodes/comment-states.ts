// The comments of a text: a shared property for what each of them says, for each answer, and for whether it is resolved. So
// two people who comment, answer and resolve at the same moment keep it all.
import type { LexicalNode } from "lexical";
import { orderAnswers, orderComments } from "#core/resolution/order-comments.ts";
import {
  longestRemark,
  mostAnswers,
  mostComments,
  readComment,
  readRemark,
} from "#core/resolution/read-comment.ts";
import type { Remark } from "#core/resolution/remark.ts";
import type { Comment } from "#core/resolution/resolution.ts";
import { $readNamed, $setNamed } from "./named-states.ts";

const commentPrefix = "comment ";
const answerPrefix = "answer ";
const resolvedPrefix = "resolved ";
const yes = "yes";

/** As JSON text, all that a comment is. */
const longestText = 6 * longestRemark + 20_000;
/** Properties that are looked at, and characters of them: a peer may send any number. */
const mostRead = 10_000;
const mostCharacters = 8_000_000;

/** A comment as it is shared. */
export interface SharedComment {
  readonly comment: Comment;
  /** What the shared document calls its words; null until it was asked. */
  readonly anchor: string | null;
}

export function $readComments(node: LexicalNode): readonly Comment[] {
  return orderComments([...$readShared(node).values()].map(({ comment }) => comment));
}

/** By id. */
export function $readShared(node: LexicalNode): ReadonlyMap<string, SharedComment> {
  const found = new Map<string, SharedComment>();
  const comments = $readNamed(node, commentPrefix);
  if (comments.size === 0) return found;
  const budget = { properties: mostRead, characters: mostCharacters };
  const answers = $readAnswers(node, budget);
  const resolved = $readNamed(node, resolvedPrefix);
  for (const [key, text] of comments) {
    if (found.size >= mostComments) break;
    const value = parse(text, budget);
    const comment = readComment(value);
    // A property that names another comment than it holds is nobody's writing.
    if (comment === null || commentPrefix + comment.id !== key) continue;
    const { id } = comment;
    found.set(id, {
      comment: {
        ...comment,
        resolved: resolved.get(resolvedPrefix + id) === yes,
        answers: orderAnswers(answers.get(id) ?? []),
      },
      anchor: anchorIn(value),
    });
  }
  return found;
}

/** Writes only what differs. What is taken back leaves an empty property, which counts as none. */
export function $writeComments(
  node: LexicalNode,
  comments: readonly Comment[],
  $anchor: (comment: Comment) => string | null,
): void {
  const before = $readShared(node);
  const after = new Map(comments.map((comment) => [comment.id, comment]));
  for (const [id, { comment }] of before) if (!after.has(id)) $remove(node, comment);
  for (const [id, comment] of after) {
    const known = before.get(id) ?? null;
    const anchor = known?.anchor ?? $anchor(comment);
    // Where its words are, the shared document knows: what was written of it once may stay.
    const place = known !== null && known.anchor !== null ? known.comment : comment;
    $write(
      node,
      commentPrefix + id,
      textOf(comment, place, anchor),
      known && textOf(known.comment, known.comment, known.anchor),
    );
    if ((known?.comment.resolved ?? false) !== comment.resolved)
      $setNamed(node, resolvedPrefix + id, comment.resolved ? yes : "");
    $writeAnswers(node, comment, known?.comment.answers ?? []);
  }
}

/** The comments of one masthead in another, with all that is known of their words. */
export function $copyComments(from: LexicalNode, to: LexicalNode): void {
  const shared = $readShared(from);
  const comments = [...shared.values()].map(({ comment }) => comment);
  $writeComments(to, comments, ({ id }) => shared.get(id)?.anchor ?? null);
}

function $writeAnswers(node: LexicalNode, { id, answers }: Comment, known: readonly Remark[]): void {
  const before = new Map(known.map((answer) => [answer.id, JSON.stringify(remarkOf(answer))]));
  for (const answer of answers) {
    $write(node, answerKey(id, answer.id), JSON.stringify(remarkOf(answer)), before.get(answer.id) ?? null);
    before.delete(answer.id);
  }
  for (const gone of before.keys()) $setNamed(node, answerKey(id, gone), "");
}

function $write(node: LexicalNode, key: string, text: string, known: string | null): void {
  if (text !== known) $setNamed(node, key, text);
}

function $remove(node: LexicalNode, { id, answers }: Comment): void {
  $setNamed(node, commentPrefix + id, "");
  $setNamed(node, resolvedPrefix + id, "");
  for (const answer of answers) $setNamed(node, answerKey(id, answer.id), "");
}

function answerKey(comment: string, answer: string): string {
  return `${answerPrefix}${comment} ${answer}`;
}

function textOf(comment: Comment, { block, start, end, words }: Comment, anchor: string | null): string {
  return JSON.stringify({
    ...remarkOf(comment),
    block,
    start,
    end,
    words,
    ...(anchor !== null && { anchor }),
  });
}

function remarkOf({ id, author, delegation, at, text }: Remark): Remark {
  return { id, author, delegation, at, text };
}

interface Budget {
  properties: number;
  characters: number;
}

/** By comment. */
function $readAnswers(node: LexicalNode, budget: Budget): ReadonlyMap<string, readonly Remark[]> {
  const found = new Map<string, Remark[]>();
  for (const [key, text] of $readNamed(node, answerPrefix)) {
    const [comment = "", id = ""] = key.slice(answerPrefix.length).split(" ");
    const answers = found.get(comment) ?? [];
    if (answers.length >= mostAnswers) continue;
    const answer = readRemark(parse(text, budget));
    if (answer === null || answer.id !== id) continue;
    answers.push(answer);
    found.set(comment, answers);
  }
  return found;
}

function anchorIn(value: unknown): string | null {
  const { anchor } = value as { readonly anchor?: unknown }; // a comment, so an object
  return typeof anchor === "string" && anchor.length <= 100 ? anchor : null;
}

/** A peer may send anything: what is no JSON counts as none. */
function parse(text: unknown, budget: Budget): unknown {
  if (typeof text !== "string" || text === "" || text.length > longestText) return null;
  budget.properties -= 1;
  budget.characters -= text.length;
  if (budget.properties < 0 || budget.characters < 0) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
