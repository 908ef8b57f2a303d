// An edit is data that says what to change. One function applies it to a value, one to the editor.
import type { Remark } from "./remark.ts";
import type {
  Adoption,
  Block,
  BlockId,
  BlockKind,
  Comment,
  HeldNumber,
  Level,
  Masthead,
  NoteId,
  Resolution,
  Span,
  Stage,
  Waiver,
} from "./resolution.ts";

/** What an edit's offsets count in: the text of a block, or of a footnote. */
export type TextOwner = { readonly block: BlockId } | { readonly note: NoteId };

export type Edit =
  | {
      readonly kind: "replace-text";
      readonly in: TextOwner;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | {
      readonly kind: "set-italic";
      readonly in: TextOwner;
      readonly start: number;
      readonly end: number;
      readonly italic: boolean;
    }
  | {
      readonly kind: "set-block-kind";
      readonly block: BlockId;
      readonly to: BlockKind;
      readonly level: Level;
    }
  | {
      /** Makes the text from `start` to `end` a live reference that shows `text`. */
      readonly kind: "set-reference";
      readonly in: TextOwner;
      readonly start: number;
      readonly end: number;
      readonly target: BlockId;
      readonly text: string;
    }
  | { readonly kind: "insert-block"; readonly after: BlockId | null; readonly block: Block }
  | { readonly kind: "move-block"; readonly block: BlockId; readonly after: BlockId | null }
  | { readonly kind: "remove-block"; readonly block: BlockId }
  | { readonly kind: "join-with-next"; readonly block: BlockId; readonly between: string }
  | {
      readonly kind: "move-note-mark";
      readonly note: NoteId;
      readonly block: BlockId;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "set-note"; readonly note: NoteId; readonly spans: readonly Span[] }
  | { readonly kind: "set-masthead"; readonly change: Partial<Masthead> }
  | { readonly kind: "set-adoption"; readonly adoption: Adoption | null }
  | { readonly kind: "set-stage"; readonly stage: Stage }
  | {
      readonly kind: "set-properties";
      readonly change: Partial<Pick<Resolution, "body" | "kind" | "language">>;
    }
  | { readonly kind: "set-held-numbers"; readonly numbers: Readonly<Record<string, HeldNumber>> }
  | { readonly kind: "add-waiver"; readonly waiver: Waiver }
  | { readonly kind: "remove-waiver"; readonly waiver: Waiver }
  | { readonly kind: "set-own-rules"; readonly name: string | null }
  | CommentEdit;

/** `answer` is the id of one answer; null for what the comment itself says. */
export type CommentEdit =
  | { readonly kind: "add-comment"; readonly comment: Comment }
  | { readonly kind: "add-answer"; readonly comment: string; readonly answer: Remark }
  | {
      readonly kind: "set-remark";
      readonly comment: string;
      readonly answer: string | null;
      readonly text: string;
    }
  | { readonly kind: "remove-remark"; readonly comment: string; readonly answer: string | null }
  | { readonly kind: "resolve-comment"; readonly comment: string; readonly resolved: boolean };
