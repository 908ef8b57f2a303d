// Which of its faces the window shows: start page, a draft, or a session joined by link.
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { FactTexts } from "#bridge/answers.ts";
import { firstSettings } from "#bridge/first-settings.ts";
import type { Settings } from "#bridge/settings.ts";
import type { Facts } from "#core/instruments/facts.ts";
import type { FirstAnswer } from "#renderer/bridge/ask-first.ts";
import type { Host } from "#renderer/bridge/connect-to-host.ts";
import { readAddress } from "#renderer/bridge/read-address.ts";
import { whenAtRest } from "#renderer/design/at-rest.tsx";
import { Toasts } from "#renderer/design/toast.tsx";
import { startWords } from "#renderer/strings/start-words.ts";
import { DraftPlace } from "./draft-place.tsx";
import { HostContext } from "./host-context.ts";
import { QuietPage } from "./quiet-page.tsx";
import { useTheme } from "./theme.ts";
import "./start/recent-drafts.css";
import "./start/start.css";
import "./start/template-gallery.css";

const GuestPlace = lazy(async () => ({ default: (await import("./guest-place.tsx")).GuestPlace }));

interface LoadedFacts {
  readonly facts: Facts | null;
  readonly factTexts: FactTexts | null;
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
  const { facts, factTexts } = useLoadedFacts(host, answer?.kind === "ready");
  const guest = readAddress(location.hash).room !== null;
  useTheme(settings.theme);

  useEffect(() => void first.then(setAnswer), [first]);

  const changeSettings = async (change: Partial<Settings>): Promise<void> => {
    setChanged((before) => ({ ...before, ...change }));
    if (!guest) await host.bridge.changeSettings({ change });
  };

  if (answer === null) return <QuietPage text={startWords.loading} />;
  if (answer.kind === "unreachable") return <QuietPage text={startWords.noHost} />;
  const { abilities, profiles, opened } = answer;
  return (
    <HostContext value={{ host, abilities, profiles, settings, changeSettings, facts, factTexts }}>
      <Toasts>
        {guest ? (
          <Suspense fallback={<QuietPage text={startWords.loading} />}>
            <GuestPlace />
          </Suspense>
        ) : (
          <DraftPlace first={opened} />
        )}
      </Toasts>
    </HostContext>
  );
}

/** Loads the register once the window stands: nobody waits for it to type. */
function useLoadedFacts(host: Host, ready: boolean): LoadedFacts {
  const [loaded, setLoaded] = useState<LoadedFacts>({ facts: null, factTexts: null });
  useEffect(() => {
    if (!ready) return;
    return whenAtRest(() => {
      void Promise.all([host.bridge.getFacts({}), import("#core/instruments/open-facts.ts")]).then(
        ([texts, { openFacts }]) => setLoaded({ facts: openFacts(texts), factTexts: texts }),
      );
    });
  }, [host, ready]);
  return loaded;
}
