import { type ChangeEvent, type ReactNode, useRef } from "react";
import { useAbilities, useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { type ChosenFile, readChosenFile } from "./chosen-file.ts";
import "./choose-file.css";

interface FileChooserProps {
  readonly onFile: (file: ChosenFile) => void;
  readonly label: string;
  readonly look: "plain" | "primary";
}

/** The system's own dialog where there is one, else the browser's. */
export function FileChooser({ onFile, label, look }: FileChooserProps) {
  const { bridge } = useHost();
  const { nativeDialogs } = useAbilities();
  const input = useRef<HTMLInputElement>(null);
  const choose = async (): Promise<void> => {
    if (!nativeDialogs) return input.current?.click();
    const chosen = await bridge.chooseFile({});
    if (chosen.ok) onFile(chosen.value);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = event.target.files?.[0];
    if (chosen !== undefined) void readChosenFile(chosen).then(onFile);
    event.target.value = "";
  };
  return (
    <>
      <Button look={look} onClick={() => void choose()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        onChange={onChange}
      />
    </>
  );
}

interface DropPlaceProps {
  readonly onFile: (file: ChosenFile) => void;
  readonly children: ReactNode;
}

/** A place to drop a file on, around the button that chooses one. */
export function DropPlace({ onFile, children }: DropPlaceProps) {
  return (
    // Dropping is an extra for the mouse; the button inside does the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="drop-place"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const dropped = event.dataTransfer.files[0];
        if (dropped !== undefined) void readChosenFile(dropped).then(onFile);
      }}
    >
      {children}
      <span>{dialogWords.openDrop}</span>
    </div>
  );
}
