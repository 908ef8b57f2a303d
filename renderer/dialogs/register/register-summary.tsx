import { useDeferredValue, useMemo, useState } from "react";
import { organName } from "#core/citations/find-organ-words.ts";
import { formatDate } from "#core/instruments/dates.ts";
import type { RegisterEntry } from "#core/instruments/facts.ts";
import { useFacts, useFactTexts } from "#renderer/app/host-context.ts";
import { TextField } from "#renderer/design/text-field.tsx";
import { registerWords } from "#renderer/strings/register-words.ts";

const mostFound = 6;

/** How much of each organ is known, and a line to look something up. */
export function RegisterSummary() {
  const facts = useFacts();
  const loaded = useFactTexts();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  const found = useMemo(() => facts?.register.search(null, asked, mostFound) ?? [], [facts, asked]);
  const shipped = useMemo(() => countByOrgan([loaded?.texts.register ?? ""]), [loaded]);
  const own = useMemo(() => countByOrgan((loaded?.own ?? []).map(({ rows }) => rows)), [loaded]);
  if (facts === null) return <p role="status">{registerWords.loading}</p>;
  return (
    <section className="register-known">
      <p className="register-hint">{registerWords.shipped(sumOf(shipped), facts.date)}</p>
      <table className="register-counts">
        <thead className="register-counts-head">
          <tr>
            <th scope="col">{registerWords.organ}</th>
            <th scope="col">{registerWords.withProgram}</th>
            <th scope="col">{registerWords.yours}</th>
          </tr>
        </thead>
        <tbody>
          {shownOrgans.map((organ) => (
            <tr key={organ}>
              <th scope="row">{organName(organ)}</th>
              <td>{(shipped.get(organ) ?? 0).toLocaleString("en")}</td>
              <td>{(own.get(organ) ?? 0).toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TextField
        label={registerWords.find}
        hint={registerWords.findHint}
        type="search"
        value={query}
        onText={setQuery}
      />
      {asked === "" ? null : found.length === 0 ? (
        <p className="register-hint" role="status">
          {registerWords.nothingFound}
        </p>
      ) : (
        <ul className="register-rows" aria-label={registerWords.find}>
          {found.map((entry) => (
            <FoundEntry key={`${entry.organ} ${entry.number} ${entry.type}`} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** As the United Nations lists its organs. */
const shownOrgans = ["GA", "SC", "HRC", "ECOSOC", "CHR"] as const;

function FoundEntry({ entry }: { readonly entry: RegisterEntry }) {
  const organ = shownOrgans.find((each) => each === entry.organ);
  return (
    <li className="register-row">
      <span className="register-number">
        {organ === undefined ? entry.organ : organName(organ)} {entry.number}
      </span>
      <span className="register-date">{entry.date === null ? "" : formatDate(entry.date)}</span>
      <span className="register-words">
        {entry.title === "" ? null : <span>{entry.title}</span>}
        <span className="register-hint">{registerWords.knownFrom(entry.evidence)}</span>
      </span>
    </li>
  );
}

function countByOrgan(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at = text.indexOf("\n", at) + 1) {
      const organ = text.slice(at, text.indexOf("\t", at));
      counts.set(organ, (counts.get(organ) ?? 0) + 1);
    }
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
