import { useId, useState } from "react";
import type { AvoidedWords, OwnRules } from "#core/profile/own-rules.ts";
import { rulesWords } from "#renderer/strings/rules-words.ts";

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

interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
}

function Lines({ label, hint, lines, onLines }: LinesProps) {
  const id = useId();
  const [text, setText] = useState(() => lines.join("\n"));
  const commit = (): void => {
    const next = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.replace(/^=.*/, "") !== "");
    if (JSON.stringify(next) !== JSON.stringify(lines)) onLines(next);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="field-input"
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
      />
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}
