import type { LexicalEditor } from "lexical";
import { memo } from "react";
import { type CommandId, commands } from "#bridge/commands.ts";
import { allCommands } from "#editor/commands/all-commands.ts";
import { useKeys } from "#renderer/app/use-keys.ts";
import { Keys, readableKeys } from "#renderer/design/keys.tsx";
import { frameWords } from "#renderer/strings/frame-words.ts";
import type { CurrentBlock } from "./current-block.ts";

export interface ToolbarProps {
  readonly editor: LexicalEditor;
  readonly current: CurrentBlock | null;
  readonly onCommand: (id: CommandId) => void;
}

const groups = [
  ["make-preambular", "make-operative", "make-subparagraph"],
  ["outdent", "indent", "move-up", "move-down"],
  ["italic", "insert-footnote"],
  ["undo", "redo"],
] as const satisfies readonly (readonly CommandId[])[];

/** The commands for writing. A button that cannot act now stays reachable and says so. */
export function Toolbar({ editor, current, onCommand }: ToolbarProps) {
  const paletteKeys = useKeys()("command-palette");
  const isPossible = (id: CommandId): boolean =>
    allCommands.find((command) => command.id === id)?.isPossible(editor) ?? true;
  return (
    <div className="toolbar" role="toolbar" aria-label={frameWords.toolbar}>
      {groups.map((ids, at) => (
        <div key={ids[0]} className="tool-group">
          {at === 0 ? null : <span className="tool-separator" />}
          {ids.map((id) => (
            <Tool
              key={id}
              id={id}
              isPressed={isPressed(id, current)}
              isPossible={isPossible(id)}
              onCommand={onCommand}
            />
          ))}
        </div>
      ))}
      <span className="spring" />
      <button type="button" className="tool" onClick={() => onCommand("command-palette")}>
        {frameWords.commands}
        {paletteKeys === null ? null : <Keys keys={paletteKeys} />}
      </button>
    </div>
  );
}

interface ToolProps {
  readonly id: CommandId;
  readonly isPressed: boolean | undefined;
  readonly isPossible: boolean;
  readonly onCommand: (id: CommandId) => void;
}

const Tool = memo(function Tool({ id, isPressed: pressed, isPossible, onCommand }: ToolProps) {
  const keys = useKeys()(id);
  const command = commands.find((each) => each.id === id);
  if (command === undefined) return null;
  const title = keys === null ? command.title : `${command.title} (${readableKeys(keys)})`;
  const short: Readonly<Record<string, string>> = frameWords.shortTools;
  return (
    <button
      type="button"
      className={id === "italic" ? "tool tool-italic" : "tool"}
      title={title}
      aria-label={command.title}
      aria-pressed={pressed}
      aria-disabled={!isPossible}
      // The caret stays in the text, so that the command knows where to work.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (isPossible) onCommand(id);
      }}
    >
      {short[id] ?? command.title}
    </button>
  );
});

function isPressed(id: CommandId, current: CurrentBlock | null): boolean | undefined {
  if (id === "make-preambular") return current?.kind === "preambular";
  if (id === "make-operative") return current?.kind === "operative";
  if (id === "make-subparagraph") return current?.kind === "subparagraph";
  if (id === "italic") return current?.italic ?? false;
  return undefined;
}
