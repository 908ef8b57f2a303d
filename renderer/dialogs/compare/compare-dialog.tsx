import { useMemo, useState } from "react";
import { describeProblem } from "#bridge/problems.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { useHost, useProfiles } from "#renderer/app/host-context.ts";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { Segmented } from "#renderer/design/segmented.tsx";
import { type LatestWork, useLatestWork } from "#renderer/design/use-latest-work.ts";
import { Working } from "#renderer/design/working.tsx";
import { DropPlace, FileChooser } from "#renderer/dialogs/open/choose-file.tsx";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { compareWords } from "#renderer/strings/compare-words.ts";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { compareTexts, type Side } from "./compared-texts.ts";
import { ComparisonView } from "./comparison-view.tsx";
import "./compare-dialog.css";

export interface CompareDialogProps {
  /** The draft as it is now. */
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly onGoTo: (block: BlockId) => void;
  /** Changes the draft, as one step that can be undone. */
  readonly onTake: (edits: readonly Edit[]) => void;
  readonly onClose: () => void;
}

type Settled = "accept" | "reject";

interface ReadFile {
  readonly kind: "read";
  readonly file: ChosenFile;
  readonly other: Resolution;
  /** What was made of its tracked changes; null where it has none. */
  readonly settled: Settled | null;
}

type Reading =
  | { readonly kind: "choosing" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "failed"; readonly reason: string }
  | ReadFile;

const settledChoices = [
  { value: "accept", name: compareWords.accepted },
  { value: "reject", name: compareWords.rejected },
];

/** From a text that is chosen to this draft: what changed, and what it means. */
export function CompareDialog({ resolution, profile, onGoTo, onTake, onClose }: CompareDialogProps) {
  const { reading, read, cancel } = useReadFile();
  const isRead = reading.kind === "read";
  return (
    <Dialog
      title={isRead ? compareWords.titleOf(reading.file.name) : compareWords.title}
      size={isRead ? "wide" : "normal"}
      onClose={onClose}
      foot={
        isRead ? (
          <FileChooser onFile={(file) => read(file, null)} label={compareWords.chooseOther} look="plain" />
        ) : undefined
      }
    >
      {reading.kind === "choosing" || reading.kind === "failed" ? (
        <>
          <p className="dialog-soft">{compareWords.explain}</p>
          <DropPlace onFile={(file) => read(file, null)}>
            <FileChooser onFile={(file) => read(file, null)} label={compareWords.choose} look="primary" />
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
      {isRead && reading.settled !== null ? (
        <Segmented
          label={compareWords.trackedAs}
          value={reading.settled}
          choices={settledChoices}
          onChoose={(value) => read(reading.file, value === "accept" ? "accept" : "reject")}
        />
      ) : null}
      {isRead ? <Compared read={reading} {...{ resolution, profile, onGoTo, onTake }} /> : null}
    </Dialog>
  );
}

const directions = [
  { value: "draft", name: compareWords.toDraft },
  { value: "base", name: compareWords.toFile },
];

function Compared({
  read,
  resolution,
  profile,
  onGoTo,
  onTake,
}: Pick<CompareDialogProps, "resolution" | "profile" | "onGoTo" | "onTake"> & { readonly read: ReadFile }) {
  const profiles = useProfiles();
  const [here, setHere] = useState<Side>("draft");
  const compared = useMemo(() => {
    const other = {
      resolution: read.other,
      profile: profiles.find(({ id }) => id === read.other.body) ?? profile,
    };
    const own = { resolution, profile };
    return compareTexts(
      here === "draft" ? { base: other, draft: own, here } : { base: own, draft: other, here },
    );
  }, [read, here, resolution, profile, profiles]);
  return (
    <>
      <Segmented
        label={compareWords.direction}
        value={here}
        choices={directions}
        onChoose={(value) => setHere(value === "base" ? "base" : "draft")}
      />
      <ComparisonView key={here} {...{ compared, onGoTo, onTake }} />
    </>
  );
}

interface FileReading {
  readonly reading: Reading;
  readonly read: (file: ChosenFile, settled: Settled | null) => void;
  readonly cancel: () => void;
}

function useReadFile(): FileReading {
  const { bridge } = useHost();
  const [reading, setReading] = useState<Reading>({ kind: "choosing" });
  const work: LatestWork = useLatestWork();
  const read = async (file: ChosenFile, settled: Settled | null): Promise<void> => {
    setReading({ kind: "reading", name: file.name });
    const outcome = await work.run(
      bridge.importFile({ ...file, ...(settled === null ? {} : { changes: settled }) }),
    );
    if (outcome === null) return;
    if (outcome.ok) setReading({ kind: "read", file, other: outcome.value.resolution, settled });
    // What somebody sent back with changes is compared as he wants it to be; the choice stands above.
    else if (outcome.problem.kind === "open-changes") await read(file, "accept");
    else setReading({ kind: "failed", reason: describeProblem(outcome.problem) });
  };
  const cancel = (): void => {
    work.cancel();
    setReading({ kind: "choosing" });
  };
  return { reading, read: (file, settled) => void read(file, settled), cancel };
}
