import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { windowWords } from "#renderer/strings/window-words.ts";
import { Button } from "./button.tsx";
import { useTopDialog } from "./open-dialogs.ts";

export interface Told {
  readonly text: string;
  /** What takes it back or goes on from it: "Undo". */
  readonly action?: { readonly name: string; readonly run: () => void };
}

interface Toast extends Told {
  readonly id: number;
}

type Tell = (told: Told) => void;

const TellContext = createContext<Tell | null>(null);

/** Gives what tells the user something in passing: what was done, and how to take it back. */
export function useTell(): Tell {
  const tell = useContext(TellContext);
  if (tell === null) throw new Error("A part of the window tells something outside its Toasts.");
  return tell;
}

/** Long enough to read and to reach by keyboard; it waits while it is pointed at or has the focus. */
const shownFor = 10_000;
const shownAtMost = 3;

/** What was told lately, in the corner. The last few only: it is never the only place that matters. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const forget = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  const tell = useMemo<Tell>(() => {
    let next = 0;
    return (told) => {
      next += 1;
      const toast = { ...told, id: next };
      setToasts((before) => [...before, toast].slice(-shownAtMost));
    };
  }, []);
  return (
    <TellContext value={tell}>
      {children}
      <ToastPlace>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onEnd={forget} />
        ))}
      </ToastPlace>
    </TellContext>
  );
}

/** In the dialog that is open, if one is: behind it nothing could be clicked or heard. */
function ToastPlace({ children }: { readonly children: ReactNode }) {
  const dialog = useTopDialog();
  const place = (
    <div className="toasts" role="status" aria-live="polite">
      {children}
    </div>
  );
  return dialog === null ? place : createPortal(place, dialog);
}

function ToastCard({ toast, onEnd }: { readonly toast: Toast; readonly onEnd: (id: number) => void }) {
  const [isHeld, setHeld] = useState(false);
  const { id, text, action } = toast;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onEnd(id), shownFor);
    return () => clearTimeout(timer);
  }, [id, isHeld, onEnd]);
  return (
    // Pointing at it or reaching it by keyboard only makes it stay; what it offers are buttons.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{text}</span>
      {action === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            onEnd(id);
            action.run();
          }}
        >
          {action.name}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={() => onEnd(id)}>
        {windowWords.close}
      </Button>
    </div>
  );
}
