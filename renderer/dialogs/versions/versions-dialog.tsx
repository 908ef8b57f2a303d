import { useEffect, useState } from "react";
import type { VersionSummary } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { DraftOwner } from "#renderer/app/draft-owner.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Dialog } from "#renderer/design/dialog.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { TextField } from "#renderer/design/text-field.tsx";
import { useTell } from "#renderer/design/toast.tsx";
import { versionWords } from "#renderer/strings/version-words.ts";
import "./versions-dialog.css";

export interface VersionsDialogProps {
  /** The name of the draft. */
  readonly name: string;
  readonly owner: Pick<DraftOwner, "draft" | "openCopy">;
  /** The text as it is now. */
  readonly readResolution: () => Resolution;
  readonly onCompare: () => void;
  readonly onClose: () => void;
}

/** Keeps the text as it is under a name, and shows what was kept before. */
export function VersionsDialog({ name, owner, readResolution, onCompare, onClose }: VersionsDialogProps) {
  const { versions, problem, save, remove, open } = useVersionActions({ name, owner, readResolution });
  const [version, setVersion] = useState("");
  return (
    <Dialog
      title={versionWords.title}
      onClose={onClose}
      foot={versions.length === 0 ? undefined : <Button onClick={onCompare}>{versionWords.compare}</Button>}
    >
      <p className="dialog-soft">{versionWords.explain}</p>
      <form
        className="version-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(version.trim()).then((isSaved) => isSaved && setVersion(""));
        }}
      >
        <TextField
          label={versionWords.name}
          placeholder={versionWords.nameHint}
          value={version}
          onText={setVersion}
          maxLength={150}
          autoFocus
        />
        <Button look="primary" type="submit" disabled={version.trim() === ""}>
          {versionWords.save}
        </Button>
      </form>
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {versions.length === 0 ? <p className="dialog-soft">{versionWords.none}</p> : null}
      <ul className="version-list" aria-label={versionWords.list}>
        {versions.toReversed().map((each) => (
          <li key={each.version}>
            <span className="version-name">{each.name}</span>
            <span className="dialog-soft">
              {versionWords.saved(new Date(each.saved))}
              {each.isAutomatic ? ` · ${versionWords.automatic}` : ""}
            </span>
            <span className="version-actions">
              <Button look="quiet" size="small" onClick={() => void open(each, onClose)}>
                {versionWords.openCopy}
              </Button>
              <Button look="quiet" size="small" onClick={() => void remove(each)}>
                {versionWords.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function useVersionActions({
  name,
  owner,
  readResolution,
}: Pick<VersionsDialogProps, "name" | "owner" | "readResolution">) {
  const { bridge } = useHost();
  const tell = useTell();
  const { draft } = owner;
  const [versions, setVersions] = useState<readonly VersionSummary[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (outcome: Outcome<readonly VersionSummary[]>): boolean => {
    setProblem(outcome.ok ? null : describeProblem(outcome.problem));
    if (outcome.ok) setVersions(outcome.value);
    return outcome.ok;
  };
  useEffect(() => {
    void bridge.listVersions({ draft }).then((listed) => {
      if (listed.ok) setVersions(listed.value);
      else setProblem(describeProblem(listed.problem));
    });
  }, [bridge, draft]);
  const save = async (version: string): Promise<boolean> =>
    take(await bridge.saveVersion({ draft, name: version, resolution: readResolution() }));
  const remove = async ({ version, name: removed }: VersionSummary): Promise<void> => {
    if (!take(await bridge.removeVersion({ draft, version }))) return;
    const restore = async (): Promise<boolean> => take(await bridge.restoreVersion({ draft, version }));
    tell({
      text: versionWords.removed(removed),
      action: { name: versionWords.undo, run: () => void restore() },
    });
  };
  const open = async (version: VersionSummary, onDone: () => void): Promise<void> => {
    const opened = await bridge.openVersion({ draft, version: version.version });
    if (!opened.ok) return setProblem(describeProblem(opened.problem));
    const failure = await owner.openCopy(versionWords.copyNamed(name, version.name), opened.value);
    if (failure === null) onDone();
    else setProblem(failure);
  };
  return { versions, problem, save, remove, open };
}
