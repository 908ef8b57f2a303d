import { exportWords as words } from "#renderer/strings/export-words.ts";
import { type PresetName, presetNames } from "./export-choice.ts";

export interface PresetCardsProps {
  /** Null where the settings are nobody's but the user's. */
  readonly chosen: PresetName | null;
  readonly onChoose: (preset: PresetName) => void;
}

/** For whom the file is: one click sets all that is below. */
export function PresetCards({ chosen, onChoose }: PresetCardsProps) {
  return (
    <fieldset className="preset-cards">
      <legend className="field-label">{words.presets}</legend>
      {presetNames.map((name) => (
        <label key={name} className="preset-card">
          <input
            type="radio"
            name="preset"
            aria-describedby={`preset-${name}`}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          <strong>{words.preset[name].name}</strong>
          <small id={`preset-${name}`}>{words.preset[name].text}</small>
        </label>
      ))}
      {chosen === null ? <p className="export-soft preset-own">{words.ownChoice}</p> : null}
    </fieldset>
  );
}
