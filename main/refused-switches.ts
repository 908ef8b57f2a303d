// Switches that open the program to a debugger or take its walls down: refused in what users install.
import type { App } from "electron";

const refused = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "remote-allow-origins",
  "inspect",
  "inspect-brk",
  "inspect-port",
  "js-flags",
  "no-sandbox",
  "disable-web-security",
  "disable-site-isolation-trials",
  "load-extension",
  "host-rules",
  "host-resolver-rules",
  "proxy-server",
  "ignore-certificate-errors",
] as const;

/** The refused switches the program was started with; none while it is not packed, where tests need them. */
export function refusedSwitches({
  isPackaged,
  commandLine,
}: Pick<App, "isPackaged" | "commandLine">): readonly string[] {
  return isPackaged ? refused.filter((name) => commandLine.hasSwitch(name)) : [];
}
