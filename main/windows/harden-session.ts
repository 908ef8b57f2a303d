// What a session may do: load our own files and talk to a relay on this machine; nothing is granted, nothing downloaded.
import type { Session } from "electron";
import { isOwnAddress } from "#main/app-address.ts";

/** "Copy the link" needs it; it writes plain text after a click and reads nothing. */
const granted = "clipboard-sanitized-write";

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === granted && isOwnAddress(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === granted && isOwnAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}

function mayLoad(address: string): boolean {
  return isOwnAddress(address) || isLoopbackSocket(address) || isInsidePage(address);
}

function isLoopbackSocket(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "ws:" && hostname === "127.0.0.1";
}

/** Electron's own tools in an unpacked program, and pictures written into a page. */
function isInsidePage(address: string): boolean {
  return address.startsWith("devtools:") || address.startsWith("data:image/");
}
