import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { FindingCard } from "./finding-card.tsx";

export interface ChecksPanelProps {
  readonly resolution: Resolution;
  readonly profile: Profile;
  /** Null while the first check runs. */
  readonly findings: readonly Finding[] | null;
  readonly selected: Finding | null;
  readonly describePlace: (finding: Finding) => string;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onFixAll: () => void;
}

/** What the rules found, in the order of the text, each with its fix and its reason. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { findings, profile, onFixAll } = props;
  if (findings === null) return <p className="panel-empty">{panelWords.checksWaiting}</p>;
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
        {withKeys(findings).map(({ key, finding }) => (
          <li key={key}>
            <FindingCard {...props} finding={finding} isSelected={finding === props.selected} />
          </li>
        ))}
        <li className="card" data-look="calm">
          {findings.length === 0 ? panelWords.checksEmpty : panelWords.checksCalm(profile.organ)}
        </li>
      </ul>
    </>
  );
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
