// The frame around a draft: what was derived from the text goes out to the bars and panels, what is asked for comes in.
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { LexicalEditor } from "lexical";
import { useMemo, useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import { type Labels, labelBlocks } from "#core/numbering/label-blocks.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { EditingSurface } from "#renderer/editing/editing-surface.tsx";
import { goToPlace } from "#renderer/editing/go-to-place.ts";
import { Toolbar } from "#renderer/editing/toolbar.tsx";
import { useCitations } from "#renderer/editing/use-citations.ts";
import { useCurrentBlock } from "#renderer/editing/use-current-block.ts";
import { useFindings } from "#renderer/editing/use-findings.ts";
import { useResolution } from "#renderer/editing/use-resolution.ts";
import { useSettledFindings } from "#renderer/editing/use-settled-findings.ts";
import { planFixes } from "#renderer/panels/checks/plan-fixes.ts";
import { OutlinePanel } from "#renderer/panels/outline/outline-panel.tsx";
import { listOutlineRows } from "#renderer/panels/outline/outline-rows.ts";
import { planMove } from "#renderer/panels/outline/plan-move.ts";
import type { Person } from "#renderer/panels/people/person.ts";
import { SidePanels } from "#renderer/panels/side-panels.tsx";
import { frameWords } from "#renderer/strings/frame-words.ts";
import type { DraftParts } from "./assemble-draft.ts";
import { DraftDialogs } from "./draft-dialogs.tsx";
import type { DraftOwner } from "./draft-owner.ts";
import { useProfile, useSettings } from "./host-context.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import type { SaveState } from "./session.ts";
import { StatusLine } from "./status-line.tsx";
import { stepBlock } from "./step-block.ts";
import { TitleBar } from "./title-bar.tsx";
import { useDraftCommands } from "./use-draft-commands.ts";
import type { Sharing } from "./use-sharing.ts";
import "./frame.css";
import "#renderer/panels/panels.css";

export interface DraftFrameProps {
  readonly parts: DraftParts;
  readonly sharing: Sharing;
  readonly people: readonly Person[];
  readonly name: string;
  readonly saveState: SaveState | null;
  /** How many journal entries were brought back when the draft was opened. */
  readonly recovered: number;
  readonly owner: DraftOwner | null;
}

export function DraftFrame(props: DraftFrameProps) {
  const { parts, sharing, people, name, saveState, owner } = props;
  const [editor] = useLexicalComposerContext();
  const resolution = useResolution(editor);
  const profile = useProfile(resolution.body);
  const labels = useMemo(() => labelBlocks(resolution.blocks, profile), [resolution, profile]);
  const citations = useCitations(resolution, profile);
  const findings = useSettledFindings(editor, useFindings(resolution, profile));
  const current = useCurrentBlock(editor);
  const [selected, setSelected] = useState<Finding | null>(null);
  const [dialog, setDialog] = useState<OpenDialogName | null>(null);

  const goToFinding = (finding: Finding): void => {
    setSelected(finding);
    goToPlace(editor, finding.place);
  };
  const fix = (fixed: readonly Finding[]): void => applyFixes(editor, fixed);
  const { settings, changeSettings } = useSettings();
  const { run: runCommand } = useDraftCommands({
    editor,
    resolution,
    findings: findings ?? [],
    selected,
    owner,
    settings,
    changeSettings,
    openDialog: setDialog,
    goToFinding,
    fix,
  });
  return (
    <div className="frame">
      <header className="bars">
        <TitleBar
          name={name}
          onRename={owner === null ? null : owner.rename}
          saveState={saveState}
          onSave={() => owner?.save()}
          stage={resolution.stage}
          onStage={(stage) => applyEdits(editor, [{ kind: "set-stage", stage }], "masthead")}
          people={people}
          onShare={owner === null ? null : () => setDialog("share")}
          onLeave={owner === null ? null : owner.leave}
          onExport={() => setDialog("export")}
        />
        <Toolbar editor={editor} current={current} onCommand={runCommand} />
      </header>
      <Outline
        editor={editor}
        resolution={resolution}
        labels={labels}
        findings={findings}
        current={current?.id ?? null}
      />
      <div className="page-column">
        <Notices recovered={props.recovered} isGuest={owner === null} refused={sharing.refused} />
        <main className="desk" aria-label={frameWords.page}>
          <EditingSurface
            {...{ parts, resolution, profile, findings, selected }}
            current={current?.id ?? null}
            onEditMasthead={() => setDialog("masthead")}
          />
        </main>
      </div>
      <SidePanels
        resolution={resolution}
        profile={profile}
        labels={labels}
        findings={findings}
        selected={selected}
        citations={citations}
        people={people}
        sharing={sharing}
        canShare={owner !== null}
        onGoFinding={goToFinding}
        onGo={(place) => goToPlace(editor, place)}
        onFix={fix}
        onShare={() => setDialog("share")}
      />
      <StatusLine {...{ resolution, profile, findings }} connection={sharing.connection} />
      <DraftDialogs
        {...{ dialog, editor, name, resolution, profile, labels, findings, sharing }}
        current={current?.id ?? null}
        onCommand={runCommand}
        onTemplate={owner?.openTemplate ?? null}
        onDialog={setDialog}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

function applyFixes(editor: LexicalEditor, findings: readonly Finding[]): void {
  applyEdits(editor, planFixes(findings), "fix");
}

interface OutlineProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly labels: Labels;
  readonly findings: readonly Finding[] | null;
  readonly current: BlockId | null;
}

function Outline({ editor, resolution, labels, findings, current }: OutlineProps) {
  const { blocks } = resolution;
  const rows = useMemo(() => listOutlineRows(blocks, labels, findings ?? []), [blocks, labels, findings]);
  return (
    <OutlinePanel
      rows={rows}
      current={current}
      onGo={(block) => goToPlace(editor, { kind: "block", block, start: 0, end: 0 })}
      onStep={(block, direction) => stepBlock(editor, block, direction)}
      onDrop={(block, after) => applyEdits(editor, planMove(blocks, block, after), "command")}
    />
  );
}

interface NoticesProps {
  readonly recovered: number;
  readonly isGuest: boolean;
  readonly refused: string | null;
}

function Notices({ recovered, isGuest, refused }: NoticesProps) {
  const [isRead, setRead] = useState(false);
  const words = isGuest ? frameWords.joined : recovered > 0 ? frameWords.recovered(recovered) : null;
  return (
    <div className="desk-notices">
      {refused === null ? null : <Notice tone="warning">{refused}</Notice>}
      {words === null || isRead ? null : (
        <Notice
          tone={isGuest ? "idle" : "good"}
          actions={
            <Button size="small" look="quiet" onClick={() => setRead(true)}>
              {frameWords.understood}
            </Button>
          }
        >
          {words}
        </Notice>
      )}
    </div>
  );
}
