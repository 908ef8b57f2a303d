import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { dialogWords } from "#renderer/strings/dialog-words.ts";
import { Button } from "./button.tsx";
import { FloatingPlace } from "./floating-place.ts";
import { noteOpenDialog } from "./open-dialogs.ts";

export interface DialogProps {
  readonly title: string;
  readonly size?: "normal" | "wide" | "full";
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

const firstControl = `.dialog-body :is(input:not([tabindex="-1"]), select, textarea, button, [tabindex="0"]):not(:disabled),
  .dialog-foot button:not(:disabled)`;

/** The browser's own modal dialog: it keeps focus, closes on Escape, and needs no style of its own in the page. */
export function Dialog({ title, size = "normal", onClose, children, foot }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // What is to be done comes before the way out.
    dialog?.querySelector<HTMLElement>(firstControl)?.focus();
    setPlace(dialog);
    const forget = dialog === null ? null : noteOpenDialog(dialog);
    return () => {
      forget?.();
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 className="dialog-title" id={titleId}>
          {title}
        </h2>
        <Button look="quiet" size="small" onClick={onClose}>
          {dialogWords.close}
        </Button>
      </div>
      <FloatingPlace value={place}>
        <div className="dialog-body">{children}</div>
        {foot === undefined ? null : <div className="dialog-foot">{foot}</div>}
      </FloatingPlace>
    </dialog>
  );
}
