import { useState } from "react";
import { emptyOwnRules, type OwnRules } from "#core/profile/own-rules.ts";
import { useKnownOwnRules, useProfile } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { SelectField } from "#renderer/design/select-field.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { rulesWords } from "#renderer/strings/rules-words.ts";
import { RuleSeverities } from "./rule-severities.tsx";
import { RuleWords } from "./rule-words.tsx";
import type { SettingsSectionProps } from "./settings-section.ts";
import "./rules-section.css";

/** Which rules hold, and a delegation's own: how each rule speaks, and words. Nobody has to write the file. */
export function RulesSection({ settings, onChange, draft }: SettingsSectionProps) {
  const body = draft?.body ?? settings.body;
  const profile = useProfile(body);
  const { ownRules, saveOwnRules } = useKnownOwnRules();
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = draft === null ? (settings.ownRules[body] ?? "") : (draft.ownRules ?? "");
  const known = ownRules.rules.filter((rules) => rules.extends === body);
  const own = known.find(({ name }) => name === chosen);
  const choose = (name: string): void => {
    onChange({ ownRules: { ...settings.ownRules, [body]: name } });
    draft?.onOwnRules(name === "" ? null : name);
  };
  const save = async (rules: OwnRules): Promise<boolean> => {
    const said = await saveOwnRules(rules);
    setProblem(said);
    return said === null;
  };
  const make = async (name: string): Promise<void> => {
    const isTaken = ownRules.rules.some((rules) => rules.name.toLowerCase() === name.toLowerCase());
    if (isTaken) setProblem(rulesWords.taken);
    else if (await save(emptyOwnRules(name, body))) choose(name);
  };
  return (
    <>
      <SelectField
        label={draft === null ? rulesWords.ofNew : rulesWords.ofDraft}
        value={chosen}
        choices={[
          { value: "", name: rulesWords.plain(profile.organ) },
          ...known.map(({ name }) => ({ value: name, name: rulesWords.own(profile.organ, name) })),
          ...(chosen === "" || own !== undefined ? [] : [{ value: chosen, name: rulesWords.absent(chosen) }]),
        ]}
        onChoose={choose}
      />
      {ownRules.broken.map((said) => (
        <Notice key={said} tone="warning">
          {said}
        </Notice>
      ))}
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {own === undefined ? (
        <MakeRules delegation={settings.delegation} onMake={(name) => void make(name)} />
      ) : (
        <>
          <RuleSeverities own={own} profile={profile} onChange={(rules) => void save(rules)} />
          <RuleWords key={own.name} own={own} onChange={(rules) => void save(rules)} />
          <p className="field-hint">{rulesWords.kept(ownRules.folder)}</p>
        </>
      )}
    </>
  );
}

interface MakeRulesProps {
  readonly delegation: string;
  readonly onMake: (name: string) => void;
}

function MakeRules({ delegation, onMake }: MakeRulesProps) {
  const [name, setName] = useState(() => rulesWords.suggestedName(delegation));
  return (
    <div className="rules-make">
      <p className="field-hint">{rulesWords.explain}</p>
      <TextField label={rulesWords.name} value={name} maxLength={60} onText={setName} />
      <Button disabled={name.trim() === ""} onClick={() => onMake(name.trim())}>
        {rulesWords.make}
      </Button>
    </div>
  );
}
