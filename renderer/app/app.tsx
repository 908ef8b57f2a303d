// Which of its faces the window shows: start page, a draft, or a session joined by link.
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { FactTexts } from "#bridge/answers.ts";
import { firstSettings } from "#bridge/first-settings.ts";
import type { Settings } from "#bridge/settings.ts";
import type { Facts } from "#core/instruments/facts.ts";
import type { openFacts } from "#core/instruments/open-facts.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import type { FirstAnswer } from "#renderer/bridge/ask-first.ts";
import type { Host } from "#renderer/bridge/connect-to-host.ts";
import { readAddress } from "#renderer/bridge/read-address.ts";
import { whenAtRest } from "#renderer/design/at-rest.tsx";
import { Toasts } from "#renderer/design/toast.tsx";
import { openingWords } from "#renderer/strings/opening-words.ts";
import { DraftPlace } from "./draft-place.tsx";
import { type HostAnswers, HostContext, type WorkerFacts } from "./host-context.ts";
import { QuietPage } from "./quiet-page.tsx";
import { useTheme } from "./theme.ts";
import "./start/recent-drafts.css";
import "./start/start.css";
import "./start/template-gallery.css";
import { useOwnRules } from "./use-own-rules.ts";
import { useLoadedOwnWords } from "./use-own-words.ts";

const GuestPlace = lazy(async () => ({ default: (await import("./guest-place.tsx")).GuestPlace }));

interface LoadedFacts {
  readonly facts: Facts | null;
  readonly factTexts: WorkerFacts | null;
}

export interface AppProps {
  readonly host: Host;
  readonly first: Promise<FirstAnswer>;
  /** What `first` came to, where it has come already. */
  readonly answered: FirstAnswer | null;
}

export function App({ host, first, answered }: AppProps) {
  const [answer, setAnswer] = useState(answered);
  const [changed, setChanged] = useState<Partial<Settings>>({});
  const given = answer?.kind === "ready" ? answer.settings : null;
  const settings = useMemo(() => ({ ...firstSettings, ...given, ...changed }), [given, changed]);
  const guest = readAddress(location.hash).room !== null;
  const { facts, factTexts, reloadOwn } = useLoadedFacts(host, answer?.kind === "ready", guest);
  const own = useOwnRules(host, !guest && answer?.kind === "ready");
  const words = useLoadedOwnWords(host, !guest && answer?.kind === "ready");
  useTheme(settings.theme);

  useEffect(() => void first.then(setAnswer), [first]);

  const changeSettings = async (change: Partial<Settings>): Promise<void> => {
    setChanged((before) => ({ ...before, ...change }));
    if (!guest) await host.bridge.changeSettings({ change });
  };

  if (answer === null) return <QuietPage text={openingWords.loading} />;
  if (answer.kind === "unreachable") return <QuietPage text={openingWords.noHost} />;
  const { abilities, profiles, opened } = answer;
  return (
    <HostContext
      value={{
        ...{ host, abilities, profiles, settings, changeSettings, facts, factTexts, reloadOwn },
        ...own,
        ...words,
      }}
    >
      <Toasts>
        {guest ? (
          <Suspense fallback={<QuietPage text={openingWords.loading} />}>
            <GuestPlace />
          </Suspense>
        ) : (
          <DraftPlace first={opened} />
        )}
      </Toasts>
    </HostContext>
  );
}

/** Loads the register once the window stands: nobody waits for it to type. A guest has the program's alone. */
function useLoadedFacts(
  { bridge }: Host,
  ready: boolean,
  guest: boolean,
): LoadedFacts & Pick<HostAnswers, "reloadOwn"> {
  const [texts, setTexts] = useState<FactTexts | null>(null);
  const [own, setOwn] = useState<readonly OwnLayer[] | null>(null);
  const [open, setOpen] = useState<{ readonly openFacts: typeof openFacts } | null>(null);
  useEffect(() => {
    if (!ready) return;
    return whenAtRest(() => {
      void Promise.all([
        bridge.getFacts({}),
        guest ? [] : bridge.getOwnRegister({}).then(({ layers }) => layers),
        import("#core/instruments/open-facts.ts"),
      ]).then(([given, layers, opened]) => {
        setTexts(given);
        setOwn(layers);
        setOpen({ openFacts: opened.openFacts });
      });
    });
  }, [bridge, ready, guest]);
  const loaded = useMemo(() => {
    if (texts === null || own === null || open === null) return { facts: null, factTexts: null };
    return { facts: open.openFacts(texts, own), factTexts: { texts, own } };
  }, [texts, own, open]);
  const reloadOwn = useCallback(async (): Promise<void> => {
    setOwn((await bridge.getOwnRegister({})).layers);
  }, [bridge]);
  return { ...loaded, reloadOwn };
}
