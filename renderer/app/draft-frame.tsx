// The frame around a draft: what was derived from the text goes out to the bars and panels, what is asked for comes in.
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { LexicalEditor } from "lexical";
import { lazy, memo, useCallback, useEffect, useMemo, useState } from "react";
import { showNumbers } from "#core/numbering/show-numbers.ts";
import { AtRest } from "#renderer/design/at-rest.tsx";
import { ChangeAnnouncer } from "#renderer/editing/changes/change-announcer.tsx";
import { useChanges } from "#renderer/editing/changes/use-changes.ts";
import { FindingAnnouncer } from "#renderer/editing/checking/finding-announcer.tsx";
import { LearnWord } from "#renderer/editing/checking/learn-word.ts";
import { useChecks } from "#renderer/editing/checking/use-checks.ts";
import { useMarginMarks } from "#renderer/editing/checking/use-margin-marks.ts";
import { CommentAnnouncer } from "#renderer/editing/comments/comment-announcer.tsx";
import { useComments } from "#renderer/editing/comments/use-comments.ts";
import { EditingSurface } from "#renderer/editing/editing-surface.tsx";
import { HeldNotice } from "#renderer/editing/numbers/held-notice.tsx";
import { goToFirstSlot } from "#renderer/editing/slots/walk-slots.ts";
import { useSeenText } from "#renderer/editing/use-seen-text.ts";
import { useSettledFindings } from "#renderer/editing/use-settled-findings.ts";
import { useStructure } from "#renderer/editing/use-structure.ts";
import type { Person } from "#renderer/panels/people/person.ts";
import { frameWords } from "#renderer/strings/frame-words.ts";
import type { DraftParts } from "./assemble-draft.ts";
import { DraftBars } from "./draft-bars.tsx";
import { DraftDialogs } from "./draft-dialogs.tsx";
import { DraftNotices } from "./draft-notices.tsx";
import type { DraftOwner } from "./draft-owner.ts";
import { useDraftProfile, useSettings } from "./host-context.ts";
import { fetchWhenAtWork } from "./load-later.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import { StatusLine } from "./status-line.tsx";
import { useDraftCommands } from "./use-draft-commands.ts";
import { useFindings } from "./use-findings.ts";
import type { Sharing } from "./use-sharing.ts";
import { CaretAnnouncer } from "./view/caret-announcer.tsx";
import { LeaveProjector } from "./view/leave-projector.tsx";
import { SideResizer } from "./view/side-resizer.tsx";
import { useView } from "./view/use-view.ts";
import type { WindowContext } from "./window-commands.ts";
import "./bars.css";
import "./frame.css";
import "./view/projector.css";
import "./view/small-window.css";
import "#renderer/panels/panels.css";

const DraftOutline = lazy(async () => ({ default: (await import("./draft-outline.tsx")).DraftOutline }));
const ChangeFloat = lazy(async () => ({
  default: (await import("#renderer/editing/changes/change-float.tsx")).ChangeFloat,
}));
const FindingFloat = lazy(async () => ({
  default: (await import("#renderer/editing/checking/finding-float.tsx")).FindingFloat,
}));
const SequenceNotice = lazy(async () => ({
  default: (await import("#renderer/editing/sequence/sequence-notice.tsx")).SequenceNotice,
}));
const SidePanels = lazy(async () => ({
  default: (await import("#renderer/panels/side-panels.tsx")).SidePanels,
}));

export interface DraftFrameProps {
  readonly parts: DraftParts;
  readonly sharing: Sharing;
  readonly people: readonly Person[];
  readonly name: string;
  /** How many journal entries were brought back when the draft was opened. */
  readonly recovered: number;
  readonly owner: DraftOwner | null;
}

