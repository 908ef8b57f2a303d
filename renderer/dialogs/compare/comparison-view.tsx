import { useState } from "react";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId } from "#core/resolution/resolution.ts";
import { Button } from "#renderer/design/button.tsx";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { compareWords } from "#renderer/strings/compare-words.ts";
import { ComparedRow } from "./compared-row.tsx";
import type { ComparedTexts, ShownRow } from "./compared-texts.ts";

const shows = [
  { value: "matters", name: compareWords.onlyMatters },
  { value: "changed", name: compareWords.everyChange },
  { value: "all", name: compareWords.wholeText },
];
const views = [
  { value: "inline", name: compareWords.inline },
  { value: "beside", name: compareWords.beside },
];

export interface ComparisonViewProps {
  readonly compared: ComparedTexts;
  readonly onGoTo: (block: BlockId) => void;
  readonly onTake: (edits: readonly Edit[]) => void;
}

/** What changed, paragraph by paragraph, each change named; walked by two buttons. */
export function ComparisonView({ compared, onGoTo, onTake }: ComparisonViewProps) {
  const { summary, rows, masthead } = compared;
  const [show, setShow] = useState(summary.matters === 0 ? "changed" : "matters");
  const [view, setView] = useState("inline");
  const [current, setCurrent] = useState<number | null>(null);
  const shown = rows.filter((row) => isShown(row, show));
  if (summary.changes + masthead.length === 0) return <EmptyState title={compareWords.equal} />;
  return (
    <div className="comparison">
      <p className="comparison-summary">
        <strong>{compareWords.matters(summary.matters, summary.changes)}</strong>
        <span>{compareWords.paragraphs(summary.paragraphs)}</span>
      </p>
      <div className="comparison-choices">
        <Segmented label={compareWords.show} value={show} choices={shows} onChoose={setShow} />
        <Segmented label={compareWords.view} value={view} choices={views} onChoose={setView} />
        <span className="comparison-walk">
          <Button size="small" onClick={() => setCurrent(stepFrom(shown, current, -1))}>
            {compareWords.previous}
          </Button>
          <Button size="small" onClick={() => setCurrent(stepFrom(shown, current, 1))}>
            {compareWords.next}
          </Button>
        </span>
      </div>
      {shown.length === 0 ? <p className="dialog-soft">{compareWords.nothingMatters}</p> : null}
      {show === "matters" || masthead.length === 0 ? null : (
        <section className="comparison-masthead" aria-label={compareWords.masthead}>
          <strong>{compareWords.masthead}</strong>
          <ul>
            {masthead.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <ol className="comparison-rows" aria-label={compareWords.rows}>
        {shown.map((row) => (
          <ComparedRow
            key={row.id}
            row={row}
            isBeside={view === "beside"}
            isCurrent={row.id === current}
            onGoTo={onGoTo}
            onTake={onTake}
          />
        ))}
      </ol>
    </div>
  );
}

function isShown({ changes }: ShownRow, show: string): boolean {
  if (show === "matters") return changes.some(({ rank }) => rank === "matters");
  return show === "all" || changes.length > 0;
}

/** The changed row one step on, round at the ends. */
function stepFrom(rows: readonly ShownRow[], current: number | null, step: 1 | -1): number | null {
  const changed = rows.filter(({ changes }) => changes.length > 0).map(({ id }) => id);
  const at = current === null ? (step === 1 ? -1 : 0) : changed.indexOf(current);
  return changed.at((at + step) % changed.length) ?? null;
}
