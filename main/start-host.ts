// Joins the host to the shell: what the desktop can do is said once, here.
import { describeProblem } from "#bridge/problems.ts";
import { createHost } from "#host/create-host.ts";
import type { HostAtWork } from "./start-desktop.ts";

export interface HostStart {
  readonly dataFolder: string;
  readonly version: string;
}

export async function startHost({
  dataFolder,
  version,
}: HostStart): Promise<HostAtWork | { readonly problem: string }> {
  const abilities = {
    shell: "desktop",
    guest: false,
    nativeMenu: true,
    nativeDialogs: true,
    version,
  } as const;
  const created = await createHost({ dataFolder, abilities });
  return created.ok ? created.value : { problem: describeProblem(created.problem) };
}
