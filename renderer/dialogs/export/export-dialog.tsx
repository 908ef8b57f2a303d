import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ExportFormat } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { changeIdsOf } from "#core/resolution/settle-changes.ts";
import { countUnfilled, findSlots } from "#core/slots/find-slots.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { type LatestWork, useLatestWork } from "#renderer/design/use-latest-work.ts";
import { Working } from "#renderer/design/working.tsx";
import { useDescribePlace } from "#renderer/panels/use-describe-place.ts";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { exportWords as words } from "#renderer/strings/export-words.ts";
import { BeforeExport } from "./before-export.tsx";
import { DocumentChoice } from "./document-choice.tsx";
import {
  askedOf,
  carriesChanges,
  type ExportChoice,
  findPreset,
  isPrinted,
  type OpenChangesChoice,
  presets,
  withDocument,
} from "./export-choice.ts";
import { ExportOptions } from "./export-options.tsx";
import { ExportPreviewView } from "./export-preview.tsx";
import { LeftOutList } from "./left-out-list.tsx";
import { OpenChangesQuestion } from "./open-changes-question.tsx";
import { PresetCards } from "./preset-cards.tsx";
import { type Delivered, useDeliverFile } from "./use-deliver-file.ts";
import { useExportPreview } from "./use-export-preview.ts";
import "./export-dialog.css";

export interface ExportDialogProps {
  readonly name: string;
  /** What it opens with. */
  readonly document: ExportChoice["document"];
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly labels: Labels;
  readonly findings: readonly Finding[] | null;
  /** Read when the file is made, so that the newest text goes out. */
  readonly readResolution: () => Resolution;
  /** Told once a file for the secretariat is made. */
  readonly onTabled: () => void;
  readonly onGoFinding: (finding: Finding) => void;
  readonly onClose: () => void;
}

type Made = Delivered | { readonly kind: "making" };

/** One text, as a file for others: for whom, how it will look, and what it will not carry. */
export function ExportDialog(props: ExportDialogProps) {
  const { name, resolution, profile, labels, readResolution, onGoFinding, onClose } = props;
  const formats = useExportFormats();
  const [choice, setChoice] = useState<ExportChoice>({ ...presets.sponsors, document: props.document });
  const [made, setMade] = useState<Made>({ kind: "none" });
  const work = useLatestWork();
  const exportFile = useExport(work);
  const [changes, setChanges] = useState<OpenChangesChoice>(null);
  const hasChanges = changeIdsOf(resolution).length > 0;
  const isUndecided = hasChanges && changes === null;
  const preview = useExportPreview(readResolution, name, choice, changes);
  const describePlace = useDescribePlace(resolution, labels);
  const [unfilled] = useState(() => countUnfilled(findSlots(readResolution())));
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The dialog looked for its first control, which is not the one that is chosen.
    choices.current?.querySelector<HTMLElement>(".preset-card input:checked")?.focus();
  }, []);
  const isDraft = choice.document === "draft";
  const choose = (change: Partial<ExportChoice>): void => {
    setChoice((before) => ({ ...before, ...change }));
    if (changes === "track" && !carriesChanges({ ...choice, ...change })) setChanges(null);
    setMade({ kind: "none" });
  };
  const run = async (): Promise<void> => {
    setMade({ kind: "making" });
    const result = await exportFile(readResolution(), askedOf(choice, changes), name);
    if (result !== null) setMade(result);
    if (result?.kind === "made" && findPreset(choice) === "secretariat") props.onTabled();
  };
  const cancel = (): void => {
    work.cancel();
    setMade({ kind: "none" });
  };
  return (
    <Dialog
      title={words.title}
      size="full"
      onClose={onClose}
      foot={
        <>
          <div className="export-made">
            <MadeNotice made={made} onCancel={cancel} />
          </div>
          <Button look="primary" disabled={made.kind === "making" || isUndecided} onClick={() => void run()}>
            {made.kind === "making" ? words.making : words.make}
          </Button>
        </>
      }
    >
      <div className="export">
        <div className="export-choices" ref={choices}>
          {!hasChanges ? null : (
            <OpenChangesQuestion
              choice={changes}
              canTrack={carriesChanges(choice)}
              onChoose={(chosen) => {
                setChanges(chosen);
                setMade({ kind: "none" });
              }}
            />
          )}
          {profile.hasSponsors ? (
            <DocumentChoice
              document={choice.document}
              onChoose={(document) => choose(withDocument(choice, document))}
            />
          ) : null}
          {isDraft ? (
            <PresetCards chosen={findPreset(choice)} onChoose={(preset) => choose(presets[preset])} />
          ) : null}
          <ExportOptions
            formats={isDraft ? formats : formats.filter(({ id }) => isPrinted(id))}
            {...{ choice, profile }}
            isWorking={resolution.stage === "working"}
            hasComments={resolution.negotiation.comments.length > 0}
            onChoice={choose}
          />
          {isDraft ? (
            <>
              <BeforeExport
                {...{ unfilled, describePlace }}
                findings={props.findings}
                onGo={(finding) => {
                  // The dialog gives the focus back as it goes, and the place takes it after that.
                  flushSync(onClose);
                  onGoFinding(finding);
                }}
              />
              <LeftOutList leftOut={preview.preview?.leftOut ?? []} />
            </>
          ) : null}
        </div>
        <ExportPreviewView state={preview} format={choice.format} />
      </div>
    </Dialog>
  );
}

function MadeNotice({ made, onCancel }: { readonly made: Made; readonly onCancel: () => void }) {
  switch (made.kind) {
    case "none":
      return null;
    case "making":
      return <Working label={words.making} onCancel={onCancel} />;
    case "made":
      return <Notice tone="good">{words.made(made.name)}</Notice>;
    case "failed":
      return (
        <Notice tone="error">
          {made.reason} {dialogWords.problemNext}
        </Notice>
      );
  }
}

/** What is sent most often comes first; a format this window does not know comes last. */
const usual = ["docx", "pdf", "html", "txt", "markdown", "akn", "json", "penholder"];

function byUse(one: ExportFormat, other: ExportFormat): number {
  const rank = ({ id }: ExportFormat): number => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  return rank(one) - rank(other);
}

function useExportFormats(): readonly ExportFormat[] {
  const { bridge } = useHost();
  const [formats, setFormats] = useState<readonly ExportFormat[]>([]);
  useEffect(() => {
    void bridge.listExportFormats({}).then((listed) => setFormats(listed.toSorted(byUse)));
  }, [bridge]);
  return formats;
}

type ExportFile = (
  resolution: Resolution,
  asked: ReturnType<typeof askedOf>,
  name: string,
) => Promise<Made | null>;

/** Gives null where the work was cancelled before there was a file. */
function useExport(work: LatestWork): ExportFile {
  const { bridge } = useHost();
  const deliver = useDeliverFile();
  return async (resolution, asked, name) => {
    const exported = await work.run(bridge.exportResolution({ resolution, name, ...asked }));
    if (exported === null) return null;
    if (!exported.ok) return { kind: "failed", reason: describeProblem(exported.problem) };
    return await deliver(exported.value);
  };
}
