// Joins host and relay to the shell: what the desktop can do is said once, here.
import { describeProblem } from "#bridge/problems.ts";
import { createHost } from "#host/create-host.ts";
import { answerGuests } from "#host/over-http/guest-answers.ts";
import type { StartProcess } from "#host/typesetting/start-process.ts";
import { shareFromDesktop } from "./share-from-desktop.ts";
import type { HostAtWork } from "./start-desktop.ts";

export interface HostStart {
  readonly dataFolder: string;
  /** The folder of the built window. */
  readonly pages: string;
  readonly version: string;
  readonly log: (line: string) => void;
  readonly startProcess: StartProcess;
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
  const created = await createHost({
    dataFolder: start.dataFolder,
    abilities,
    sharing,
    startProcess: start.startProcess,
  });
  if (!created.ok) return { problem: describeProblem(created.problem) };
  const host = created.value;
  await sharing.resume(answerGuests(host.guestHandlers));
  return {
    handlers: host.handlers,
    setTemplatesFolder: host.setTemplatesFolder,
    close: async () => {
      await sharing.close();
      await host.close();
    },
  };
}
