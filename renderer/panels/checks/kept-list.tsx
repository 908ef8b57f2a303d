import { memo, type ReactNode } from "react";
import type { KeptFinding } from "#core/lint/apply-waivers.ts";
import type { Finding } from "#core/lint/finding.ts";
import { ruleTitle } from "#core/lint/rule-title.ts";
import { waiverKey } from "#core/resolution/order-waivers.ts";
import type { Waiver } from "#core/resolution/resolution.ts";
import { readableMoment } from "#renderer/app/readable-moment.ts";
import { Button } from "#renderer/design/button.tsx";
import { checksWords } from "#renderer/strings/checks-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";

export interface KeptListProps {
  readonly kept: readonly KeptFinding[];
  readonly lapsed: readonly Waiver[];
  readonly describePlace: (finding: Finding) => string;
  readonly onGo: (finding: Finding) => void;
  readonly onTakeBack: (waivers: readonly Waiver[]) => void;
}

/** What somebody kept as it is, with the reason, folded away; and reasons that nothing answers to any more. */
export const KeptList = memo(function KeptList(props: KeptListProps) {
  const { kept, lapsed, onTakeBack } = props;
  const places = placesOf(kept);
  if (places.length === 0 && lapsed.length === 0) return null;
  return (
    <div className="kept">
      {places.length === 0 ? null : (
        <details className="kept-fold">
          <summary>{checksWords.keptHeading(kept.length)}</summary>
          <ul className="card-list">
            {places.map(([waiver, findings]) => (
              <KeptCard key={waiverKey(waiver)} {...props} waiver={waiver} findings={findings} />
            ))}
          </ul>
        </details>
      )}
      {lapsed.length === 0 ? null : (
        <details className="kept-fold">
          <summary>{checksWords.lapsedHeading(lapsed.length)}</summary>
          <p className="field-hint">{checksWords.lapsedHint}</p>
          <ul className="card-list">
            {lapsed.map((waiver) => (
              <li key={waiverKey(waiver)}>
                <LapsedCard waiver={waiver} onTakeBack={onTakeBack} />
              </li>
            ))}
          </ul>
          {lapsed.length < 2 ? null : (
            <Button size="small" look="quiet" onClick={() => onTakeBack(lapsed)}>
              {checksWords.removeAll}
            </Button>
          )}
        </details>
      )}
    </div>
  );
});

/** The findings of each waiver, in the order of the text. */
function placesOf(kept: readonly KeptFinding[]): readonly (readonly [Waiver, readonly Finding[]])[] {
  const places = new Map<Waiver, Finding[]>();
  for (const { finding, waiver } of kept) {
    const known = places.get(waiver);
    if (known === undefined) places.set(waiver, [finding]);
    else known.push(finding);
  }
  return [...places];
}

interface KeptCardProps extends Pick<KeptListProps, "describePlace" | "onGo" | "onTakeBack"> {
  readonly waiver: Waiver;
  readonly findings: readonly Finding[];
}

function KeptCard({ waiver, findings, describePlace, onGo, onTakeBack }: KeptCardProps): ReactNode {
  const [first] = findings;
  if (first === undefined) return null;
  const isWhole = waiver.scope === "everywhere";
  const place = isWhole ? checksWords.wholeText : describePlace(first);
  const message = isWhole ? ruleTitle(waiver.rule) : first.message;
  return (
    <li>
      <article className="card" data-look="kept" aria-label={`${place}: ${message}`}>
        <div className="card-head">
          <button
            type="button"
            className="card-place"
            aria-label={panelWords.goTo(describePlace(first))}
            onClick={() => onGo(first)}
          >
            {place}
          </button>
          {findings.length === 1 ? null : (
            <span className="card-aside">{checksWords.keptHere(findings.length)}</span>
          )}
        </div>
        <p className="card-message">{message}</p>
        <Reason waiver={waiver} />
        <div className="card-actions">
          <Button
            size="small"
            aria-label={checksWords.takeBackOf(place, message)}
            onClick={() => onTakeBack([waiver])}
          >
            {checksWords.takeBack}
          </Button>
        </div>
      </article>
    </li>
  );
}

function LapsedCard({ waiver, onTakeBack }: Pick<KeptListProps, "onTakeBack"> & { readonly waiver: Waiver }) {
  const title = ruleTitle(waiver.rule);
  return (
    <article className="card" data-look="kept" aria-label={title}>
      <p className="card-message">{title}</p>
      {waiver.words === "" ? null : <p className="card-quote">{shorten(waiver.words)}</p>}
      <Reason waiver={waiver} />
      <div className="card-actions">
        <Button size="small" aria-label={checksWords.removeOf(title)} onClick={() => onTakeBack([waiver])}>
          {checksWords.remove}
        </Button>
      </div>
    </article>
  );
}

function Reason({ waiver: { reason, by, at } }: { readonly waiver: Waiver }) {
  return (
    <p className="kept-reason">
      <span>“{reason}”</span>
      <small>{checksWords.given(by, readableMoment(new Date(at)))}</small>
    </p>
  );
}

const longestShown = 120;

function shorten(words: string): string {
  return words.length <= longestShown ? words : `${words.slice(0, longestShown)}…`;
}
