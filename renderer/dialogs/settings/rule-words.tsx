import type { AvoidedWords, OwnRules } from "#core/profile/own-rules.ts";
import { rulesWords } from "#renderer/strings/rules-words.ts";
import { Lines } from "./lines.tsx";

export interface RuleWordsProps {
  readonly own: OwnRules;
  readonly onChange: (rules: OwnRules) => void;
}

/** The words of own rules, one a line; they hold once the field is left. */
export function RuleWords({ own, onChange }: RuleWordsProps) {
  return (
    <section className="rules-part" aria-label={rulesWords.words}>
      <h3 className="settings-group">{rulesWords.words}</h3>
      <Lines
        label={rulesWords.avoid}
        hint={rulesWords.avoidHint}
        lines={own.avoid.map(({ words, instead }) => (instead === null ? words : `${words} = ${instead}`))}
        onLines={(lines) => onChange({ ...own, avoid: lines.map((line) => readAvoided(line, own.avoid)) })}
      />
      <Lines
        label={rulesWords.spellings}
        hint={rulesWords.spellingsHint}
        lines={own.spellings}
        onLines={(spellings) => onChange({ ...own, spellings })}
      />
      <Lines
        label={rulesWords.phrases}
        hint={rulesWords.phrasesHint}
        lines={own.phrases}
        onLines={(phrases) => onChange({ ...own, phrases })}
      />
    </section>
  );
}

/** "lamp post = street lamp"; the reason that the file gives for the words stays. */
function readAvoided(line: string, before: readonly AvoidedWords[]): AvoidedWords {
  const at = line.indexOf("=");
  const words = (at < 0 ? line : line.slice(0, at)).trim();
  const instead = at < 0 ? "" : line.slice(at + 1).trim();
  const message = before.find((each) => each.words === words)?.message ?? "";
  return { words, instead: instead === "" ? null : instead, message };
}
