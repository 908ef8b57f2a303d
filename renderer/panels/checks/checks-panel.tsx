import { useEffect, useMemo, useRef, useState } from "react";
import type { Finding, Place } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import { hasNoWords } from "#core/resolution/has-no-words.ts";
import type { Resolution, Span } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { Button } from "#renderer/design/button.tsx";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import type { RuleGroups } from "#renderer/editing/checking/check-messages.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { FindingCard } from "./finding-card.tsx";

export interface ChecksPanelProps {
  readonly resolution: Resolution;
  readonly profile: Profile;
  /** Null while the first check runs. */
  readonly findings: readonly Finding[] | null;
  readonly groups: RuleGroups;
  readonly selected: Finding | null;
  readonly describePlace: (finding: Finding) => string;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onFixAll: () => void;
}

/** More than anyone reads at once; a list of thousands would make the window slow. */
const firstShown = 100;

/** What the rules found, in the order of the text, each with its fix and its reason. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { findings, profile, onFixAll } = props;
  const [areAllShown, setAllShown] = useState(false);
  const textOfPlace = useTexts(props.resolution);
  const { onGo, onFix } = useSteady(props);
  if (findings === null) return <p className="panel-empty">{panelWords.checksWaiting}</p>;
  if (findings.length === 0 && hasNoWords(props.resolution))
    return <EmptyState title={panelWords.checksNothing}>{panelWords.checksNothingHint}</EmptyState>;
  const shown = areAllShown ? findings : findings.slice(0, firstShown);
  const safe = findings.filter(({ fix }) => fix?.safe === true).length;
  return (
    <>
      {safe > 1 ? (
        <div className="panel-bar">
          <span>{panelWords.findingsIn(findings.length)}</span>
          <Button size="small" title={panelWords.fixAllHint} onClick={onFixAll}>
            {panelWords.fixAll(safe)}
          </Button>
        </div>
      ) : null}
      <ul className="card-list">
        {withKeys(shown).map(({ key, finding }) => (
          <li key={key}>
            <FindingCard
              finding={finding}
              text={textOfPlace(finding.place)}
              group={props.groups.get(finding.rule) ?? "style"}
              place={props.describePlace(finding)}
              isSelected={finding === props.selected}
              onGo={onGo}
              onFix={onFix}
            />
          </li>
        ))}
        {shown.length === findings.length ? null : (
          <li>
            <Button look="quiet" onClick={() => setAllShown(true)}>
              {panelWords.showAllFindings(findings.length)}
            </Button>
          </li>
        )}
        <li className="card" data-look="calm">
          {findings.length === 0 ? panelWords.checksEmpty : panelWords.checksCalm(profile.organ)}
        </li>
      </ul>
    </>
  );
}

/** The text of the block or note a place is in. */
function useTexts({ blocks, notes }: Resolution): (place: Place) => string | null {
  const owners = useMemo(() => {
    const spans = new Map<string, readonly Span[]>();
    for (const owner of [...blocks, ...notes]) spans.set(owner.id, owner.spans);
    return spans;
  }, [blocks, notes]);
  return (place) => {
    const spans =
      place.kind === "block"
        ? owners.get(place.block)
        : place.kind === "note"
          ? owners.get(place.note)
          : undefined;
    return spans === undefined ? null : textOf(spans);
  };
}

/** The same functions for ever, which do what was last given: a card with a new function would be drawn again. */
function useSteady(
  props: Pick<ChecksPanelProps, "onGo" | "onFix">,
): Pick<ChecksPanelProps, "onGo" | "onFix"> {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [steady] = useState(() => ({
    onGo: (finding: Finding) => latest.current.onGo(finding),
    onFix: (finding: Finding) => latest.current.onFix(finding),
  }));
  return steady;
}

/** A name for each card that stays while text elsewhere changes: rule and paragraph, counted where both repeat. */
function withKeys(
  findings: readonly Finding[],
): readonly { readonly key: string; readonly finding: Finding }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { place } = finding;
    const where = place.kind === "block" ? place.block : place.kind === "note" ? place.note : place.kind;
    const name = `${finding.rule} ${where}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${name} ${count}`, finding };
  });
}
