// What a writer may do, at random: the product's own commands and edits, and the keys of the keyboard.
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from "lexical";
import type { Edit } from "#core/resolution/edit.ts";
import type { Remark } from "#core/resolution/remark.ts";
import type { Block, Comment, Resolution } from "#core/resolution/resolution.ts";
import { noteMarksOf, textOf } from "#core/resolution/spans.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { $selectPoints, $textLength } from "#editor/nodes/text-position.ts";
import { settleChanges } from "#editor/settle-changes.ts";

/** A number from 0 up to, not including, its argument. */
export type Die = (sides: number) => number;

/** The next character that no one has typed yet. */
interface Tokens {
  next: number;
}

export type Action = (editor: LexicalEditor, die: Die, tokens: Tokens) => void;

/** Private use characters: no text has them. */
export const firstToken = 0xe000;

const token = (tokens: Tokens): string => {
  const letter = String.fromCharCode(tokens.next);
  tokens.next += 1;
  return letter;
};

/** The caret somewhere in a block. */
function placeCaret(editor: LexicalEditor, die: Die, where: "anywhere" | "start" | "end" = "anywhere"): void {
  editor.update(
    () => {
      const blocks = $getBlocks();
      const block = blocks[die(blocks.length)];
      if (block === undefined) return;
      const length = $textLength(block);
      const offset = where === "start" ? 0 : where === "end" ? length : die(length + 1);
      block.selectStart();
      const selection = $getSelection();
      const place = { owner: block.getKey(), offset };
      if ($isRangeSelection(selection)) $selectPoints(selection, place, place);
    },
    { discrete: true },
  );
}

function insert(editor: LexicalEditor, text: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(text);
    },
    { discrete: true },
  );
}

const type: Action = (editor, die, tokens) => {
  placeCaret(editor, die);
  for (let count = 1 + die(3); count > 0; count -= 1) insert(editor, token(tokens));
};

const typeOpener: Action = (editor, die, tokens) => {
  placeCaret(editor, die, "end");
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  for (const letter of "Urges ") insert(editor, letter);
  insert(editor, token(tokens));
};

const split: Action = (editor, die) => {
  placeCaret(editor, die);
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
};

const continuation: Action = (editor, die) => {
  placeCaret(editor, die, "end");
  editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
};

const joinBackward: Action = (editor, die) => {
  placeCaret(editor, die, "start");
  editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
};

const joinForward: Action = (editor, die) => {
  placeCaret(editor, die, "end");
  editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
};

const command =
  (id: string): Action =>
  (editor, die) => {
    placeCaret(editor, die);
    allCommands.find((each) => each.id === id)?.run(editor);
  };

const typeInNote: Action = (editor, die, tokens) => {
  editor.update(
    () => {
      const notes = $getNotes();
      notes[die(notes.length)]?.selectEnd();
      const selection = $getSelection();
      if (notes.length > 0 && $isRangeSelection(selection)) selection.insertText(token(tokens));
    },
    { discrete: true },
  );
};

const italicRange: Action = (editor, die) => {
  const { blocks } = read(editor);
  const block = blocks[die(blocks.length)];
  if (block === undefined) return;
  const length = textOf(block.spans).length;
  const start = die(length + 1);
  const edit: Edit = {
    kind: "set-italic",
    in: { block: block.id },
    start,
    end: Math.min(length, start + die(6)),
    italic: die(2) === 0,
  };
  applyEdits(editor, [edit], "fix");
};

const edit =
  (make: (resolution: Resolution, die: Die) => readonly Edit[]): Action =>
  (editor, die) => {
    applyEdits(editor, make(read(editor), die), "fix");
  };

const pick = <Item>(items: readonly Item[], die: Die): Item | undefined => items[die(items.length)];

const moveBlock = edit(({ blocks }, die) => {
  const block = pick(blocks, die);
  return block === undefined
    ? []
    : [{ kind: "move-block", block: block.id, after: pick(blocks, die)?.id ?? null }];
});

const insertBlock: Action = (editor, die, tokens) => {
  const { blocks } = read(editor);
  const block: Block = {
    id: newBlockId(),
    kind: "operative",
    level: 0,
    spans: [{ kind: "text", text: token(tokens) }],
  };
  applyEdits(editor, [{ kind: "insert-block", after: pick(blocks, die)?.id ?? null, block }], "fix");
};

const removeBlock = edit(({ blocks }, die) => {
  const block = pick(blocks, die);
  return block === undefined || blocks.length < 4 ? [] : [{ kind: "remove-block", block: block.id }];
});

const removeText = edit(({ blocks }, die) => {
  const block = pick(blocks, die);
  if (block === undefined) return [];
  const start = die(textOf(block.spans).length + 1);
  return [{ kind: "replace-text", in: { block: block.id }, start, end: start + 1 + die(3), text: "" }];
});

const removeMark: Action = (editor, die) => {
  const marked = read(editor).blocks.filter(({ spans }) => noteMarksOf(spans).length > 0);
  const block = pick(marked, die);
  if (block === undefined) return;
  editor.update(
    () => {
      const node = $getBlocks().find((each) => each.getBlockId() === block.id);
      node
        ?.getChildren()
        .find((child) => child.getType() === "note-mark")
        ?.remove();
    },
    { discrete: true },
  );
};

