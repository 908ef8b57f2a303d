// The user's own entries: each imported list and what was learnt, to be looked into and removed.
import { useMemo, useState } from "react";
import type { RemovedEntries } from "#bridge/own-register.ts";
import { describeProblem, type Problem } from "#bridge/problems.ts";
import type { Register } from "#core/instruments/facts.ts";
import { openRegister } from "#core/instruments/open-register.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import { useFactTexts, useHost, useReloadOwn, useSettings } from "#renderer/app/host-context.ts";
import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { Switch } from "#renderer/design/switch.tsx";
import { FileChooser } from "#renderer/dialogs/open/choose-file.tsx";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { registerWords } from "#renderer/strings/register-words.ts";
import { LayerRows } from "./layer-rows.tsx";

export function OwnEntries({ onFile }: { readonly onFile: (file: ChosenFile) => void }) {
  const { settings, changeSettings } = useSettings();
  const loaded = useFactTexts();
  const { remove, told } = useRemoval();
  const shipped = useMemo(() => openRegister(loaded?.texts.register ?? ""), [loaded?.texts]);
  const layers = (loaded?.own ?? []).filter(({ rows }) => rows !== "");
  return (
    <section className="register-own" aria-label={registerWords.own}>
      <div className="register-head">
        <h3 className="section-title">{registerWords.own}</h3>
        <FileChooser label={registerWords.import} look="primary" onFile={onFile} />
      </div>
      <p className="register-hint">{registerWords.ownHint}</p>
      <Switch
        label={registerWords.learn}
        hint={registerWords.learnHint}
        on={settings.learnFromTexts}
        onSwitch={(learnFromTexts) => void changeSettings({ learnFromTexts })}
      />
      {told === null ? null : (
        <Notice
          tone={told.undo === null ? "error" : "info"}
          actions={
            told.undo === null ? undefined : (
              <Button size="small" onClick={told.undo}>
                {registerWords.undo}
              </Button>
            )
          }
        >
          {told.text}
        </Notice>
      )}
      {layers.length === 0 ? <p className="register-none">{registerWords.none}</p> : null}
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} shipped={shipped} onRemove={remove} />
      ))}
    </section>
  );
}

type Remove = (what: RemovedEntries, name: string) => void;

interface Told {
  readonly text: string;
  /** What takes it back; null where nothing was done. */
  readonly undo: (() => void) | null;
}

/** Removes at once, and says so in the dialog, with the way back: what stands in the corner is behind it. */
function useRemoval(): { readonly remove: Remove; readonly told: Told | null } {
  const { bridge } = useHost();
  const reload = useReloadOwn();
  const [told, setTold] = useState<Told | null>(null);
  const fail = (problem: Problem): void =>
    setTold({ text: registerWords.failed(describeProblem(problem)), undo: null });
  const restore = async (removal: string): Promise<void> => {
    const done = await bridge.restoreOwnEntries({ removal });
    if (!done.ok) return fail(done.problem);
    setTold(null);
    await reload();
  };
  const remove = async (what: RemovedEntries, name: string): Promise<void> => {
    const done = await bridge.removeOwnEntries(what);
    if (!done.ok) return fail(done.problem);
    await reload();
    setTold({ text: registerWords.removed(name), undo: () => void restore(done.value) });
  };
  return { remove: (what, name) => void remove(what, name), told };
}

interface LayerProps {
  readonly layer: OwnLayer;
  readonly shipped: Register;
  readonly onRemove: Remove;
}

function Layer({ layer, shipped, onRemove }: LayerProps) {
  const [isShown, setShown] = useState(false);
  const isLearnt = layer.kind === "learnt";
  const name = isLearnt ? registerWords.learnt : layer.name;
  const count = useMemo(() => countLines(layer.rows), [layer.rows]);
  return (
    <article className="register-layer" aria-label={name}>
      <div className="register-head">
        <div>
          <p className="register-name">{name}</p>
          <p className="register-hint">
            {isLearnt ? registerWords.learntCount(count) : registerWords.importedOn(count, layer.day)}
          </p>
        </div>
        <span className="register-actions">
          <Button
            size="small"
            aria-expanded={isShown}
            aria-label={registerWords.showOf(name)}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? registerWords.hide : registerWords.show}
          </Button>
          <Button
            size="small"
            aria-label={registerWords.removeOf(name)}
            onClick={() => onRemove({ layer: layer.id, row: null }, name)}
          >
            {isLearnt ? registerWords.removeAll : registerWords.remove}
          </Button>
        </span>
      </div>
      {isShown ? (
        <LayerRows
          layer={layer}
          shipped={shipped}
          onRemove={(row, of) => onRemove({ layer: layer.id, row }, of)}
        />
      ) : null}
    </article>
  );
}

function countLines(rows: string): number {
  let count = 0;
  for (let at = rows.indexOf("\n"); at !== -1; at = rows.indexOf("\n", at + 1)) count += 1;
  return count;
}
