// A line of the page that is a button, and the small form that opens beside it. The form's changes are made when it
// closes, as one step to undo: however it is closed, nothing that was typed is lost.
import { type FormEvent, lazy, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { AtRest } from "#renderer/design/at-rest.tsx";
import { Button } from "#renderer/design/button.tsx";
import { mastheadWords } from "#renderer/strings/masthead-words.ts";
import "./page-form.css";

const Popover = lazy(async () => ({ default: (await import("#renderer/design/popover.tsx")).Popover }));

/** The forms of the page, by what they change. */
export type PageFormName = "adoption" | "agenda" | "draft" | "facts" | "masthead" | "session" | "symbol";

export interface PageFormProps {
  /** What a screen reader calls the line and the form. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly align?: "start" | "end";
  readonly side?: "top" | "bottom";
  /** The line as it stands on the page. */
  readonly line: ReactNode;
  /** Draws the form; what it gives to `onClosing` runs once when the form closes. */
  readonly children: (onClosing: (apply: () => void) => void) => ReactNode;
}

/** "Session:" before the words of the line, for who cannot see where it stands. */
export function LineName({ name }: { readonly name: string }) {
  return <span className="visually-hidden">{mastheadWords.lineName(name)}</span>;
}

/** Puts the focus on the first field of the form it stands in, which may come after the form has opened. */
export function FirstFieldFocus() {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const form = mark.current?.closest("form");
    const fields = form?.querySelectorAll<HTMLElement>("input:enabled, select:enabled");
    const first = fields?.[0];
    const isRadio = first instanceof HTMLInputElement && first.type === "radio";
    (isRadio ? (form?.querySelector<HTMLElement>("input:checked") ?? first) : first)?.focus();
    // What is typed takes the place of what stands there, as in every form.
    if (first instanceof HTMLInputElement && !isRadio) first.select();
  }, []);
  return <span ref={mark} hidden />;
}

/** Lower than this, the desk is too small for a form, which then takes the whole window. */
const roomy = 480;

/** A form covers the page it belongs to, not the bars around it. */
function roomyDesk(line: Element | null): Element | null {
  const desk = line?.closest(".desk") ?? null;
  return desk !== null && desk.clientHeight >= roomy ? desk : null;
}

export function PageForm(props: PageFormProps) {
  const { label, isOpen, onOpen, align = "start", side = "bottom", line, children } = props;
  const apply = useRef<(() => void) | null>(null);
  const [element, setElement] = useState<HTMLButtonElement | null>(null);
  // Asked for by a command, the line may be out of sight, and its form would open there.
  useEffect(() => {
    if (isOpen) element?.scrollIntoView({ block: "nearest" });
  }, [isOpen, element]);
  const setOpen = (open: boolean): void => {
    if (!open) {
      apply.current?.();
      apply.current = null;
    }
    onOpen(open);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setOpen(false);
  };
  const content = (
    <>
      <LineName name={label} />
      {line}
    </>
  );
  // Pressed before the form has come, the line opens it as soon as it does.
  const early = (
    <button type="button" className="page-line" onClick={() => onOpen(true)}>
      {content}
    </button>
  );
  const trigger = (
    <button ref={setElement} type="button" className="page-line">
      {content}
    </button>
  );
  return (
    <AtRest fallback={early}>
      <Popover
        {...{ label, align, side, trigger }}
        open={isOpen}
        onOpen={setOpen}
        within={isOpen ? roomyDesk(element) : null}
      >
        <form className="page-form" onSubmit={onSubmit}>
          {children((next) => {
            apply.current = next;
          })}
          <div className="page-form-foot">
            <Button type="submit" look="primary" size="small">
              {mastheadWords.done}
            </Button>
          </div>
        </form>
      </Popover>
    </AtRest>
  );
}
