import { useDeferredValue, useMemo, useState } from "react";
import type { RemovedEntries } from "#bridge/own-register.ts";
import { organName } from "#core/citations/find-organ-words.ts";
import { isOrgan } from "#core/citations/number-forms.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { Register, RegisterEntry } from "#core/instruments/facts.ts";
import { registerOrgans } from "#core/instruments/open-register.ts";
import { type OwnLayer, openLayer } from "#core/instruments/own-layer.ts";
import { Button } from "#renderer/design/button.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { registerWords } from "#renderer/strings/register-words.ts";

export type RowName = NonNullable<RemovedEntries["row"]>;

export interface LayerRowsProps {
  readonly layer: OwnLayer;
  readonly shipped: Register;
  readonly onRemove: (row: RowName, name: string) => void;
}

const mostShown = 50;

/** The rows of one list, the first of them; the rest is found by typing. */
export function LayerRows({ layer, shipped, onRemove }: LayerRowsProps) {
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  const register = useMemo(() => openLayer(layer), [layer]);
  const entries = useMemo(
    () =>
      asked === ""
        ? registerOrgans.flatMap((organ) => register.list(organ, mostShown)).slice(0, mostShown)
        : register.search(null, asked, mostShown),
    [register, asked],
  );
  const rest = asked === "" ? register.size - entries.length : 0;
  return (
    <div className="register-layer-rows">
      {register.size > 10 ? (
        <TextField label={registerWords.filter} type="search" value={query} onText={setQuery} />
      ) : null}
      <ul className="register-rows" aria-label={layer.name || registerWords.learnt}>
        {entries.map((entry) => (
          <OwnRow
            key={`${entry.organ} ${entry.number} ${entry.type}`}
            entry={entry}
            known={
              shipped.find(entry.organ, entry.number).find(({ number }) => number === entry.number) ?? null
            }
            onRemove={onRemove}
          />
        ))}
      </ul>
      {rest > 0 ? <p className="register-hint">{registerWords.more(rest)}</p> : null}
    </div>
  );
}

interface OwnRowProps {
  readonly entry: RegisterEntry;
  /** What comes with the program for the same text. */
  readonly known: RegisterEntry | null;
  readonly onRemove: LayerRowsProps["onRemove"];
}

function OwnRow({ entry, known, onRemove }: OwnRowProps) {
  const { organ, number, type, date, title } = entry;
  const isOtherDay = known !== null && date !== null && known.date !== null && known.date !== date;
  return (
    <li className="register-row">
      <span className="register-number">
        {isOrgan(organ) ? organName(organ) : organ} {number}
      </span>
      <span className="register-date">{date === null ? "" : formatDate(date)}</span>
      <span className="register-words">
        {title === "" ? null : <span>{title}</span>}
        {entry.own === "learnt" ? (
          <span className="register-hint">{registerWords.knownFrom(entry.evidence)}</span>
        ) : null}
        {isOtherDay && known.date !== null ? (
          <span className="register-differs">{registerWords.differs(formatDate(known.date), "")}</span>
        ) : null}
      </span>
      {isOrgan(organ) ? (
        <Button
          size="small"
          look="quiet"
          aria-label={registerWords.removeOf(number)}
          onClick={() => onRemove({ organ, number, type }, number)}
        >
          {registerWords.remove}
        </Button>
      ) : null}
    </li>
  );
}
