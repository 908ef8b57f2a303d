import { useState } from "react";
import { allRules } from "#core/lint/all-rules.ts";
import type { Severity } from "#core/lint/finding.ts";
import { ruleTitle } from "#core/lint/rule-title.ts";
import type { OwnRules } from "#core/profile/own-rules.ts";
import type { Profile } from "#core/profile/profile.ts";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { rulesWords } from "#renderer/strings/rules-words.ts";

export interface RuleSeveritiesProps {
  readonly own: OwnRules;
  /** The body's, which the own rules change. */
  readonly profile: Profile;
  readonly onChange: (rules: OwnRules) => void;
}

const choices = ["error", "warning", "info", "off"] as const satisfies readonly (Severity | "off")[];
const asBody = "";
const byStage = "stages";

/** Every rule with how it speaks; what differs from the body comes first. */
export function RuleSeverities({ own, profile, onChange }: RuleSeveritiesProps) {
  const [query, setQuery] = useState("");
  const words = query.toLowerCase().split(/\s+/);
  const isOwn = (rule: string): boolean => Object.hasOwn(own.severities, rule);
  const rules = allRules
    .map(({ id, severity }) => ({ id, title: ruleTitle(id), usual: profile.severities[id] ?? severity }))
    .filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
    .toSorted((one, other) => Number(isOwn(other.id)) - Number(isOwn(one.id)));
  const choose = (rule: string, value: string): void => {
    const { [rule]: before, ...others } = own.severities;
    const severity = choices.find((each) => each === value);
    const kept = value === byStage && before !== undefined ? { [rule]: before } : {};
    onChange({
      ...own,
      severities: { ...others, ...(severity === undefined ? kept : { [rule]: severity }) },
    });
  };
  return (
    <section className="rules-part" aria-label={rulesWords.severities}>
      <h3 className="settings-group">{rulesWords.severities}</h3>
      <TextField label={rulesWords.find} type="search" value={query} onText={setQuery} />
      {rules.length === 0 ? <p className="field-hint">{rulesWords.noRule}</p> : null}
      <ul className="rule-rows">
        {rules.map(({ id, title, usual }) => {
          const set = isOwn(id) ? own.severities[id] : undefined;
          return (
            <li key={id}>
              <SelectField
                label={title}
                value={set === undefined ? asBody : typeof set === "string" ? set : byStage}
                choices={[
                  { value: asBody, name: rulesWords.asBody(rulesWords.severityNames[usual]) },
                  ...choices.map((value) => ({ value, name: rulesWords.severityNames[value] })),
                  ...(typeof set === "object" ? [{ value: byStage, name: rulesWords.byStage }] : []),
                ]}
                onChoose={(value) => choose(id, value)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
