import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import type { FirstAnswer } from "./bridge/ask-first.ts";
import type { Host } from "./bridge/connect-to-host.ts";

/** So long the page stays empty, in milliseconds: a host that needs longer is said to be waited for. */
const patience = 150;

/** Draws the window: at once as what the host's answers make of it, where they are there already. */
export async function startWindow(host: Host, first: Promise<FirstAnswer>): Promise<void> {
  const place = document.getElementById("window");
  if (place === null) throw new Error("The page has no place for the window.");
  const waiting = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const answered = await Promise.race([first, waiting]);
  createRoot(place).render(
    <ErrorBoundary>
      <App host={host} first={first} answered={answered} />
    </ErrorBoundary>,
  );
}
