import type { LexicalEditor } from "lexical";
import { lazy, useMemo } from "react";
import type { Resolution, Stage } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { AtRest } from "#renderer/design/at-rest.tsx";
import type { CurrentBlock } from "#renderer/editing/current-block.ts";
import { Toolbar } from "#renderer/editing/toolbar.tsx";
import type { Person } from "#renderer/panels/people/person.ts";
import type { DraftOwner } from "./draft-owner.ts";
import { useAbilities } from "./host-context.ts";
import type { DraftSession } from "./session.ts";
import { TitleBar } from "./title-bar.tsx";
import type { DraftCommands } from "./use-draft-commands.ts";

const MenuBar = lazy(async () => ({ default: (await import("./menu-bar.tsx")).MenuBar }));

export interface DraftBarsProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly current: CurrentBlock | null;
  readonly name: string;
  readonly session: DraftSession | null;
  readonly people: readonly Person[];
  readonly owner: DraftOwner | null;
  readonly commands: DraftCommands;
}

/** Name, menus, people and tools, above everything. */
export function DraftBars(props: DraftBarsProps) {
  const { editor, resolution, current, name, session, people, owner, commands } = props;
  const { nativeMenu } = useAbilities();
  // The same for as long as nothing but the text changes: the bar is not drawn again with it.
  const actions = useMemo(
    () => ({
      onRename: owner?.rename ?? null,
      onSave: () => owner?.save(),
      onStage: (stage: Stage) => void applyEdits(editor, [{ kind: "set-stage", stage }], "masthead"),
      onShare: owner === null ? null : () => commands.run("share"),
      onLeave: owner?.leave ?? null,
      onExport: () => commands.run("export"),
      menuBar: nativeMenu ? null : (
        <AtRest fallback={<div className="menu-bar" />}>
          <MenuBar {...commands} />
        </AtRest>
      ),
    }),
    [editor, owner, commands, nativeMenu],
  );
  return (
    <header className="bars">
      <TitleBar {...{ name, session, people }} stage={resolution.stage} {...actions} />
      <Toolbar editor={editor} current={current} onCommand={commands.run} />
    </header>
  );
}
