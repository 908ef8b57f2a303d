// The owner's window: the start page or one draft, and the ways from one to the other.
import { type DragEvent, lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { ImportedResolution, OpenedDraft, TemplateSummary } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { writeDraftToAddress } from "#renderer/bridge/draft-address.ts";
import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { type ChosenFile, readChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { openingWords } from "#renderer/strings/opening-words.ts";
import { windowWords } from "#renderer/strings/window-words.ts";
import { DraftWindow } from "./draft-window.tsx";
import { useHost, useSettings } from "./host-context.ts";
import { loadLater } from "./load-later.ts";
import { QuietPage } from "./quiet-page.tsx";

const AdoptedDialog = loadLater(async () => ({
  default: (await import("#renderer/dialogs/templates/adopted-dialog.tsx")).AdoptedDialog,
}));
const OpenDialog = loadLater(async () => ({
  default: (await import("#renderer/dialogs/open/open-dialog.tsx")).OpenDialog,
}));
const StartPage = lazy(async () => ({ default: (await import("./start/start-page.tsx")).StartPage }));

type Shown =
  | { readonly kind: "start" }
  | { readonly kind: "opening" }
  | { readonly kind: "draft"; readonly opened: OpenedDraft };

type Opening = { readonly file: ChosenFile | null } | null;

export interface DraftPlaceProps {
  /** The draft that the address named when the window was opened, or why it could not be. */
  readonly first: Outcome<OpenedDraft> | null;
}

export function DraftPlace({ first }: DraftPlaceProps) {
  const { shown, problem, forget, openDraft, create, leave } = useShownDraft(first);
  const [opening, setOpening] = useState<Opening>(null);
  const [isAdopting, setAdopting] = useState(false);
  const { bridge } = useHost();
  const drop = useFileDrop((file) => setOpening({ file }));
  useFilesFromOutside((file) => setOpening({ file }));
  useClosingAtOnce(shown.kind !== "draft");

  const openTemplate = async (template: TemplateSummary): Promise<void> => {
    const outcome = await bridge.openTemplate({ template: template.id });
    if (outcome.ok) await create(template.title, outcome.value.resolution);
    else forget(describeProblem(outcome.problem));
  };
  const openImported = async (
    name: string,
    imported: ImportedResolution,
    file: ChosenFile,
  ): Promise<string | null> => {
    // A Word file is kept as it came: only in it can changes be shown to those who sent it.
    const isWord = /\.do[ct][xm]$/i.test(file.name);
    const refused = await create(name, imported.resolution, isWord ? file : undefined);
    if (refused === null) setOpening(null);
    return refused;
  };
  return (
    // Dropping a file is an extra for the mouse; Open does the same from the keyboard.
    <div className="place" {...drop.handlers}>
      {problem === null ? null : (
        <div className="place-problem">
          <Notice
            tone="error"
            actions={
              <Button size="small" onClick={() => forget(null)}>
                {windowWords.understood}
              </Button>
            }
          >
            {problem} {openingWords.readOnly}
          </Notice>
        </div>
      )}
      {shown.kind === "opening" ? <QuietPage text={openingWords.opening} /> : null}
      {shown.kind === "start" ? (
        <Suspense fallback={<QuietPage text={openingWords.loading} />}>
          <StartPage
            onTemplate={(template) => void openTemplate(template)}
            onDraft={(draft) => void openDraft(draft)}
            onOpenFile={() => setOpening({ file: null })}
            onOpenAdopted={() => setAdopting(true)}
          />
        </Suspense>
      ) : null}
      {shown.kind === "draft" ? (
        <DraftWindow
          key={shown.opened.summary.draft}
          opened={shown.opened}
          onLeave={leave}
          onOpenFile={() => setOpening({ file: null })}
          onOpenAdopted={() => setAdopting(true)}
          onTemplate={(template) => void openTemplate(template)}
          onCopy={(name, resolution) => create(name, resolution)}
        />
      ) : null}
      <Suspense>
        {opening === null ? null : (
          <OpenDialog file={opening.file} onOpen={openImported} onClose={() => setOpening(null)} />
        )}
        {isAdopting ? (
          <AdoptedDialog
            onCreate={(name, resolution, base) => create(name, resolution, base)}
            onClose={() => setAdopting(false)}
          />
        ) : null}
      </Suspense>
      {drop.isOver ? <div className="drop-veil">{openingWords.dropHere}</div> : null}
    </div>
  );
}

function useShownDraft(first: Outcome<OpenedDraft> | null) {
  const { bridge } = useHost();
  const { settings } = useSettings();
  const [shown, setShown] = useState<Shown>(() =>
    first?.ok === true ? { kind: "draft", opened: first.value } : { kind: "start" },
  );
  const [problem, setProblem] = useState<string | null>(() =>
    first === null || first.ok ? null : describeProblem(first.problem),
  );
  // An address that names a draft which is not there would say so again at each reload.
  useEffect(() => {
    if (first?.ok === false) writeDraftToAddress(null);
  }, [first]);

  const openDraft = useCallback(
    async (draft: string): Promise<string | null> => {
      setShown({ kind: "opening" });
      const outcome = await bridge.openDraft({ draft });
      writeDraftToAddress(outcome.ok ? draft : null);
      setShown(outcome.ok ? { kind: "draft", opened: outcome.value } : { kind: "start" });
      if (outcome.ok) return null;
      setProblem(describeProblem(outcome.problem));
      return describeProblem(outcome.problem);
    },
    [bridge],
  );

  const create = async (
    name: string,
    resolution: Resolution,
    base: ChosenFile | null = null,
  ): Promise<string | null> => {
    const named = settings.ownRules[resolution.body] ?? "";
    const negotiation = { ...resolution.negotiation, ownRules: named === "" ? null : named };
    const outcome = await bridge.createDraft({ name, resolution: { ...resolution, negotiation }, base });
    if (outcome.ok) return await openDraft(outcome.value.draft);
    setProblem(describeProblem(outcome.problem));
    return describeProblem(outcome.problem);
  };
  const leave = (): void => {
    writeDraftToAddress(null);
    setShown({ kind: "start" });
  };
  return { shown, problem, forget: setProblem, openDraft, create, leave };
}

/** Files the desktop program was asked to open, before and while this window is there. */
function useFilesFromOutside(onFile: (file: ChosenFile) => void): void {
  const { bridge, listen } = useHost();
  const [take] = useState(() => onFile);
  useEffect(() => {
    const collect = async (): Promise<void> => {
      for (const opened of await bridge.takeOpenedFiles({})) if (opened.ok) take(opened.value);
    };
    void collect();
    return listen("filesWaiting", () => void collect());
  }, [bridge, listen, take]);
}

/** Without a draft there is nothing to settle when the desktop program closes the window. */
function useClosingAtOnce(isIdle: boolean): void {
  const { bridge, listen } = useHost();
  useEffect(() => {
    if (!isIdle) return;
    return listen("askBeforeClosing", () => void bridge.answerClosing({ answer: "close" }));
  }, [bridge, listen, isIdle]);
}

function useFileDrop(onFile: (file: ChosenFile) => void) {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (!hasFiles(event) || file === undefined) return;
      event.preventDefault();
      void readChosenFile(file).then(onFile);
    },
  };
  return { isOver, handlers };
}
