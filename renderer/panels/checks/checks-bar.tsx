import { useState } from "react";
import type { Finding } from "#core/lint/finding.ts";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { checksWords } from "#renderer/strings/checks-words.ts";
import {
  type Filter,
  listFilters,
  matches,
  type Naming,
  passes,
  type Sort,
  severities,
  sorts,
} from "./arrange-findings.ts";

/** From so many findings on, narrowing and grouping them is worth a bar. */
const manyFindings = 6;

export interface Narrowed {
  readonly shown: readonly Finding[];
  readonly filter: Filter;
  readonly sort: Sort;
  readonly query: string;
  readonly setFilter: (filter: Filter) => void;
  readonly setSort: (sort: Sort) => void;
  readonly setQuery: (query: string) => void;
}

/** The findings that are to be shown; the chosen one always is. */
export function useNarrowed(
  findings: readonly Finding[],
  naming: Naming,
  selected: Finding | null,
): Narrowed {
  const [chosen, setFilter] = useState<Filter>("all");
  const [sort, setSort] = useState<Sort>("text");
  const [query, setQuery] = useState("");
  const isPlain = chosen === "all" && query.trim() === "";
  // What is put right is shown no longer: then there is nothing to narrow.
  const filter = isPlain || findings.some((each) => passes(each, chosen, naming.kindOf)) ? chosen : "all";
  const shown = isPlain
    ? findings
    : findings.filter(
        (each) => each === selected || (passes(each, filter, naming.kindOf) && matches(each, query, naming)),
      );
  return { shown, filter, sort, query, setFilter, setSort, setQuery };
}

export interface ChecksBarProps {
  readonly narrowed: Narrowed;
  readonly naming: Naming;
  readonly all: readonly Finding[];
}

export function ChecksBar({ narrowed, naming, all }: ChecksBarProps) {
  const { filter, sort, query } = narrowed;
  const isUsed = filter !== "all" || sort !== "text" || query !== "";
  if (all.length < manyFindings && !isUsed) return null;
  const filters = listFilters(all, naming.kindOf);
  return (
    <div className="checks-bar">
      <SelectField
        label={checksWords.show}
        value={filter}
        choices={[
          { value: "all", name: checksWords.all(all.length) },
          ...filters.map((each) => ({
            value: each.filter,
            name: checksWords.only(nameOf(each.filter, naming), each.count),
          })),
        ]}
        onChoose={(value) =>
          narrowed.setFilter(filters.find((each) => each.filter === value)?.filter ?? "all")
        }
      />
      <SelectField
        label={checksWords.sort}
        value={sort}
        choices={sorts.map((value) => ({ value, name: checksWords.sorts[value] }))}
        onChoose={(value) => narrowed.setSort(sorts.find((each) => each === value) ?? "text")}
      />
      <div className="checks-find">
        <TextField
          label={checksWords.find}
          placeholder={checksWords.findHint}
          type="search"
          value={query}
          onText={narrowed.setQuery}
        />
      </div>
    </div>
  );
}

function nameOf(filter: Exclude<Filter, "all">, naming: Naming): string {
  const severity = severities.find((each) => filter === `severity:${each}`);
  if (severity !== undefined) return checksWords.severities[severity];
  const kind = Object.entries(naming.kinds).find(([group]) => filter === `kind:${group}`);
  return kind?.[1] ?? filter;
}
