import { useState } from "react";
import { Checkbox } from "./checkbox.tsx";
import { Combobox } from "./combobox.tsx";
import { Segmented } from "./segmented.tsx";
import { Switch } from "./switch.tsx";

const sizes = [
  { value: "small", name: "Small" },
  { value: "normal", name: "Normal" },
  { value: "large", name: "Large" },
];

const states = ["Kenya", "Jamaica", "Republic of Korea", "Viet Nam"].map((name) => ({ value: name, name }));

function Choices() {
  const [isOn, setOn] = useState(true);
  const [isChecked, setChecked] = useState(true);
  const [size, setSize] = useState("normal");
  const [text, setText] = useState("");
  return (
    <>
      <Switch label="Check spelling" hint="While you write." on={isOn} onSwitch={setOn} />
      <Switch label="Ghost text" on={!isOn} onSwitch={(on) => setOn(!on)} />
      <Switch label="Not to be had here" on={false} disabled onSwitch={() => undefined} />
      <Checkbox label="Whole words" checked={isChecked} onCheck={setChecked} />
      <Checkbox
        label="Match case"
        hint="“Council”, not “council”."
        checked={!isChecked}
        onCheck={setChecked}
      />
      <Segmented label="Size of type" value={size} choices={sizes} onChoose={setSize} />
      <Combobox
        label="State"
        hint="Type a few letters."
        text={text}
        options={states.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))}
        onText={setText}
        onChoose={({ name }) => setText(name)}
      />
    </>
  );
}

export const choiceStory = { name: "Choices", story: <Choices /> } as const;
