import { useState } from "react";
import { allRules } from "#core/lint/all-rules.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Rule } from "#core/lint/rule.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { MarkdownText } from "#renderer/design/markdown-text.tsx";
import { Tag } from "#renderer/design/tag.tsx";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { type ShownPlace, showPlace } from "./show-place.ts";

const groups: ReadonlyMap<string, Rule["group"]> = new Map(allRules.map(({ id, group }) => [id, group]));

export interface FindingCardProps {
  readonly resolution: Resolution;
  readonly finding: Finding;
  readonly isSelected: boolean;
  readonly describePlace: (finding: Finding) => string;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
}

export function FindingCard(props: FindingCardProps) {
  const { finding, isSelected, describePlace, onGo, onFix } = props;
  const [page, setPage] = useState<string | null>(null);
  const readPage = useRulePage(finding.rule);
  const shown = showPlace(props.resolution, finding);
  const place = describePlace(finding);
  const toggleWhy = (): void => {
    if (page !== null) setPage(null);
    else void readPage().then(setPage);
  };
  return (
    <article
      className="card"
      data-selected={isSelected}
      aria-label={`${place}: ${finding.message}`}
      aria-current={isSelected ? "true" : undefined}
    >
      <div className="card-head">
        <Tag tone={finding.severity}>{panelWords.groups[groups.get(finding.rule) ?? "style"]}</Tag>
        <button
          type="button"
          className="card-place"
          aria-label={panelWords.goTo(place)}
          onClick={() => onGo(finding)}
        >
          {place}
        </button>
        <span className="card-aside">{panelWords.severities[finding.severity]}</span>
      </div>
      <p className="card-message">{finding.message}</p>
      {shown === null ? null : <Quote shown={shown} />}
      <div className="card-actions">
        {finding.fix === null ? null : (
          <Button size="small" onClick={() => onFix(finding)}>
            {finding.fix.title}
          </Button>
        )}
        <button type="button" className="card-why" aria-expanded={page !== null} onClick={toggleWhy}>
          {page === null ? panelWords.why : panelWords.hideWhy}
        </button>
      </div>
      {page === null ? null : (
        <div className="rule-page">
          <MarkdownText text={page} />
        </div>
      )}
    </article>
  );
}

function Quote({ shown }: { readonly shown: ShownPlace }) {
  return (
    <p className="card-quote">
      {shown.before}
      {shown.added === null ? <mark>{shown.removed}</mark> : null}
      {shown.added === null || shown.removed === "" ? null : <del>{shown.removed}</del>}
      {shown.added === null || shown.added === "" ? null : <ins>{shown.added}</ins>}
      {shown.after}
    </p>
  );
}

function useRulePage(rule: string): () => Promise<string> {
  const { bridge } = useHost();
  return async () => (await bridge.getRulePage({ rule })) ?? panelWords.noPage;
}
