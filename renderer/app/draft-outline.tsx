import type { LexicalEditor } from "lexical";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import type { ShownNumbers } from "#core/numbering/show-numbers.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { createRowKeeper } from "#renderer/panels/outline/keep-rows.ts";
import type { OutlineActions } from "#renderer/panels/outline/outline-actions.ts";
import { OutlinePanel } from "#renderer/panels/outline/outline-panel.tsx";
import { listOutlineRows } from "#renderer/panels/outline/outline-rows.ts";
import { planMove } from "#renderer/panels/outline/plan-move.ts";
import { placeCaret, stepBlock } from "./step-block.ts";
import type { DraftCommands } from "./use-draft-commands.ts";

export interface DraftOutlineProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly numbers: ShownNumbers;
  readonly findings: readonly Finding[] | null;
  readonly current: BlockId | null;
  readonly commands: DraftCommands;
  /** Where the outline lies over the page, going to a paragraph puts it away. */
  readonly onGone: () => void;
}

/** The outline of a draft: rows from the text, and what they do to it. */
export function DraftOutline(props: DraftOutlineProps) {
  const { editor, resolution, numbers, findings, current } = props;
  const { blocks, negotiation } = resolution;
  const [keep] = useState(createRowKeeper);
  const rows = useMemo(
    () =>
      keep(listOutlineRows(blocks, { numbers, findings: findings ?? [], statuses: negotiation.statuses })),
    [keep, blocks, numbers, findings, negotiation.statuses],
  );
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // The same object for ever, so that rows that stay the same are not drawn again.
  const actions = useMemo<OutlineActions>(
    () => ({
      onGo: (block) => {
        goToPlace(editor, { kind: "block", block, start: 0, end: 0 });
        latest.current.onGone();
      },
      onStep: (block, direction) => stepBlock(editor, block, direction),
      onDrop: (block, place) =>
        applyEdits(editor, planMove(latest.current.resolution.blocks, block, place), "command"),
      onPlace: (block) => placeCaret(editor, block),
      onCommand: (id) => latest.current.commands.run(id),
      canRun: (id) => latest.current.commands.canRun(id),
    }),
    [editor],
  );
  return <OutlinePanel rows={rows} current={current} actions={actions} />;
}