const masthead = edit((_, die) => [
  die(2) === 0
    ? { kind: "set-masthead", change: { number: `58/${die(99)}` } }
    : { kind: "set-masthead", change: { committee: `Committee ${die(9)}`, version: `draft ${die(9)}` } },
]);

const adoption = edit((_, die) => [
  {
    kind: "set-adoption",
    adoption: die(2) === 0 ? null : { date: null, meeting: null, result: null, reference: `r${die(9)}` },
  },
  { kind: "set-stage", stage: die(2) === 0 ? "adopted" : "tabled" },
]);

/** One change of those that are open, or all of a delegation. */
const settle =
  (choice: "accept" | "reject"): Action =>
  (editor, die) => {
    const { proposals } = read(editor).negotiation;
    const chosen = pick(proposals, die);
    const isForAll = die(3) === 0;
    settleChanges(editor, ({ id, delegation }) =>
      id === chosen?.id || (isForAll && delegation === chosen?.delegation) ? choice : null,
    );
  };

/** On words, or on the whole paragraph. */
const comment = edit(({ blocks, negotiation }, die) => {
  const block = pick(blocks, die);
  if (block === undefined) return [];
  const text = textOf(block.spans);
  const start = die(text.length + 1);
  const end = die(4) === 0 ? start : Math.min(text.length, start + 1 + die(8));
  const remark = remarkBy(`c${negotiation.comments.length}-${die(1_000_000)}`);
  const words = text.slice(start, end);
  const place = words === "" ? { start: 0, end: 0 } : { start, end };
  const made = { ...remark, block: block.id, ...place, words, resolved: false, answers: [] };
  return [{ kind: "add-comment", comment: made }];
});

const onComment = (make: (id: string, answers: Comment["answers"], die: Die) => Edit): Action =>
  edit(({ negotiation }, die) => {
    const found = pick(negotiation.comments, die);
    return found === undefined ? [] : [make(found.id, found.answers, die)];
  });

const answer = onComment((id, _, die) => ({
  kind: "add-answer",
  comment: id,
  answer: remarkBy(`a-${die(1_000_000)}`),
}));
const resolve = onComment((id, _, die) => ({
  kind: "resolve-comment",
  comment: id,
  resolved: die(2) === 0,
}));
const rewrite = onComment((id, answers, die) => ({
  kind: "set-remark",
  comment: id,
  answer: pick(answers, die)?.id ?? null,
  text: `said again ${die(9)}`,
}));
const withdraw = onComment((id, answers, die) => ({
  kind: "remove-remark",
  comment: id,
  answer: pick(answers, die)?.id ?? null,
}));

function remarkBy(id: string): Remark {
  return { id, author: "A", delegation: "Aland", at: "2026-01-01T10:00:00.000Z", text: "Why?" };
}

const undo: Action = (editor) => void allCommands.find(({ id }) => id === "undo")?.run(editor);
const redo: Action = (editor) => void allCommands.find(({ id }) => id === "redo")?.run(editor);

const levels = [
  command("indent"),
  command("outdent"),
  command("make-operative"),
  command("make-subparagraph"),
];
const notes = [command("insert-footnote"), typeInNote, removeMark];
const structure = [split, joinBackward, joinForward, continuation];
const moves = [command("move-up"), command("move-down"), moveBlock];
const facts = [masthead, adoption];
const comments = [comment, comment, answer, resolve, rewrite, withdraw];
const everything: readonly Action[] = [
  type,
  type,
  type,
  type,
  typeOpener,
  italicRange,
  insertBlock,
  removeBlock,
  removeText,
  ...levels,
  ...notes,
  ...structure,
  ...moves,
  ...facts,
  ...comments,
];

/** Mixes of actions; the first ones delete nothing, so what is lost in them is a loss. */
export const mixes = {
  typing: [type],
  "typing and looks": [type, typeOpener, italicRange, ...levels],
  "typing and footnotes": [type, type, command("insert-footnote"), typeInNote],
  "typing and masthead": [type, ...facts],
  "typing and splitting": [type, type, split, insertBlock],
  "typing and joining": [type, type, split, joinBackward, joinForward],
  "typing and moving": [type, type, ...moves],
  "typing and comments": [type, type, ...comments, split, joinBackward, joinForward, ...moves],
  "settling changes": [settle("accept"), settle("reject")],
  "typing and settling changes": [type, type, settle("accept"), settle("reject")],
  everything: [...everything, settle("accept"), settle("reject")],
  "everything and undo": [...everything, settle("accept"), settle("reject"), undo, undo, redo],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

/** The planted fault: a change of what is shown that no one shares. */
export function $changeUnshared(): void {
  $getRoot()
    .getChildren()
    .find((node) => node.getType() === "block")
    ?.remove();
}

function read(editor: LexicalEditor): Resolution {
  return editor.getEditorState().read($readResolution);
}
