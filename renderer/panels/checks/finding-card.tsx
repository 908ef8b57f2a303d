import { memo, useContext, useEffect, useRef, useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import type { Rule } from "#core/lint/rule.ts";
import type { Waiver } from "#core/resolution/resolution.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { MarkdownText } from "#renderer/design/markdown-text.tsx";
import { Tag } from "#renderer/design/tag.tsx";
import { LearnWord } from "#renderer/editing/checking/learn-word.ts";
import { checksWords } from "#renderer/strings/checks-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { KeepForm } from "./keep-form.tsx";
import { type ShownPlace, showPlace } from "./show-place.ts";
import type { Keeping } from "./use-waivers.ts";

export interface FindingCardProps {
  readonly finding: Finding;
  /** The text the finding is in. */
  readonly text: string | null;
  /** Where that is, as drafters say it. */
  readonly place: string;
  /** What its rule is about. */
  readonly group: Rule["group"];
  /** Set where it stands beside the words themselves, which it need not repeat. */
  readonly isBeside?: boolean;
  readonly isSelected: boolean;
  /** Set where the reason for keeping it is being asked for. */
  readonly isAsking: boolean;
  /** The waiver that kept other words of the same place. */
  readonly former: Waiver | null;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
  /** Null where nothing is asked any more. */
  readonly onAsk: (finding: Finding | null) => void;
  readonly onKeep: (finding: Finding, keeping: Keeping) => void;
}

/** Drawn again only where its own finding or text changed. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, text, place, group, isSelected, isAsking, isBeside = false } = props;
  const [page, setPage] = useState<string | null>(null);
  const card = useRef<HTMLElement>(null);
  // Who walks through the text sees what each is about.
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  const shown = showPlace(text, finding);
  return (
    <article
      ref={card}
      className="card"
      data-selected={isSelected}
      aria-label={`${place}: ${finding.message}`}
      aria-current={isSelected ? "true" : undefined}
    >
      <div className="card-head">
        <Tag tone={finding.severity}>{panelWords.groups[group]}</Tag>
        {isBeside ? null : (
          <button
            type="button"
            className="card-place"
            aria-label={panelWords.goTo(place)}
            onClick={() => props.onGo(finding)}
          >
            {place}
          </button>
        )}
        <span className="card-aside">{panelWords.severities[finding.severity]}</span>
      </div>
      <p className="card-message">{finding.message}</p>
      {shown === null || (isBeside && shown.added === null) ? null : <Quote shown={shown} />}
      {isAsking ? (
        <KeepForm onKeep={(keeping) => props.onKeep(finding, keeping)} onCancel={() => props.onAsk(null)} />
      ) : (
        <CardActions {...props} page={page} onPage={setPage} unknownWord={unknownWordOf(finding, shown)} />
      )}
      {page === null ? null : (
        <div className="rule-page">
          <MarkdownText text={page} />
        </div>
      )}
    </article>
  );
});

const spellingRule = "words-are-in-the-dictionary";

/** Null as well where the text has changed since: the place then holds another word than the finding speaks of. */
function unknownWordOf({ rule, message }: Finding, shown: ShownPlace | null): string | null {
  if (rule !== spellingRule || shown === null) return null;
  return message.includes(`“${shown.removed}”`) ? shown.removed : null;
}

function LearnButton({ word }: { readonly word: string | null }) {
  const learn = useContext(LearnWord);
  if (learn === null || word === null || word === "") return null;
  return (
    <Button size="small" look="quiet" title={panelWords.learnWordHint} onClick={() => learn(word)}>
      {panelWords.learnWord}
    </Button>
  );
}

interface CardActionsProps extends FindingCardProps {
  readonly page: string | null;
  readonly onPage: (page: string | null) => void;
  /** Set where it is about a word that the dictionary lacks. */
  readonly unknownWord: string | null;
}

function CardActions(props: CardActionsProps) {
  const { finding, former, page, onPage, onFix, onAsk, onKeep } = props;
  const readPage = useRulePage(finding.rule);
  const toggleWhy = (): void => {
    if (page !== null) onPage(null);
    else void readPage().then(onPage);
  };
  return (
    <>
      {former === null ? null : <p className="card-former">{checksWords.former(former.reason, former.by)}</p>}
      <div className="card-actions">
        {finding.fix === null ? null : (
          <Button size="small" onClick={() => onFix(finding)}>
            {finding.fix.title}
          </Button>
        )}
        {former === null ? null : (
          <Button
            size="small"
            onClick={() => onKeep(finding, { reason: former.reason, reach: "here", former })}
          >
            {checksWords.keepAgain}
          </Button>
        )}
        <LearnButton word={props.unknownWord} />
        <Button size="small" look="quiet" onClick={() => onAsk(finding)}>
          {checksWords.keep}
        </Button>
        <button type="button" className="card-why" aria-expanded={page !== null} onClick={toggleWhy}>
          {page === null ? panelWords.why : panelWords.hideWhy}
        </button>
      </div>
    </>
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
