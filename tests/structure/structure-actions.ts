// What one writer may do to the structure of a text: every command, every key, the clipboard, and selections that reach
// over several paragraphs.
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  PASTE_COMMAND,
} from "lexical";
import { allCommands } from "#editor/commands/all-commands.ts";
import { $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import { $selectPoints, $textLength } from "#editor/nodes/text-position.ts";
import { type Action, type Die, mixes } from "#tests/collaboration/actions.ts";

/** A place for the caret: often at a border of a paragraph, where the keys do most. */
function $anyPlace(die: Die) {
  const owners = die(6) === 0 ? [...$getBlocks(), ...$getNotes()] : $getBlocks();
  const owner = owners[die(owners.length)];
  if (owner === undefined) return null;
  const length = $textLength(owner);
  const offset = [0, length, die(length + 1)][die(3)] ?? 0;
  return { owner: owner.getKey(), offset };
}

function select(editor: LexicalEditor, die: Die, reaches: boolean): void {
  editor.update(
    () => {
      const anchor = $anyPlace(die);
      const focus = reaches ? $anyPlace(die) : anchor;
      if (anchor === null || focus === null) return;
      const selection = $createRangeSelection();
      $selectPoints(selection, anchor, focus);
      $setSelection(selection);
    },
    { discrete: true },
  );
}

/** With a caret most of the time, with a selection now and then. */
const somewhere =
  (run: (editor: LexicalEditor, die: Die) => void): Action =>
  (editor, die) => {
    select(editor, die, die(4) === 0);
    run(editor, die);
  };

const across =
  (run: (editor: LexicalEditor, die: Die) => void): Action =>
  (editor, die) => {
    select(editor, die, true);
    run(editor, die);
  };

const anyCommand = somewhere((editor, die) => {
  const command = allCommands[die(allCommands.length)];
  if (command?.isPossible(editor) === true) command.run(editor);
});

const key = (press: (editor: LexicalEditor) => unknown): Action => somewhere((editor) => void press(editor));

/** Within a line the browser says what a key takes away; here there is none, so it is pressed where two paragraphs meet. */
const deleteAtBorder =
  (backward: boolean): Action =>
  (editor, die) => {
    editor.update(
      () => {
        const blocks = $getBlocks();
        const block = blocks[die(blocks.length)];
        if (block === undefined) return;
        const place = { owner: block.getKey(), offset: backward ? 0 : $textLength(block) };
        const selection = $createRangeSelection();
        $selectPoints(selection, place, place);
        $setSelection(selection);
      },
      { discrete: true },
    );
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward);
  };

/** A selection of nothing is a caret, and deletes what only a browser knows. */
const isNothing = (editor: LexicalEditor): boolean =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    return !$isRangeSelection(selection) || selection.isCollapsed();
  });

const tab = (shiftKey: boolean): Action =>
  key(
    (editor) =>
      editor.dispatchCommand(KEY_TAB_COMMAND, {
        shiftKey,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        preventDefault: () => undefined,
      } as unknown as KeyboardEvent), // what the behaviour looks at
  );

const typeOver = across((editor) => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, "x"));

/** A clipboard of one test. */
const clipboards = new WeakMap<LexicalEditor, Map<string, string>>();

function clipboardEvent(editor: LexicalEditor): ClipboardEvent {
  const held = clipboards.get(editor) ?? new Map<string, string>();
  clipboards.set(editor, held);
  const clipboardData = {
    getData: (type: string) => held.get(type) ?? "",
    setData: (type: string, text: string) => held.set(type, text),
  };
  // What the behaviour looks at.
  return { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
}

const keys: readonly Action[] = [
  key((editor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)),
  key((editor) => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false)),
  deleteAtBorder(true),
  deleteAtBorder(false),
  tab(false),
  tab(true),
];
const overSelections: readonly Action[] = [
  typeOver,
  across((editor) => {
    if (!isNothing(editor)) editor.dispatchCommand(DELETE_WORD_COMMAND, true);
  }),
  across((editor) => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)),
  across((editor) => void editor.dispatchCommand(CUT_COMMAND, clipboardEvent(editor))),
  across((editor) => void editor.dispatchCommand(COPY_COMMAND, clipboardEvent(editor))),
];
const pastes: readonly Action[] = [
  somewhere((editor) => void editor.dispatchCommand(PASTE_COMMAND, clipboardEvent(editor))),
  (editor) => void editor.dispatchCommand(PASTE_COMMAND, clipboardEvent(editor)),
];

export const structureActions: readonly Action[] = [
  ...Array.from({ length: 14 }, () => anyCommand),
  ...keys,
  ...keys,
  ...overSelections,
  ...pastes,
  ...pastes,
  ...mixes["everything and undo"],
];
