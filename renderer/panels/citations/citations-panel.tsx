import { useMemo, useState } from "react";
import type { Citation } from "#core/citations/citation.ts";
import { groupLedger } from "#core/ledger/build-ledger.ts";
import type { LedgerEntry } from "#core/ledger/ledger.ts";
import type { Finding } from "#core/lint/finding.ts";
import { Button } from "#renderer/design/button.tsx";
import { Menu } from "#renderer/design/menu.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { ledgerWords } from "#renderer/strings/ledger-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import { LedgerCard } from "./ledger-card.tsx";
import {
  isShown,
  type LedgerFilter,
  ledgerFilters,
  matchesQuery,
  type ShownEntry,
  showEntries,
} from "./ledger-view.ts";
import "./ledger.css";

export interface CitationsPanelProps {
  readonly ledger: readonly LedgerEntry[];
  readonly citations: readonly Citation[];
  /** Those of the rules on citations and symbols. */
  readonly findings: readonly Finding[];
  readonly describePlace: (citation: Citation) => string;
  readonly onGo: (citation: Citation) => void;
  readonly onFix: (findings: readonly Finding[]) => void;
  readonly onExport: (format: LedgerFormat) => void;
}

export type LedgerFormat = "csv" | "docx";

/** From so many entries on, looking for one is worth a field. */
const manyEntries = 6;

/** The ledger: everything cited, once each, by organ and kind. */
export function CitationsPanel(props: CitationsPanelProps) {
  const { ledger, citations, findings, onFix } = props;
  const [chosen, setChosen] = useState<LedgerFilter>("all");
  const [query, setQuery] = useState("");
  const entries = useMemo(() => showEntries(ledger, citations, findings), [ledger, citations, findings]);
  if (entries.length === 0) return <p className="panel-empty">{ledgerWords.empty}</p>;
  const counts = new Map(
    ledgerFilters.map((filter) => [filter, entries.filter((entry) => isShown(entry, filter)).length]),
  );
  // What is put right is shown no longer: then there is nothing to narrow.
  const filter = (counts.get(chosen) ?? 0) > 0 ? chosen : "all";
  const shown = entries.filter(
    (entry) => isShown(entry, filter) && matchesQuery(entry, query.trim(), organOf(entry.entry.organ)),
  );
  const safe = findings.filter(({ fix }) => fix?.safe === true);
  return (
    <>
      <div className="ledger-bar">
        <SelectField
          label={ledgerWords.show}
          value={filter}
          choices={ledgerFilters
            .filter((each) => each === "all" || (counts.get(each) ?? 0) > 0)
            .map((each) => ({ value: each, name: ledgerWords.shown[each](counts.get(each) ?? 0) }))}
          onChoose={(value) => setChosen(ledgerFilters.find((each) => each === value) ?? "all")}
        />
        <Menu
          trigger={<Button>{ledgerWords.export}</Button>}
          entries={[
            { id: "docx", name: ledgerWords.exportAs.docx, onSelect: () => props.onExport("docx") },
            { id: "csv", name: ledgerWords.exportAs.csv, onSelect: () => props.onExport("csv") },
          ]}
        />
      </div>
      {entries.length < manyEntries ? null : (
        <TextField
          label={ledgerWords.find}
          placeholder={ledgerWords.findHint}
          type="search"
          value={query}
          onText={setQuery}
        />
      )}
      {safe.length > 1 ? (
        <div className="panel-bar">
          <span>{panelWords.findingsIn(findings.length)}</span>
          <Button size="small" title={panelWords.fixAllHint} onClick={() => onFix(safe)}>
            {panelWords.fixAll(safe.length)}
          </Button>
        </div>
      ) : null}
      {shown.length === 0 ? <p className="panel-empty">{ledgerWords.nothingSo}</p> : null}
      <Groups shown={shown} {...props} />
    </>
  );
}

function Groups({ shown, ...props }: CitationsPanelProps & { readonly shown: readonly ShownEntry[] }) {
  const byId = new Map(shown.map((each) => [each.entry.id, each]));
  return groupLedger(shown.map(({ entry }) => entry)).map(({ id, organ, kind, entries }) => {
    const name = headingOf(organ, ledgerWords.kinds[kind]);
    return (
      <section key={id} className="ledger-group" aria-label={name}>
        <h3 className="ledger-heading">
          {name} <span className="tab-count">{entries.length}</span>
        </h3>
        <ul className="card-list">
          {entries.map((entry) => {
            const each = byId.get(entry.id);
            return each === undefined ? null : (
              <li key={entry.id}>
                <LedgerCard
                  shown={each}
                  describePlace={props.describePlace}
                  onGo={props.onGo}
                  onFix={(finding) => props.onFix([finding])}
                />
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}

const organs: Readonly<Record<string, string>> = panelWords.organs;

function organOf(organ: string | null): string {
  return organ === null ? "" : (organs[organ] ?? organ);
}

function headingOf(organ: string | null, kinds: string): string {
  return organ === null ? kinds : ledgerWords.group(organOf(organ), kinds);
}
