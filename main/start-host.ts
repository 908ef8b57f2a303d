// Joins host and relay to the shell: what the desktop can do is said once, here.
import { fail } from "#bridge/outcome.ts";
import { describeProblem } from "#bridge/problems.ts";
import type { Bridge } from "#bridge/requests.ts";
import { createHost, type Host, type ShellRequest } from "#host/create-host.ts";
import { shareFromDesktop } from "./share-from-desktop.ts";
import type { HostAtWork } from "./start-desktop.ts";

export interface HostStart {
  readonly dataFolder: string;
  /** The folder of the built window. */
  readonly pages: string;
  readonly version: string;
  readonly log: (line: string) => void;
}

export async function startHost(start: HostStart): Promise<HostAtWork | { readonly problem: string }> {
  const abilities = {
    shell: "desktop",
    guest: false,
    nativeMenu: true,
    nativeDialogs: true,
    version: start.version,
  } as const;
  const sharing = shareFromDesktop(start);
  const created = await createHost({ dataFolder: start.dataFolder, abilities, sharing });
  if (!created.ok) return { problem: describeProblem(created.problem) };
  const host = created.value;
  await sharing.resume(answersForGuests(host));
  return {
    handlers: host.handlers,
    close: async () => {
      await sharing.close();
      await host.close();
    },
  };
}

/** A guest sits in a browser elsewhere: no dialog of this machine opens for him. */
function answersForGuests({ handlers }: Host): Bridge {
  const shell: Pick<Bridge, ShellRequest> = {
    saveExportedFile: async () => fail({ kind: "not-allowed" }),
    chooseFile: async () => fail({ kind: "not-allowed" }),
    takeOpenedFiles: async () => [],
    askAboutUnsaved: async () => fail({ kind: "not-allowed" }),
    answerClosing: async () => fail({ kind: "not-allowed" }),
  };
  const abilities: Bridge["abilities"] = async (asked) => ({
    ...(await handlers.abilities(asked)),
    shell: "browser",
    guest: true,
    nativeMenu: false,
    nativeDialogs: false,
  });
  return { ...handlers, ...shell, abilities };
}
