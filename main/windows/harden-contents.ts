// What no page may do, whoever made it: go elsewhere, open windows, embed pages.
import type { WebContents } from "electron";
import { isStartPage } from "#main/app-address.ts";

interface Going {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

export function hardenContents(contents: WebContents): void {
  /** The window may load itself again; that is how it recovers from a fault. */
  const stayHere = (going: Going) => {
    if (!going.isMainFrame || !isStartPage(going.url)) going.preventDefault();
  };
  contents.on("will-navigate", stayHere);
  contents.on("will-frame-navigate", stayHere);
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
