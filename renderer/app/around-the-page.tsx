// What stands around the page: bars, outline, notices, panels, status line, dialogs, and what is found in the text. What was derived
// from the text goes out to them, what is asked for comes in. Nobody needs it for the first letter: it comes once the caret stands.
import type { LexicalEditor } from "lexical";
import { lazy, useCallback, useEffect, useLayoutEffect } from "react";
import type { ShownNumbers } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { AtRest } from "#renderer/design/at-rest.tsx";
import { ChangeAnnouncer } from "#renderer/editing/changes/change-announcer.tsx";
import { useChanges } from "#renderer/editing/changes/use-changes.ts";
import { FindingAnnouncer } from "#renderer/editing/checking/finding-announcer.tsx";
import { LearnWord } from "#renderer/editing/checking/learn-word.ts";
import { useChecks } from "#renderer/editing/checking/use-checks.ts";
import { useMarginMarks } from "#renderer/editing/checking/use-margin-marks.ts";
import { CommentAnnouncer } from "#renderer/editing/comments/comment-announcer.tsx";
import { useComments } from "#renderer/editing/comments/use-comments.ts";
import type { CurrentBlock } from "#renderer/editing/current-block.ts";
import { HeldNotice } from "#renderer/editing/numbers/held-notice.tsx";
import { goToFirstSlot } from "#renderer/editing/slots/walk-slots.ts";
import { useHighlights } from "#renderer/editing/use-highlights.ts";
import { useSettledFindings } from "#renderer/editing/use-settled-findings.ts";
import type { Person } from "#renderer/panels/people/person.ts";
import type { DraftParts } from "./assemble-draft.ts";
import { DraftBars } from "./draft-bars.tsx";
import { DraftDialogs } from "./draft-dialogs.tsx";
import { DraftNotices } from "./draft-notices.tsx";
import type { WindowOwner } from "./draft-owner.ts";
import { type FramePlaces, InPlace } from "./frame-places.tsx";
import { useSettings } from "./host-context.ts";
import { fetchWhenAtWork } from "./load-later.ts";
import type { OpenDialogName } from "./open-dialog-name.ts";
import { StatusLine } from "./status-line.tsx";
import { useDraftCommands } from "./use-draft-commands.ts";
import { useDraftOwner } from "./use-draft-owner.ts";
import { useFindings } from "./use-findings.ts";
import type { Sharing } from "./use-sharing.ts";
import { CaretAnnouncer } from "./view/caret-announcer.tsx";
import { LeaveProjector } from "./view/leave-projector.tsx";
import { SideResizer } from "./view/side-resizer.tsx";
import type { View } from "./view/use-view.ts";
import type { WindowContext } from "./window-commands.ts";

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

/** What a draft brings to its frame. */
export interface DraftFrameProps {
  readonly parts: DraftParts;
  readonly sharing: Sharing;
  readonly people: readonly Person[];
  readonly name: string;
  /** How many journal entries were brought back when the draft was opened. */
  readonly recovered: number;
  readonly owner: WindowOwner | null;
}

interface AroundThePageProps extends DraftFrameProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly current: CurrentBlock | null;
  readonly profile: Profile;
  readonly numbers: ShownNumbers;
  readonly view: View;
  readonly places: FramePlaces;
  readonly dialog: OpenDialogName | null;
  readonly onDialog: (dialog: OpenDialogName | null) => void;
  /** Told once all of it is there. */
  readonly onThere: () => void;
}

export function AroundThePage(props: AroundThePageProps) {
  const { parts, sharing, people, name } = props;
  const { editor, resolution, current, profile, numbers, view, places, dialog, onDialog } = props;
  const { settings, changeSettings } = useSettings();
  const owner = useDraftOwner(editor, props.owner, name);
  const { labels } = numbers;
  const checks = useChecks(editor, resolution, profile);
  const findings = useSettledFindings(editor, checks.findings, checks.wasAtEnd);
  useMarginMarks(editor, findings);
  const block = current?.id ?? null;
  const { selected, step, asking, ...acts } = useFindings(editor, checks);
  const changes = useChanges(editor, resolution, owner?.keepVersion);
  const comments = useComments(editor, resolution);
  const highlighted = { resolution, findings, selected, comment: comments.current };
  useHighlights(editor, { ...highlighted, areAllDrawn: settings.lineNumbers });
  useEffect(fetchWhenAtWork, []);
  useLayoutEffect(props.onThere, []);
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
    openDialog: onDialog,
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
    <>
      <InPlace place={places.bars}>
        <DraftBars
          {...{ editor, resolution, current, name, people, owner, commands }}
          session={parts.session}
        />
      </InPlace>
      <InPlace place={places.outline}>
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
      </InPlace>
      <InPlace place={places.notices}>
        <DraftNotices recovered={props.recovered} isGuest={owner === null} refused={sharing.refused} />
        <div className="desk-notices">
          {numbers.areHeld ? <HeldNotice onRenumber={() => commands.run("renumber")} /> : null}
          <AtRest fallback={null}>
            <SequenceNotice {...{ editor, resolution, labels, ...checks, findings }} onFix={acts.fix} />
          </AtRest>
        </div>
        {view.isProjector ? <LeaveProjector onLeave={() => view.setProjector(false)} /> : null}
      </InPlace>
      <AtRest fallback={null}>
        <ChangeFloat {...{ editor, resolution, labels, changes }} />
        <FindingFloat
          {...{ editor, resolution, labels, ...checks, findings }}
          learnWord={owner === null ? null : checks.learnWord}
          onFix={acts.fix}
          onKeep={acts.keep}
        />
      </AtRest>
      <InPlace place={places.side}>
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
      </InPlace>
      <InPlace place={places.status}>
        <StatusLine
          {...{ resolution, profile, findings, connection: sharing.connection, zoom: settings.zoom }}
          onSlot={useGoToSlot(editor)}
          onCommand={commands.run}
        />
      </InPlace>
      <CaretAnnouncer {...{ resolution, labels }} current={block} />
      <StepAnnouncers {...{ step, changes, comments }} />
      <DraftDialogs
        {...{ dialog, editor, name, resolution, profile, labels, findings, sharing }}
        current={block}
        commands={commands}
        owner={owner}
        onDialog={onDialog}
        onGoFinding={acts.goToFinding}
        onClose={() => onDialog(null)}
      />
    </>
  );
}

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
