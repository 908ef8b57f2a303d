import { useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { LedgerEntry, SeriesText } from "#core/ledger/ledger.ts";
import type { Finding } from "#core/lint/finding.ts";
import { Button } from "#renderer/design/button.tsx";
import { Tag, type Tone } from "#renderer/design/tag.tsx";
import { ledgerWords } from "#renderer/strings/ledger-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { isLookedUp, type ShownEntry } from "./ledger-view.ts";

export interface LedgerCardProps {
  readonly shown: ShownEntry;
  readonly describePlace: (citation: Citation) => string;
  readonly onGo: (citation: Citation) => void;
  readonly onFix: (finding: Finding) => void;
}

/** One thing cited: what it is, where, whether that holds, and what came after it. */
export function LedgerCard({ shown, describePlace, onGo, onFix }: LedgerCardProps) {
  const { entry, mentions, findings } = shown;
  const state = stateOf(shown);
  const name = nameOf(shown);
  return (
    <article className="card" aria-label={name}>
      <div className="ledger-head">
        <p className="ledger-name">
          {name}
          {entry.number === null || entry.date === null ? null : (
            <span className="ledger-date"> {ledgerWords.dateOf(formatDate(entry.date))}</span>
          )}
        </p>
        {state === null ? null : (
          <span title={state.hint}>
            <Tag tone={state.tone}>{state.words}</Tag>
          </span>
        )}
      </div>
      {entry.title === null || entry.title === name ? null : <p className="card-quote">{entry.title}</p>}
      <Mentions mentions={mentions} describePlace={describePlace} onGo={onGo} />
      {contradicts(entry) ? (
        <p className="panel-detail">
          {ledgerWords.datesInText(entry.datesInText.map((date) => formatDate(date)).join(", "))}
        </p>
      ) : null}
      {entry.isOwn && entry.evidence !== null ? (
        <p className="panel-detail">{ledgerWords.known(entry.evidence)}</p>
      ) : null}
      {findings.map((finding) => (
        <div key={`${finding.rule} ${finding.message}`} className="ledger-finding">
          <p>{finding.message}</p>
          {finding.fix === null ? null : (
            <Button size="small" onClick={() => onFix(finding)}>
              {finding.fix.title}
            </Button>
          )}
        </div>
      ))}
      <Series entry={entry} />
    </article>
  );
}

type MentionsProps = Pick<LedgerCardProps, "describePlace" | "onGo"> & {
  readonly mentions: readonly Citation[];
};

/** More than anyone jumps through; the rest is one click away. */
const fewMentions = 8;

function Mentions({ mentions, describePlace, onGo }: MentionsProps) {
  const [areAllShown, setAllShown] = useState(false);
  const listed = areAllShown ? mentions : mentions.slice(0, fewMentions);
  return (
    <p className="ledger-mentions">
      {listed.map((citation, at) => {
        const place = describePlace(citation);
        return (
          // A mention has no name of its own: its number among the mentions tells two in one paragraph apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={at}>
            {at === 1 ? <span className="ledger-later">{ledgerWords.later}</span> : null}
            <button
              type="button"
              className="card-place"
              title={citation.text}
              aria-label={panelWords.goTo(place)}
              onClick={() => onGo(citation)}
            >
              {place}
            </button>
          </span>
        );
      })}
      {listed.length === mentions.length ? null : (
        <button type="button" className="card-place" onClick={() => setAllShown(true)}>
          {panelWords.showAllFindings(mentions.length)}
        </button>
      )}
    </p>
  );
}

/** From the oldest to the newest, this one marked. */
function Series({ entry }: { readonly entry: LedgerEntry }) {
  const { newer, earlier } = entry;
  if (newer.length + earlier.length === 0) return null;
  return (
    <p className="panel-detail" title={newer[0]?.title}>
      {newer.length > 0 ? ledgerWords.newer(nameText(newer[0])) : null}
      <span className="ledger-series">
        {ledgerWords.series}:{" "}
        {earlier.toReversed().map((text) => (
          <span key={text.number}>{text.number} → </span>
        ))}
        <strong>{entry.number}</strong>
        {newer.toReversed().map((text) => (
          <span key={text.number}> → {text.number}</span>
        ))}
      </span>
    </p>
  );
}

function nameText(text: SeriesText | undefined): string {
  if (text === undefined) return "";
  return text.date === null ? text.number : `${text.number} ${ledgerWords.dateOf(formatDate(text.date))}`;
}

/** "52/39"; an instrument's title; what the text says where nothing else is known. */
function nameOf({ entry, mentions }: ShownEntry): string {
  return entry.number ?? entry.title ?? mentions[0]?.text ?? "";
}

interface State {
  readonly tone: Tone;
  readonly words: string;
  readonly hint?: string;
}

function stateOf({ entry, findings }: ShownEntry): State | null {
  if (entry.form === "malformed") return { tone: "warning", words: ledgerWords.malformed };
  const isNamed = entry.kind === "instrument";
  if (entry.register === "differs")
    return { tone: "error", words: isNamed ? ledgerWords.otherName : ledgerWords.differs };
  if (findings.some(({ severity }) => severity !== "info"))
    return { tone: "warning", words: ledgerWords.malformed };
  if (!isLookedUp(entry)) return null;
  if (entry.register === "unknown")
    return { tone: "idle", words: ledgerWords.unknown, hint: ledgerWords.unknownHint };
  const hint = entry.evidence === null ? undefined : ledgerWords.known(entry.evidence);
  const words = isNamed ? ledgerWords.officialName : ledgerWords.match;
  return { tone: "good", words, ...(hint === undefined ? {} : { hint }) };
}

/** The text gives another date than the register, or two. */
function contradicts({ date, datesInText }: LedgerEntry): boolean {
  return datesInText.some((inText) => inText !== date);
}
