import { useEffect, useRef, useState } from "react";
import type { ExportFormat } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { countUnfilled, findSlots } from "#core/slots/find-slots.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { type LatestWork, useLatestWork } from "#renderer/design/use-latest-work.ts";
import { Working } from "#renderer/design/working.tsx";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { slotWords } from "#renderer/strings/template-words.ts";
import { type Delivered, useDeliverFile } from "./use-deliver-file.ts";
import "./export-dialog.css";

export interface ExportDialogProps {
  readonly name: string;
  /** Read when the file is made, so that the newest text goes out. */
  readonly readResolution: () => Resolution;
  readonly onClose: () => void;
}

type Made = Delivered | { readonly kind: "making" };

const hints: Readonly<Record<string, string>> = dialogWords.formatHints;

/** One text, as a file for others. */
export function ExportDialog({ name, readResolution, onClose }: ExportDialogProps) {
  const formats = useExportFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const [made, setMade] = useState<Made>({ kind: "none" });
  const work = useLatestWork();
  const exportFile = useExport(work);
  const format = chosen ?? formats[0]?.id ?? null;
  const list = useRef<HTMLFieldSetElement>(null);
  const hasFormats = formats.length > 0;
  useEffect(() => {
    // They come after the dialog has looked for its first control.
    if (hasFormats) list.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, [hasFormats]);
  const [unfilled] = useState(() => countUnfilled(findSlots(readResolution())));
  const run = async (): Promise<void> => {
    if (format === null) return;
    setMade({ kind: "making" });
    const result = await exportFile(readResolution(), format, name);
    if (result !== null) setMade(result);
  };
  const cancel = (): void => {
    work.cancel();
    setMade({ kind: "none" });
  };
  return (
    <Dialog
      title={dialogWords.export}
      onClose={onClose}
      foot={
        <Button
          look="primary"
          disabled={made.kind === "making" || format === null}
          onClick={() => void run()}
        >
          {made.kind === "making" ? dialogWords.exporting : dialogWords.exportAgain}
        </Button>
      }
    >
      <p className="dialog-soft">{dialogWords.exportText}</p>
      {unfilled === 0 ? null : <Notice tone="warning">{slotWords.beforeExport(unfilled)}</Notice>}
      <fieldset ref={list} className="format-list">
        <legend className="field-label">{dialogWords.exportAs}</legend>
        {formats.map(({ id, name: title, extension }) => (
          <label key={id} className="format-choice">
            <input
              type="radio"
              name="format"
              value={id}
              checked={id === format}
              onChange={() => {
                setChosen(id);
                setMade({ kind: "none" });
              }}
            />
            <span>
              <strong>{title}</strong>
              <small>{hints[id] ?? dialogWords.otherFormat}</small>
            </span>
            <code>.{extension.replace(/^\./, "")}</code>
          </label>
        ))}
      </fieldset>
      {made.kind === "making" ? <Working label={dialogWords.exporting} onCancel={cancel} /> : null}
      {made.kind === "made" ? <Notice tone="good">{dialogWords.exported(made.name)}</Notice> : null}
      {made.kind === "failed" ? (
        <Notice tone="error">
          {made.reason} {dialogWords.problemNext}
        </Notice>
      ) : null}
    </Dialog>
  );
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

type ExportFile = (resolution: Resolution, format: string, name: string) => Promise<Made | null>;

/** Gives null where the work was cancelled before there was a file. */
function useExport(work: LatestWork): ExportFile {
  const { bridge } = useHost();
  const deliver = useDeliverFile();
  return async (resolution, format, name) => {
    const exported = await work.run(bridge.exportResolution({ resolution, format, name }));
    if (exported === null) return null;
    if (!exported.ok) return { kind: "failed", reason: describeProblem(exported.problem) };
    return await deliver(exported.value);
  };
}
