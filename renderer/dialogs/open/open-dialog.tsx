import { useEffect, useRef, useState } from "react";
import type { ImportedResolution } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { ReceivedMarks } from "#core/resolution/received-marks.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { useLatestWork } from "#renderer/design/use-latest-work.ts";
import { Working } from "#renderer/design/working.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { receivedWords } from "#renderer/strings/received-words.ts";
import { DropPlace, FileChooser } from "./choose-file.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import { ImportPreview } from "./import-preview.tsx";
import { type ChangeChoice, ChangesChoice, ReceivedList } from "./received-marks.tsx";
import "./open-dialog.css";

export interface OpenDialogProps {
  /** Set where a file was dropped or opened from outside. */
  readonly file: ChosenFile | null;
  readonly onOpen: (name: string, imported: ImportedResolution, file: ChosenFile) => Promise<string | null>;
  readonly onClose: () => void;
}

type Reading =
  | { readonly kind: "choosing" }
  | { readonly kind: "reading"; readonly name: string }
  | {
      readonly kind: "read";
      readonly name: string;
      readonly file: ChosenFile;
      readonly imported: ImportedResolution;
      readonly changes: Changes | null;
      /** The text shown is that of the former choice, until the other is read. */
      readonly isFormer: boolean;
    }
  | { readonly kind: "undecided"; readonly name: string; readonly changes: Changes }
  | { readonly kind: "failed"; readonly reason: string };

/** The tracked changes of a file, and what was chosen to become of them. */
interface Changes {
  readonly file: ChosenFile;
  readonly received: ReceivedMarks;
  readonly choice: ChangeChoice | null;
}

/** Reads a file and shows what came of it, before anything is opened. */
export function OpenDialog({ file, onOpen, onClose }: OpenDialogProps) {
  const [reading, read, cancel] = useReading(file);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    if (reading.kind === "read")
      setProblem(await onOpen(baseName(reading.name), reading.imported, reading.file));
  };
  const isRead = reading.kind === "read";
  const hasText = isRead || reading.kind === "undecided";
  const changes = hasText ? reading.changes : null;
  return (
    <Dialog
      title={hasText ? dialogWords.readTitle(reading.name) : dialogWords.open}
      size={hasText ? "wide" : "normal"}
      onClose={onClose}
      foot={
        hasText ? (
          <>
            <FileChooser onFile={read} label={dialogWords.chooseOther} look="plain" />
            <Button look="primary" disabled={!isRead || reading.isFormer} onClick={() => void open()}>
              {dialogWords.openAsDraft}
            </Button>
          </>
        ) : undefined
      }
    >
      {reading.kind === "choosing" || reading.kind === "failed" ? (
        <>
          <p className="dialog-soft">{dialogWords.openKinds}</p>
          <DropPlace onFile={read}>
            <FileChooser onFile={read} label={dialogWords.openChoose} look="primary" />
          </DropPlace>
        </>
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
      {changes === null ? null : (
        <ChangesChoice
          choice={changes.choice}
          canShow={/\.(?:docx|f?odt)$/i.test(changes.file.name)}
          onChoose={(choice) => read(changes.file, { ...changes, choice })}
        />
      )}
      {reading.kind === "undecided" ? (
        <>
          <p>{receivedWords.undecided}</p>
          <ReceivedList received={reading.changes.received} />
        </>
      ) : null}
      {isRead ? <ImportPreview imported={reading.imported} /> : null}
    </Dialog>
  );
}

type Read = (file: ChosenFile, changes?: Changes) => void;

function useReading(first: ChosenFile | null): readonly [Reading, Read, () => void] {
  const { bridge } = useHost();
  const [reading, setReading] = useState<Reading>({ kind: "choosing" });
  const work = useLatestWork();
  const start = async (file: ChosenFile, changes: Changes | null): Promise<void> => {
    const { name, bytes } = file;
    setReading((before) => {
      if (changes === null || !("changes" in before)) return { kind: "reading", name };
      return before.kind === "read" ? { ...before, changes, isFormer: true } : { ...before, changes };
    });
    const choice = changes?.choice ?? null;
    const asked = choice === null ? { name, bytes } : { name, bytes, changes: choice };
    const outcome = await work.run(bridge.importFile(asked));
    if (outcome === null) return;
    if (outcome.ok)
      setReading({ kind: "read", name, file, imported: outcome.value, changes, isFormer: false });
    else if (outcome.problem.kind === "open-changes")
      setReading({
        kind: "undecided",
        name,
        changes: { file, received: outcome.problem.received, choice: null },
      });
    else setReading({ kind: "failed", reason: describeProblem(outcome.problem) });
  };
  const begin = useRef(start);
  useEffect(() => {
    if (first !== null) void begin.current(first, null);
  }, [first]);
  const cancel = (): void => {
    work.cancel();
    setReading({ kind: "choosing" });
  };
  return [reading, (file, changes) => void start(file, changes ?? null), cancel];
}

function baseName(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}
