import { Component, type ReactNode } from "react";
import { readAddress } from "#renderer/bridge/read-address.ts";
import { Button } from "#renderer/design/button.tsx";
import { windowWords } from "#renderer/strings/window-words.ts";
import "./start/start.css";

interface State {
  readonly failed: boolean;
}

/** The last net of the window: says what was kept and offers to load again. React logs the error itself. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const guest = readAddress(location.hash).room !== null;
    return (
      <main className="quiet-page" role="alert">
        <h1 className="quiet-title">{windowWords.crashed}</h1>
        <p>{guest ? windowWords.crashedGuest : windowWords.crashedText}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {windowWords.reload}
        </Button>
      </main>
    );
  }
}
