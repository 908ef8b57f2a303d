// A quiet word beside a paste whose structure was told by its words, with the way back to the lines as they were.
import { COMMAND_PRIORITY_LOW, type LexicalEditor } from "lexical";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { PASTED_COMMAND, type PasteReport } from "#editor/behaviours/clipboard.ts";
import { Button } from "#renderer/design/button.tsx";
import { isTyping } from "#renderer/editing/is-typing.ts";
import { pasteWords } from "#renderer/strings/paste-words.ts";
import "./paste-notice.css";

interface Shown {
  readonly report: PasteReport;
  /** From the top of the desk's content. */
  readonly top: number;
}

/** Who writes on has seen it. */
const stay = 8000;

export function PasteNotice({ editor }: { readonly editor: LexicalEditor }) {
  const [shown, setShown] = useState<Shown | null>(null);
  /** Somebody reads it: it stays until it is dismissed. */
  const isHeld = useRef(false);
  useEffect(
    () =>
      editor.registerCommand(
        PASTED_COMMAND,
        (report) => {
          // The page shows the paste with the next frame; only then there is a place beside it.
          requestAnimationFrame(() => {
            isHeld.current = false;
            setShown({ report, top: topOfCaret(editor) });
          });
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  useEffect(() => {
    if (shown === null) return;
    let leaving: ReturnType<typeof setTimeout> | null = null;
    const leave = (): void => {
      if (!isHeld.current) setShown(null);
    };
    const stop = editor.registerUpdateListener((update) => {
      if (isTyping(update)) leaving ??= setTimeout(leave, stay);
    });
    return () => {
      stop();
      if (leaving !== null) clearTimeout(leaving);
    };
  }, [editor, shown]);
  const desk = editor.getRootElement()?.closest(".desk") ?? null;
  if (shown === null || desk === null) return null;
  const close = (): void => {
    setShown(null);
    editor.focus();
  };
  const hold = (): void => {
    isHeld.current = true;
  };
  return createPortal(<PasteCard key={shown.top} {...shown} onClose={close} onHold={hold} />, desk);
}

interface PasteCardProps extends Shown {
  readonly onClose: () => void;
  readonly onHold: () => void;
}

function PasteCard({ report, top, onClose, onHold }: PasteCardProps) {
  const { messages, wasUnread, keepAsTyped } = report;
  const [isOpen, setOpen] = useState(false);
  return (
    <section
      className="paste-notice"
      aria-label={pasteWords.name}
      style={{ top }}
      onFocus={onHold}
      onPointerEnter={onHold}
    >
      <div className="paste-line">
        <span role="status">{wasUnread ? pasteWords.unread : pasteWords.guessed}</span>
        {keepAsTyped === null ? null : (
          <Button
            size="small"
            onClick={() => {
              keepAsTyped();
              onClose();
            }}
          >
            {pasteWords.keepAsTyped}
          </Button>
        )}
        {messages.length === 0 ? null : (
          <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {pasteWords.details}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={onClose}>
          {pasteWords.dismiss}
        </Button>
      </div>
      {isOpen ? (
        <ul className="paste-messages">
          {[...new Set(messages)].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Below the line of the caret, which stands at the end of what was pasted. */
function topOfCaret(editor: LexicalEditor): number {
  const desk = editor.getRootElement()?.closest(".desk");
  const node = getSelection()?.focusNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  if (desk == null || element === null || !desk.contains(element)) return 16;
  const box = element.getBoundingClientRect();
  return box.bottom - desk.getBoundingClientRect().top + desk.scrollTop + 8;
}
