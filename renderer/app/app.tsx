// Which of its faces the window shows: start page, a draft, or a session joined by link.
import { useEffect, useState } from "react";
import type { Abilities, FactTexts } from "#bridge/answers.ts";
import { firstSettings } from "#bridge/first-settings.ts";
import type { Settings } from "#bridge/settings.ts";
import type { Facts } from "#core/instruments/facts.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Host } from "#renderer/bridge/connect-to-host.ts";
import { HostUnreachable } from "#renderer/bridge/host-unreachable.ts";
import { readAddress } from "#renderer/bridge/read-address.ts";
import { Toasts } from "#renderer/design/toast.tsx";
import { startWords } from "#renderer/strings/start-words.ts";
import { DraftPlace } from "./draft-place.tsx";
import { GuestPlace } from "./guest-place.tsx";
import { HostContext } from "./host-context.ts";
import { QuietPage } from "./quiet-page.tsx";
import { useTheme } from "./theme.ts";
import "./start/start.css";

type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "ready"; readonly abilities: Abilities; readonly profiles: readonly Profile[] };

interface LoadedFacts {
  readonly facts: Facts | null;
  readonly factTexts: FactTexts | null;
}

export function App({ host }: { readonly host: Host }) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const [settings, setSettings] = useState(firstSettings);
  const { facts, factTexts } = useLoadedFacts(host, loaded.kind === "ready");
  const guest = readAddress(location.hash).room !== null;
  useTheme(settings.theme);

  useEffect(() => {
    void loadHost(host, guest).then(({ given, loaded: answer }) => {
      if (given !== null) setSettings(given);
      setLoaded(answer);
    });
  }, [host, guest]);

  const changeSettings = async (change: Partial<Settings>): Promise<void> => {
    setSettings((before) => ({ ...before, ...change }));
    if (!guest) await host.bridge.changeSettings({ change });
  };

  if (loaded.kind === "loading") return <QuietPage text={startWords.loading} />;
  if (loaded.kind === "unreachable") return <QuietPage text={startWords.noHost} />;
  const { abilities, profiles } = loaded;
  return (
    <HostContext value={{ host, abilities, profiles, settings, changeSettings, facts, factTexts }}>
      <Toasts>{guest ? <GuestPlace /> : <DraftPlace />}</Toasts>
    </HostContext>
  );
}

async function loadHost(
  host: Host,
  guest: boolean,
): Promise<{ readonly given: Settings | null; readonly loaded: Loaded }> {
  try {
    const [abilities, profiles, given] = await Promise.all([
      host.bridge.abilities({}),
      host.bridge.getProfiles({}),
      guest ? null : host.bridge.getSettings({}),
    ]);
    return { given, loaded: { kind: "ready", abilities, profiles } };
  } catch (cause) {
    if (cause instanceof HostUnreachable) return { given: null, loaded: { kind: "unreachable" } };
    throw cause;
  }
}

/** Loads the register once the window stands: nobody waits for it to type. */
function useLoadedFacts(host: Host, ready: boolean): LoadedFacts {
  const [loaded, setLoaded] = useState<LoadedFacts>({ facts: null, factTexts: null });
  useEffect(() => {
    if (!ready) return;
    void Promise.all([host.bridge.getFacts({}), import("#core/instruments/open-facts.ts")]).then(
      ([texts, { openFacts }]) => setLoaded({ facts: openFacts(texts), factTexts: texts }),
    );
  }, [host, ready]);
  return loaded;
}
