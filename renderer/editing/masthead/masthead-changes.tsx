// The open changes of the masthead, settled beside its lines: also those of facts that this document does not print.
import type { MastheadChange } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { describeOpenChange } from "#renderer/editing/changes/change-announcer.tsx";
import { changeWords } from "#renderer/strings/change-words.ts";
import type { SettleChange } from "../changes/use-changes.ts";
import "./masthead-changes.css";

export interface MastheadChangesProps {
  readonly changes: readonly MastheadChange[];
  readonly onSettle: SettleChange;
}

/** More are settled in the panel, or by delegation. */
const mostShown = 12;

export function MastheadChanges({ changes, onSettle }: MastheadChangesProps) {
  return (
    <section className="masthead-changes" aria-label={changeWords.ofMasthead}>
      <ul>
        {changes.slice(0, mostShown).map((change) => (
          <li key={change.id} data-by={change.delegation} data-change={change.id}>
            <MastheadChangeRow {...{ change, onSettle }} />
          </li>
        ))}
      </ul>
      {changes.length > mostShown ? <p>{changeWords.more(changes.length - mostShown)}</p> : null}
    </section>
  );
}

interface RowProps {
  readonly change: MastheadChange;
  readonly onSettle: SettleChange;
}

function MastheadChangeRow({ change, onSettle }: RowProps) {
  const { id, delegation, deleted, inserted, after } = change;
  const facts = Object.keys(after) as (keyof typeof changeWords.facts)[]; // a part of a masthead
  const what = describeOpenChange({ ...change, does: "words", from: null, in: { masthead: facts } });
  return (
    <>
      <span className="masthead-change-words">
        <span className="change-who">{delegation === "" ? changeWords.nobody : delegation}</span>
        <span>{facts.map((fact) => changeWords.facts[fact]).join(", ")}:</span>
        {deleted === "" ? null : <del>{deleted}</del>}
        {inserted === "" ? null : <ins>{inserted}</ins>}
      </span>
      <Button size="small" aria-label={changeWords.acceptOf(what)} onClick={() => onSettle(id, "accept")}>
        {changeWords.accept}
      </Button>
      <Button
        size="small"
        look="quiet"
        aria-label={changeWords.rejectOf(what)}
        onClick={() => onSettle(id, "reject")}
      >
        {changeWords.reject}
      </Button>
    </>
  );
}
