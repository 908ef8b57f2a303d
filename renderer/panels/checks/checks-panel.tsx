import { useEffect, useRef, useState } from "react";
import { findFormer, type KeptFinding } from "#core/lint/apply-waivers.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import { hasNoWords } from "#core/resolution/has-no-words.ts";
import type { Resolution, Waiver } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import type { RuleGroups } from "#renderer/editing/checking/check-messages.ts";
import { findAgain } from "#renderer/editing/checking/find-again.ts";
import type { FoundTexts } from "#renderer/editing/checking/use-found-texts.ts";
import { checksWords } from "#renderer/strings/checks-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { rulesWords } from "#renderer/strings/rules-words.ts";
import { groupFindings, type Naming } from "./arrange-findings.ts";
import { ChecksBar, useNarrowed } from "./checks-bar.tsx";
import { FindingCard } from "./finding-card.tsx";
import { KeptList } from "./kept-list.tsx";
import type { Keeping } from "./use-waivers.ts";
import "./checks.css";

export interface ChecksPanelProps {
  readonly resolution: Resolution;
  readonly profile: Profile;
  /** Null while the first check runs. */
  readonly findings: readonly Finding[] | null;
  readonly kept: readonly KeptFinding[];
  readonly lapsed: readonly Waiver[];
  readonly groups: RuleGroups;
  readonly textFoundIn: FoundTexts["textFoundIn"];
  readonly selected: Finding | null;
  /** The finding whose reason is being asked for. */
  readonly asking: Finding | null;
  readonly describePlace: (finding: Finding) => string;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onFixAll: (findings: readonly Finding[]) => void;
  readonly onAsk: (finding: Finding | null) => void;
  readonly onKeep: (finding: Finding, keeping: Keeping) => void;
  readonly onTakeBack: (waivers: readonly Waiver[]) => void;
}

/** More than anyone reads at once; a list of thousands would make the window slow. */
const firstShown = 100;

/** What the rules found, each with its fix and its reason, and what was kept as it is. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { findings, resolution, profile, groups, selected, onFixAll, describePlace } = props;
  const steady = useSteady(props);
  const naming: Naming = {
    placeOf: describePlace,
    kindOf: ({ rule }) => groups.get(rule) ?? "style",
    kinds: panelWords.groups,
    severities: panelWords.severities,
  };
  const narrowed = useNarrowed(findings ?? [], naming, selected);
  if (findings === null) return <p className="panel-empty">{panelWords.checksWaiting}</p>;
  const keptList = (
    <KeptList {...props} onGo={steady.onGo} describePlace={describePlace} onTakeBack={props.onTakeBack} />
  );
  if (findings.length === 0 && hasNoWords(resolution))
    return (
      <>
        <EmptyState title={panelWords.checksNothing}>{panelWords.checksNothingHint}</EmptyState>
        {keptList}
      </>
    );
  const safe = narrowed.shown.filter(({ fix }) => fix?.safe === true);
  return (
    <>
      <RulesNote resolution={resolution} profile={profile} />
      <ChecksBar narrowed={narrowed} naming={naming} all={findings} />
      {safe.length > 1 ? (
        <div className="panel-bar">
          <span>{panelWords.findingsIn(narrowed.shown.length)}</span>
          <Button size="small" title={panelWords.fixAllHint} onClick={() => onFixAll(safe)}>
            {panelWords.fixAll(safe.length)}
          </Button>
        </div>
      ) : null}
      <Groups {...props} {...steady} shown={narrowed.shown} sort={narrowed.sort} naming={naming} />
      {findings.length > 0 && narrowed.shown.length === 0 ? (
        <p className="panel-empty">{checksWords.nothingSo}</p>
      ) : (
        <p className="card checks-calm" data-look="calm">
          {findings.length === 0 ? panelWords.checksEmpty : panelWords.checksCalm(profile.organ)}
        </p>
      )}
      {keptList}
    </>
  );
}

/** Which own rules speak here, or that those the draft names are not here. */
function RulesNote({ resolution, profile }: Pick<ChecksPanelProps, "resolution" | "profile">) {
  const name = resolution.negotiation.ownRules;
  if (name === null) return null;
  if (profile.own !== null) return <p className="rules-note">{rulesWords.heldTo(name)}</p>;
  return (
    <p className="rules-note" role="status">
      {rulesWords.absentNote(name, profile.organ)}
    </p>
  );
}

interface GroupsProps extends ChecksPanelProps {
  readonly shown: readonly Finding[];
  readonly sort: ReturnType<typeof useNarrowed>["sort"];
  readonly naming: Naming;
}

function Groups(props: GroupsProps) {
  const { shown, sort, naming, selected, lapsed, describePlace } = props;
  const [areAllShown, setAllShown] = useState(false);
  // Who walks beyond what is shown sees where he is.
  const isBeyond = selected !== null && shown.indexOf(selected) >= firstShown;
  const listed = areAllShown || isBeyond ? shown : shown.slice(0, firstShown);
  const keys = withKeys(listed);
  // Checked anew, they are other values; what is being typed stays.
  const asking = props.asking === null ? null : findAgain(props.asking, shown);
  return (
    <>
      {groupFindings(listed, sort, naming).map(({ name, findings }) => (
        <section key={name} className="checks-group" aria-label={name === "" ? panelWords.checks : name}>
          {name === "" ? null : (
            <h3 className="checks-heading">
              {name} <span className="tab-count">{findings.length}</span>
            </h3>
          )}
          <ul className="card-list">
            {findings.map((finding) => (
              <li key={keys.get(finding)}>
                <FindingCard
                  finding={finding}
                  text={props.textFoundIn(finding)}
                  group={naming.kindOf(finding)}
                  place={describePlace(finding)}
                  isSelected={finding === selected}
                  isAsking={finding === asking}
                  former={lapsed.length === 0 ? null : findFormer(finding, lapsed)}
                  onGo={props.onGo}
                  onFix={props.onFix}
                  onAsk={props.onAsk}
                  onKeep={props.onKeep}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {listed.length === shown.length ? null : (
        <Button look="quiet" onClick={() => setAllShown(true)}>
          {panelWords.showAllFindings(shown.length)}
        </Button>
      )}
    </>
  );
}

type CardActions = Pick<ChecksPanelProps, "onGo" | "onFix" | "onAsk" | "onKeep">;

/** The same functions for ever, which do what was last given: a card with a new function would be drawn again. */
function useSteady(props: CardActions): CardActions {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const [steady] = useState<CardActions>(() => ({
    onGo: (finding) => latest.current.onGo(finding),
    onFix: (finding) => latest.current.onFix(finding),
    onAsk: (finding) => latest.current.onAsk(finding),
    onKeep: (finding, keeping) => latest.current.onKeep(finding, keeping),
  }));
  return steady;
}

/** A name for each card that stays while other findings come and go: what it says and where, counted where both repeat. */
function withKeys(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  const keys = new Map<Finding, string>();
  for (const finding of findings) {
    const { rule, message, place } = finding;
    const where = place.kind === "block" ? place.block : place.kind === "note" ? place.note : place.kind;
    const name = `${rule} ${where} ${message}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    keys.set(finding, `${name} ${count}`);
  }
  return keys;
}
