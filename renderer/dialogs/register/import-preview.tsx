import { useState } from "react";
import type { RegisterConflict, RegisterPreview } from "#bridge/own-register.ts";
import { organName } from "#core/citations/find-organ-words.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import type { BadRow, RegisterRow } from "#core/citations/register-list.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { IsoDate } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { Tag } from "#renderer/design/tag.tsx";
import { registerWords } from "#renderer/strings/register-words.ts";

/** Whose entry holds where the two say otherwise. */
export type Winner = "mine" | "register";

export interface ImportPreviewProps {
  readonly preview: RegisterPreview;
  readonly winner: Winner;
  readonly onWinner: (winner: Winner) => void;
}

const winners = [
  { value: "mine", name: registerWords.mine },
  { value: "register", name: registerWords.register },
];
const mostShown = 50;

/** What a list would become, before anything is added. */
export function ImportPreview({ preview, winner, onWinner }: ImportPreviewProps) {
  const { good, badCount, repeated, sample, conflictCount, conflicts, bad } = preview;
  return (
    <>
      <section className="register-becomes" aria-label={registerWords.becomes}>
        <div className="register-head">
          <h3 className="section-title">{registerWords.becomes}</h3>
          <p className="register-tags" role="status">
            <Tag tone={good === 0 ? "error" : "good"}>{registerWords.good(good)}</Tag>
            {badCount === 0 ? null : <Tag tone="warning">{registerWords.bad(badCount)}</Tag>}
            {repeated === 0 ? null : <Tag tone="idle">{registerWords.repeated(repeated)}</Tag>}
          </p>
        </div>
        {good === 0 ? <p className="register-hint">{registerWords.noneGood}</p> : null}
        <ul className="register-rows" aria-label={registerWords.becomes}>
          {sample.slice(0, 5).map((row) => (
            <GoodRow key={row.row} row={row} />
          ))}
        </ul>
      </section>
      {badCount === 0 ? null : <BadRows count={badCount} bad={bad} />}
      {conflictCount === 0 ? null : (
        <section className="register-conflicts" aria-label={registerWords.conflictTitle(conflictCount)}>
          <h3 className="section-title">{registerWords.conflictTitle(conflictCount)}</h3>
          <Segmented
            label={registerWords.whoWins}
            value={winner}
            choices={winners}
            onChoose={(value) => onWinner(value === "mine" ? "mine" : "register")}
          />
          <ul className="register-rows register-scroll">
            {conflicts.slice(0, mostShown).map((conflict) => (
              <Conflict key={conflict.row} conflict={conflict} />
            ))}
          </ul>
          {conflictCount > mostShown ? (
            <p className="register-hint">{registerWords.moreRows(conflictCount - mostShown)}</p>
          ) : null}
        </section>
      )}
    </>
  );
}

function GoodRow({ row: { entry } }: { readonly row: RegisterRow }) {
  return (
    <li className="register-row">
      <span className="register-number">
        {isOrgan(entry.organ) ? organName(entry.organ) : entry.organ} {entry.number}
      </span>
      <span className="register-date">{dayOf(entry.date)}</span>
      <span className="register-words">{entry.title}</span>
    </li>
  );
}

function BadRows({ count, bad }: { readonly count: number; readonly bad: readonly BadRow[] }) {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    const text = bad.map((row) => `${row.row}\t${row.reason}\t${row.text}`).join("\n");
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <section className="register-bad" aria-label={registerWords.badTitle(count)}>
      <div className="register-head">
        <h3 className="section-title">{registerWords.badTitle(count)}</h3>
        <span className="register-actions">
          <span role="status" className="register-hint">
            {isCopied ? registerWords.copied : ""}
          </span>
          <Button size="small" onClick={copy}>
            {registerWords.copyBad}
          </Button>
        </span>
      </div>
      <ul className="register-rows register-scroll">
        {bad.slice(0, mostShown).map(({ row, reason, text }) => (
          <li key={row} className="register-bad-row">
            <span>{registerWords.badRow(row, reason)}</span>
            <span className="register-hint">{text}</span>
          </li>
        ))}
      </ul>
      {count > mostShown ? (
        <p className="register-hint">{registerWords.moreRows(count - mostShown)}</p>
      ) : null}
    </section>
  );
}

function Conflict({ conflict }: { readonly conflict: RegisterConflict }) {
  const { row, entry, known } = conflict;
  return (
    <li className="register-bad-row">
      <span className="register-number">{registerWords.conflict(row, entry.number)}</span>
      <span>{registerWords.yoursIs(dayOf(entry.date), entry.title)}</span>
      <span className="register-hint">
        {registerWords.theirsIs(dayOf(known.date), known.title, known.evidence)}
      </span>
    </li>
  );
}

function dayOf(date: IsoDate | null): string {
  return date === null ? "" : formatDate(date);
}
