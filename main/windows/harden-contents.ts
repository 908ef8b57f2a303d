// What no page may do, whoever made it: go elsewhere, open windows, embed pages.
import type { WebContents } from "electron";

interface Preventable {
  preventDefault(): void;
}

export function hardenContents(contents: WebContents): void {
  const prevent = (event: Preventable) => event.preventDefault();
  contents.on("will-navigate", prevent);
  contents.on("will-frame-navigate", prevent);
  contents.on("will-redirect", prevent);
  contents.on("will-attach-webview", prevent);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