/** Drawn again when what is derived from the text changes, and not with what the window around it does. */
export const DraftFrame = memo(function DraftFrame(props: DraftFrameProps) {
  const { parts, sharing, people, name, owner } = props;
  const [editor] = useLexicalComposerContext();
  const { settings, changeSettings } = useSettings();
  const view = useView({ settings, changeSettings });
  const { resolution, current } = useSeenText(editor);
  const profile = useDraftProfile(resolution);
  const structure = useStructure(resolution);
  const numbers = useMemo(() => showNumbers(structure, profile), [structure, profile]);
  const { labels } = numbers;
  const checks = useChecks(editor, resolution, profile);
  const findings = useSettledFindings(editor, checks.findings, checks.wasAtEnd);
  useMarginMarks(editor, findings);
  const block = current?.id ?? null;
  const { selected, step, asking, ...acts } = useFindings(editor, checks);
  const changes = useChanges(editor, resolution, owner?.keepVersion);
  const comments = useComments(editor, resolution);
  useEffect(fetchWhenAtWork, []);
  const [dialog, setDialog] = useState<OpenDialogName | null>(null);

  const commands = useDraftCommands({
    editor,
    name,
    resolution,
    profile,
    findings: findings ?? [],
    bringUpToDate: checks.bringUpToDate,
    selected,
    owner,
    settings,
    changeSettings,
    openDialog: setDialog,
    goToFinding: acts.goToFinding,
    askToKeep: (finding) => {
      view.showPanel("checks");
      acts.ask(finding);
    },
    fix: acts.fix,
    changes,
    comments,
    view,
  });
  return (
    <div ref={view.frame} className="frame" {...view.attributes}>
      <DraftBars
        {...{ editor, resolution, current, name, people, owner, commands }}
        session={parts.session}
      />
      {view.isOutlineShown ? (
        <>
          <AtRest fallback={<div className="outline" />}>
            <DraftOutline
              {...{ editor, resolution, numbers, findings, commands }}
              current={block}
              onGone={() => view.setDrawer(null)}
            />
          </AtRest>
          <SideResizer side="outline" frame={view.frame} />
        </>
      ) : null}
      <div className="page-column">
        <DraftNotices recovered={props.recovered} isGuest={owner === null} refused={sharing.refused} />
        <div className="desk-notices">
          {numbers.areHeld ? <HeldNotice onRenumber={() => commands.run("renumber")} /> : null}
          <AtRest fallback={null}>
            <SequenceNotice {...{ editor, resolution, labels, ...checks, findings }} onFix={acts.fix} />
          </AtRest>
        </div>
        <main className="desk" aria-label={frameWords.page}>
          <EditingSurface
            {...{ parts, resolution, profile, numbers, findings, selected }}
            comment={comments.current}
            current={block}
            dialog={dialog}
            onDialog={setDialog}
          />
          <AtRest fallback={null}>
            <ChangeFloat {...{ editor, resolution, labels, changes }} />
            <FindingFloat
              {...{ editor, resolution, labels, ...checks, findings }}
              learnWord={owner === null ? null : checks.learnWord}
              onFix={acts.fix}
              onKeep={acts.keep}
            />
          </AtRest>
        </main>
        {view.isProjector ? <LeaveProjector onLeave={() => view.setProjector(false)} /> : null}
      </div>
      {view.arePanelsShown ? (
        <>
          <AtRest fallback={<div className="side" />}>
            <LearnWord value={owner === null ? null : checks.learnWord}>
              <SidePanels
                {...{ resolution, profile, labels, ...checks, findings, selected, asking, people, sharing }}
                {...{ changes, comments }}
                shown={view.panel}
                onShow={view.showPanel}
                canShare={owner !== null}
                onGoFinding={acts.goToFinding}
                onGoCitation={acts.goToCitation}
                onFix={acts.fix}
                onAsk={acts.ask}
                onKeep={acts.keep}
                onTakeBack={acts.takeBack}
                onCommand={commands.run}
              />
            </LearnWord>
          </AtRest>
          <SideResizer side="panels" frame={view.frame} />
        </>
      ) : null}
      <StatusLine
        {...{ resolution, profile, findings, connection: sharing.connection, zoom: settings.zoom }}
        onSlot={useGoToSlot(editor)}
        onCommand={commands.run}
      />
      <CaretAnnouncer {...{ resolution, labels }} current={block} />
      <StepAnnouncers {...{ step, changes, comments }} />
      <DraftDialogs
        {...{ dialog, editor, name, resolution, profile, labels, findings, sharing }}
        current={block}
        commands={commands}
        owner={owner}
        onDialog={setDialog}
        onGoFinding={acts.goToFinding}
        onClose={() => setDialog(null)}
      />
    </div>
  );
});

/** What a screen reader is told of steps from place to place. */
function StepAnnouncers({
  step,
  changes,
  comments,
}: Parameters<typeof FindingAnnouncer>[0] & Pick<WindowContext, "changes" | "comments">) {
  return (
    <>
      <FindingAnnouncer step={step} />
      <ChangeAnnouncer changes={changes} />
      <CommentAnnouncer comments={comments} />
    </>
  );
}

function useGoToSlot(editor: LexicalEditor): () => void {
  return useCallback(() => void goToFirstSlot(editor), [editor]);
}
