// What was found, beside the words it is about: the panel's card, for who looks at the text.
import type { LexicalEditor } from "lexical";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { findFormer } from "#core/lint/apply-waivers.ts";
import type { Finding, Place } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Resolution, Waiver } from "#core/resolution/resolution.ts";
import { CardBeside } from "#renderer/editing/card-beside.tsx";
import { findPlaceElement, rangeOfPlace } from "#renderer/editing/find-text-range.ts";
import { FindingCard } from "#renderer/panels/checks/finding-card.tsx";
import type { Keeping } from "#renderer/panels/checks/use-waivers.ts";
import { useDescribePlace } from "#renderer/panels/use-describe-place.ts";
import { checksWords } from "#renderer/strings/checks-words.ts";
import type { RuleGroups } from "./check-messages.ts";
import { findAgain } from "./find-again.ts";
import { LearnWord } from "./learn-word.ts";
import { type ShownFindings, type WatchedFindings, watchFindings } from "./show-finding.ts";
import type { FoundTexts } from "./use-found-texts.ts";

export interface FindingFloatProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly labels: Labels;
  readonly findings: readonly Finding[] | null;
  readonly lapsed: readonly Waiver[];
  readonly groups: RuleGroups;
  readonly bringUpToDate: FoundTexts["bringUpToDate"];
  readonly textFoundIn: FoundTexts["textFoundIn"];
  readonly learnWord: ((word: string) => void) | null;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onKeep: (finding: Finding, keeping: Keeping) => void;
}

export function FindingFloat(props: FindingFloatProps) {
  const { editor, findings, bringUpToDate } = props;
  const [shown, setShown] = useState<ShownFindings | null>(null);
  const latest = useRef(findings);
  useEffect(() => {
    latest.current = findings;
  }, [findings]);
  const watched = useRef<WatchedFindings | null>(null);
  useEffect(() => {
    watched.current = watchFindings(editor, {
      readFindings: () => latest.current ?? [],
      bringUpToDate,
      show: setShown,
    });
    return watched.current.stop;
  }, [editor, bringUpToDate]);
  // What was put right meanwhile, by whomever, has no card any more.
  const still = shown?.findings.flatMap((finding) => findAgain(finding, findings ?? []) ?? []) ?? [];
  const close = useCallback(() => {
    watched.current?.close();
    editor.focus();
  }, [editor]);
  if (shown === null || still.length === 0) return null;
  return (
    <Cards
      {...props}
      shown={still}
      takesFocus={shown.takesFocus}
      onClose={close}
      onLeave={() => watched.current?.close()}
    />
  );
}

interface CardsProps extends FindingFloatProps {
  readonly shown: readonly Finding[];
  readonly takesFocus: boolean;
  /** Closes, and goes back to the text. */
  readonly onClose: () => void;
  /** Closes for who has gone elsewhere. */
  readonly onLeave: () => void;
}

function Cards(props: CardsProps) {
  const { editor, resolution, shown, takesFocus, bringUpToDate, onClose, onLeave } = props;
  const [asked, setAsking] = useState<Finding | null>(null);
  // Checked anew, it is another value; what is being typed stays.
  const asking = asked === null ? null : findAgain(asked, shown);
  const wasAsking = useRef(false);
  const describePlace = useDescribePlace(resolution, props.labels);
  const card = useRef<HTMLDivElement>(null);
  const place = shown[0] === undefined ? null : (bringUpToDate(shown[0]) ?? shown[0]).place;
  const readBoxes = useMemo(() => (place === null ? null : boxesOf(editor, place)), [editor, place]);
  useLeaving(card, editor, onLeave);
  useEffect(() => {
    if (takesFocus) card.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [takesFocus]);
  // The field that had the focus is gone: without it Escape would close nothing.
  useEffect(() => {
    if (wasAsking.current && asking === null) card.current?.querySelector("button")?.focus();
    wasAsking.current = asking !== null;
  }, [asking]);
  const thenClose = (act: () => void): void => {
    act();
    onClose();
  };
  return (
    <CardBeside
      {...{ card, readBoxes, onClose }}
      label={checksWords.found}
      closeLabel={checksWords.close}
      side="below"
    >
      <LearnWord value={props.learnWord === null ? null : (word) => thenClose(() => props.learnWord?.(word))}>
        {shown.map((finding) => (
          <FindingCard
            // Not by its place: the card that has the focus stays while the text before it changes.
            key={`${finding.rule} ${finding.message}`}
            isBeside
            finding={finding}
            text={props.textFoundIn(finding)}
            place={describePlace(finding)}
            group={props.groups.get(finding.rule) ?? "style"}
            isSelected={false}
            isAsking={finding === asking}
            former={props.lapsed.length === 0 ? null : findFormer(finding, props.lapsed)}
            onGo={onClose}
            onFix={() => thenClose(() => props.onFix([finding]))}
            onAsk={setAsking}
            onKeep={(_, keeping) => thenClose(() => props.onKeep(finding, keeping))}
          />
        ))}
      </LearnWord>
    </CardBeside>
  );
}

function boxesOf(editor: LexicalEditor, place: Place): () => readonly DOMRect[] {
  return () => {
    const root = editor.getRootElement();
    const range = root === null ? null : rangeOfPlace(findPlaceElement(root, place), place);
    return range === null ? [] : [...range.getClientRects()];
  };
}

/** A click in the text is the editor's to judge; anywhere else it leaves the card. */
function useLeaving(
  card: { readonly current: HTMLElement | null },
  editor: LexicalEditor,
  onLeave: () => void,
): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const onDown = ({ target }: PointerEvent): void => {
      const isInside = (element: HTMLElement | null): boolean =>
        target instanceof Node && element?.contains(target) === true;
      if (!isInside(card.current) && !isInside(editor.getRootElement())) leave.current();
    };
    document.addEventListener("pointerdown", onDown, true);
    return () => document.removeEventListener("pointerdown", onDown, true);
  }, [card, editor]);
}
