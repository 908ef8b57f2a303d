import { SelectField } from "./select-field.tsx";
import { TextArea } from "./text-area.tsx";
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
      <TextArea
        label="Title of the item"
        value="Promotion and protection of all human rights, civil, political, economic, social and cultural rights"
        onText={() => undefined}
      />
      <SelectField label="Body" value="ga" choices={choices} onChoose={() => undefined} />
    </>
  ),
} as const;
