import { lazy, Suspense, useState } from "react";
import type { TemplateSummary } from "#bridge/answers.ts";
import { useSettings } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import markUrl from "#renderer/design/mark.svg";
import { JoinDialog } from "#renderer/dialogs/join/join-dialog.tsx";
import { TemplatesDialog } from "#renderer/dialogs/templates/templates-dialog.tsx";
import { registerWords } from "#renderer/strings/register-words.ts";
import { startWords } from "#renderer/strings/start-words.ts";
import { adoptedWords, templateWords } from "#renderer/strings/template-words.ts";
import { FirstRun } from "./first-run.tsx";
import { RecentDrafts } from "./recent-drafts.tsx";
import { TemplateGallery, useTemplates } from "./template-gallery.tsx";

const RegisterDialog = lazy(async () => ({
  default: (await import("#renderer/dialogs/register/register-dialog.tsx")).RegisterDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import("#renderer/dialogs/settings/settings-dialog.tsx")).SettingsDialog,
}));

export interface StartPageProps {
  readonly onTemplate: (template: TemplateSummary) => void;
  readonly onDraft: (draft: string) => void;
  readonly onOpenFile: () => void;
  readonly onOpenAdopted: () => void;
}

export function StartPage({ onTemplate, onDraft, onOpenFile, onOpenAdopted }: StartPageProps) {
  const { settings } = useSettings();
  const [changing, setChanging] = useState(false);
  const [open, setOpen] = useState<"settings" | "register" | null>(null);
  const close = (): void => setOpen(null);
  if (settings.delegation === "" || changing) return <FirstRun onDone={() => setChanging(false)} />;
  return (
    <main className="start">
      <div className="start-inner">
        <header className="start-head">
          <img className="start-mark" src={markUrl} alt="" />
          <div>
            <h1 className="start-name">{startWords.product}</h1>
            <p className="start-promise">{startWords.promise}</p>
          </div>
          <div className="start-who">
            <span>{[settings.person, settings.delegation].filter((part) => part !== "").join(", ")}</span>
            <Button look="quiet" size="small" onClick={() => setChanging(true)}>
              {startWords.changeSettings}
            </Button>
            <Button look="quiet" size="small" onClick={() => setOpen("settings")}>
              {startWords.settings}
            </Button>
          </div>
        </header>
        <TemplateGallery onChoose={onTemplate} />
        <div className="start-side">
          <OtherWays
            {...{ onTemplate, onOpenFile, onOpenAdopted }}
            onOpenRegister={() => setOpen("register")}
          />
          <RecentDrafts onOpen={onDraft} />
        </div>
      </div>
      <Suspense>
        {open === "settings" ? <SettingsDialog onClose={close} /> : null}
        {open === "register" ? <RegisterDialog onClose={close} /> : null}
      </Suspense>
    </main>
  );
}

interface OtherWaysProps extends Omit<StartPageProps, "onDraft"> {
  readonly onOpenRegister: () => void;
}

function OtherWays({ onTemplate, onOpenFile, onOpenAdopted, onOpenRegister }: OtherWaysProps) {
  const { settings } = useSettings();
  const [browsing, setBrowsing] = useState(false);
  const [joining, setJoining] = useState(false);
  const sample = useTemplates().find(({ kind }) => kind === "sample");
  return (
    <section aria-labelledby="ways-title">
      <h2 className="section-title" id="ways-title">
        {startWords.otherWays}
      </h2>
      <div className="start-ways">
        <Way name={templateWords.all} hint={templateWords.allHint} onChoose={() => setBrowsing(true)} />
        <Way name={adoptedWords.start} hint={adoptedWords.startHint} onChoose={onOpenAdopted} />
        <Way name={startWords.open} hint={startWords.openHint} onChoose={onOpenFile} />
        {sample === undefined ? null : (
          <Way name={startWords.sample} hint={startWords.sampleHint} onChoose={() => onTemplate(sample)} />
        )}
        <Way name={registerWords.title} hint={registerWords.startHint} onChoose={onOpenRegister} />
        <Way name={startWords.join} hint={startWords.joinHint} onChoose={() => setJoining(true)} />
      </div>
      {browsing ? (
        <TemplatesDialog
          body={settings.body}
          shelf="resolution"
          onStart={onTemplate}
          onInsert={null}
          onClose={() => setBrowsing(false)}
        />
      ) : null}
      {joining ? <JoinDialog onClose={() => setJoining(false)} /> : null}
    </section>
  );
}

interface WayProps {
  readonly name: string;
  readonly hint: string;
  readonly onChoose: () => void;
}

function Way({ name, hint, onChoose }: WayProps) {
  return (
    <button type="button" className="start-way" onClick={onChoose}>
      <strong>{name}</strong>
      <span>{hint}</span>
    </button>
  );
}
