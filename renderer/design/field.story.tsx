import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

const choices = [
  { value: "ga", name: "General Assembly" },
  { value: "sc", name: "Security Council" },
];

export const fieldStory = {
  name: "Fields",
  story: (
    <>
      <TextField label="Your delegation" hint="As others should see it." onText={() => undefined} />
      <SelectField label="Body" value="ga" choices={choices} onChoose={() => undefined} />
    </>
  ),
} as const;
