import { type ChangeEvent, useEffect, useRef, useState } from "react";
import type { ImportedResolution } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { useAbilities, useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { useLatestWork } from "#renderer/design/use-latest-work.ts";
import { Working } from "#renderer/design/working.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { type ChosenFile, readChosenFile } from "./chosen-file.ts";
import { ImportPreview } from "./import-preview.tsx";
import "./open-dialog.css";

export interface OpenDialogProps {
  /** Set where a file was dropped or opened from outside. */
  readonly file: ChosenFile | null;
  readonly onOpen: (name: string, imported: ImportedResolution) => Promise<string | null>;
  readonly onClose: () => void;
}

type Reading =
  | { readonly kind: "choosing" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "read"; readonly name: string; readonly imported: ImportedResolution }
  | { readonly kind: "failed"; readonly reason: string };

/** Reads a file and shows what came of it, before anything is opened. */
export function OpenDialog({ file, onOpen, onClose }: OpenDialogProps) {
  const [reading, read, cancel] = useReading(file);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    if (reading.kind === "read") setProblem(await onOpen(baseName(reading.name), reading.imported));
  };
  const isRead = reading.kind === "read";
  return (
    <Dialog
      title={isRead ? dialogWords.readTitle(reading.name) : dialogWords.open}
      size={isRead ? "wide" : "normal"}
      onClose={onClose}
      foot={
        isRead ? (
          <>
            <FileChooser onFile={read} label={dialogWords.chooseOther} look="plain" />
            <Button look="primary" onClick={() => void open()}>
              {dialogWords.openAsDraft}
            </Button>
          </>
        ) : undefined
      }
    >
      {reading.kind === "choosing" || reading.kind === "failed" ? (
        <DropPlace onFile={read}>
          <FileChooser onFile={read} label={dialogWords.openChoose} look="primary" />
        </DropPlace>
      ) : null}
      {reading.kind === "reading" ? (
        <Working label={dialogWords.reading(reading.name)} onCancel={cancel} />
      ) : null}
      {reading.kind === "failed" ? (
        <Notice tone="error">
          {reading.reason} {dialogWords.notReadNext}
        </Notice>
      ) : null}
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {isRead ? <ImportPreview imported={reading.imported} /> : null}
    </Dialog>
  );
}

function useReading(first: ChosenFile | null): readonly [Reading, (file: ChosenFile) => void, () => void] {
  const { bridge } = useHost();
  const [reading, setReading] = useState<Reading>({ kind: "choosing" });
  const work = useLatestWork();
  const start = async ({ name, bytes }: ChosenFile): Promise<void> => {
    setReading({ kind: "reading", name });
    const outcome = await work.run(bridge.importFile({ name, bytes }));
    if (outcome === null) return;
    setReading(
      outcome.ok
        ? { kind: "read", name, imported: outcome.value }
        : { kind: "failed", reason: describeProblem(outcome.problem) },
    );
  };
  const begin = useRef(start);
  useEffect(() => {
    if (first !== null) void begin.current(first);
  }, [first]);
  const cancel = (): void => {
    work.cancel();
    setReading({ kind: "choosing" });
  };
  return [reading, (file) => void start(file), cancel];
}

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
  readonly children: React.ReactNode;
}

function DropPlace({ onFile, children }: DropPlaceProps) {
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

function baseName(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}
