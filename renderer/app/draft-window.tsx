// One draft, open: its editor in the frame, its session, its sharing.
import { LexicalCollaboration } from "@lexical/react/LexicalCollaborationContext";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { OpenedDraft, TemplateSummary } from "#bridge/answers.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { EditorContext } from "#renderer/editing/editor-context.tsx";
import { assembleDraft, type DraftParts } from "./assemble-draft.ts";
import { DraftFrame } from "./draft-frame.tsx";
import type { WindowOwner } from "./draft-owner.ts";
import { useHost } from "./host-context.ts";
import { forgetLeaving, noteOrdinaryLeaving, wasLeftInOrder } from "./ordinary-leaving.ts";
import type { DraftSession } from "./session.ts";
import { useLearning } from "./use-learning.ts";
import { usePeople, useSharing } from "./use-sharing.ts";

export interface DraftWindowProps {
  readonly opened: OpenedDraft;
  readonly onLeave: () => void;
  readonly onOpenFile: () => void;
  readonly onOpenAdopted: () => void;
  readonly onTemplate: (template: TemplateSummary) => void;
  /** Begins a draft with this text and opens it; answers what went wrong, or null. */
  readonly onCopy: (name: string, resolution: Resolution) => Promise<string | null>;
}

export function DraftWindow(props: DraftWindowProps) {
  const { bridge } = useHost();
  const [parts] = useState(() => assembleDraft(props.opened, bridge));
  useEffect(() => () => void parts.end(), [parts]);
  return (
    <LexicalCollaboration>
      <EditorContext editor={parts.editor}>
        {parts.session === null ? null : <OwnedFrame {...props} parts={parts} session={parts.session} />}
      </EditorContext>
    </LexicalCollaboration>
  );
}

interface OwnedFrameProps extends DraftWindowProps {
  readonly parts: DraftParts;
  readonly session: DraftSession;
}

function OwnedFrame({
  opened,
  parts,
  session,
  onLeave,
  onOpenFile,
  onOpenAdopted,
  onTemplate,
  onCopy,
}: OwnedFrameProps) {
  // Not the whole summary, which each save makes anew.
  const name = useSyncExternalStore(session.subscribe, () => session.summary.name);
  const { draft } = session.summary;
  const sharing = useSharing(parts, draft, opened.session);
  const people = usePeople(parts);
  const [recovered] = useState(() => (wasLeftInOrder(draft) ? 0 : opened.journal.length));
  useLeavingGuard(parts, session);
  useLeavingNote(parts, draft);
  useLearning(opened);
  const owner = useMemo<WindowOwner>(
    () => ({
      draft,
      base: opened.base,
      openCopy: (copy, resolution) =>
        parts.provider
          .flush()
          .then(() => session.save())
          .then(() => onCopy(copy, resolution)),
      rename: (next) => void session.rename(next),
      save: () => void session.save(),
      leave: () =>
        void parts.provider
          .flush()
          .then(() => session.save())
          .then(onLeave),
      openFile: onOpenFile,
      openAdopted: onOpenAdopted,
      openTemplate: onTemplate,
    }),
    [parts, session, draft, opened.base, onLeave, onOpenFile, onOpenAdopted, onTemplate, onCopy],
  );
  return (
    <DraftFrame
      parts={parts}
      sharing={sharing}
      people={people}
      name={name}
      recovered={recovered}
      owner={owner}
    />
  );
}

/** Nobody leaves with a change that is nowhere kept; the desktop program asks before it closes. */
function useLeavingGuard(parts: DraftParts, session: DraftSession): void {
  const { bridge, listen } = useHost();
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (parts.provider.waiting > 0) event.preventDefault();
    };
    const hide = (): void => void parts.provider.flush();
    window.addEventListener("beforeunload", guard);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("beforeunload", guard);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [parts]);
  useEffect(
    () =>
      listen("askBeforeClosing", () => {
        void settleBeforeClosing(parts, session, bridge).then((answer) => bridge.answerClosing({ answer }));
      }),
    [parts, session, bridge, listen],
  );
}

/** Tells an ordinary reload from a crash. */
function useLeavingNote(parts: DraftParts, draft: string): void {
  useEffect(() => {
    const leave = (): void => {
      if (parts.provider.waiting === 0) noteOrdinaryLeaving(draft);
    };
    const stay = (): void => forgetLeaving(draft);
    stay();
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", stay);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", stay);
    };
  }, [parts, draft]);
}

/** Saves; asks only where that failed. */
async function settleBeforeClosing(
  parts: DraftParts,
  session: DraftSession,
  bridge: Bridge,
): Promise<"close" | "stay"> {
  await parts.provider.flush();
  await session.save();
  if (session.state.kind !== "failed") return "close";
  const asked = await bridge.askAboutUnsaved({ name: session.summary.name });
  if (!asked.ok || asked.value === "cancel") return "stay";
  if (asked.value === "discard") return "close";
  await session.save();
  return session.state.kind === "failed" ? "stay" : "close";
}
