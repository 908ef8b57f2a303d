// `penholder serve`: the relay with the browser window, until it is stopped.
import { runWeb } from "#web/run-web.ts";
import type { ExitCode } from "./exit-code.ts";
import type { ServeCommand } from "./parse-command.ts";

export function serve({ host, port, data }: Omit<ServeCommand, "name">): Promise<ExitCode> {
  return runWeb({ host, port, dataFolder: data });
}
