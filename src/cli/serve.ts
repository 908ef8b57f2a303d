// `penholder serve`: the window in a browser, with the relay, until it is stopped.
import { describeProblem } from "#bridge/problems.ts";
import { startWeb } from "#web/start-web.ts";
import type { ServeCommand } from "./parse-command.ts";
import type { ExitCode } from "./penholder.ts";

export async function serve(asked: ServeCommand): Promise<ExitCode> {
  return 0;
}
