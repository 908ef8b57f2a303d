// Which findings are shown, and under which headings.
import type { Finding, Severity } from "#core/lint/finding.ts";
import type { Rule } from "#core/lint/rule.ts";
import { ruleTitle } from "#core/lint/rule-title.ts";

export const sorts = ["text", "paragraph", "kind", "severity"] as const;
export type Sort = (typeof sorts)[number];

export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** Everything, one severity or one kind of rule. */
export type Filter = "all" | `severity:${Severity}` | `kind:${Rule["group"]}`;

export interface FindingsGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** How a finding is called in the window. */
export interface Naming {
  readonly placeOf: (finding: Finding) => string;
  readonly kindOf: (finding: Finding) => Rule["group"];
  readonly kinds: Readonly<Record<Rule["group"], string>>;
  readonly severities: Readonly<Record<Severity, string>>;
}

/** The filters that let something through, with how much. */
export function listFilters(
  findings: readonly Finding[],
  kindOf: Naming["kindOf"],
): readonly { readonly filter: Exclude<Filter, "all">; readonly count: number }[] {
  const counts = new Map<Exclude<Filter, "all">, number>(severities.map((each) => [`severity:${each}`, 0]));
  for (const finding of findings)
    for (const filter of [`severity:${finding.severity}`, `kind:${kindOf(finding)}`] as const)
      counts.set(filter, (counts.get(filter) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 0).map(([filter, count]) => ({ filter, count }));
}

export function passes(finding: Finding, filter: Filter, kindOf: Naming["kindOf"]): boolean {
  if (filter === "all") return true;
  return filter === `severity:${finding.severity}` || filter === `kind:${kindOf(finding)}`;
}

/** Every word of the query, anywhere in what the card says. */
export function matches(finding: Finding, query: string, naming: Naming): boolean {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const { message, rule } = finding;
  const said = [message, ruleTitle(rule), naming.placeOf(finding), naming.kinds[naming.kindOf(finding)]]
    .join("\n")
    .toLowerCase();
  return words.every((word) => said.includes(word));
}

/** In the order of the text within each group; one group without a name where they are not grouped. */
export function groupFindings(
  findings: readonly Finding[],
  sort: Sort,
  naming: Naming,
): readonly FindingsGroup[] {
  if (sort === "text") return findings.length === 0 ? [] : [{ name: "", findings }];
  const groups = new Map<string, Finding[]>();
  if (sort === "severity") for (const each of severities) groups.set(naming.severities[each], []);
  for (const finding of findings) {
    const name = nameOf(finding, sort, naming);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [finding]);
    else known.push(finding);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => ({ name, findings: members }));
}

function nameOf(finding: Finding, sort: Exclude<Sort, "text">, naming: Naming): string {
  if (sort === "paragraph") return naming.placeOf(finding);
  return sort === "kind" ? naming.kinds[naming.kindOf(finding)] : naming.severities[finding.severity];
}
