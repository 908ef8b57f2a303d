import type { LexicalEditor } from "lexical";
import { setDOMUnmanaged } from "lexical";
import { memo, Suspense, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { type ClosingLine, closingLines } from "#core/adoption/closing-lines.ts";
import { AdoptionNode } from "#editor/nodes/adoption-node.ts";
import { mastheadWords as words } from "#renderer/strings/masthead-words.ts";
import { LateAdoptionForm } from "./late-forms.ts";
import type { MastheadProps } from "./masthead.tsx";
import { FirstFieldFocus, PageForm } from "./page-form.tsx";

export interface ClosingProps extends MastheadProps {
  readonly editor: LexicalEditor;
}

/** The closing of an adopted text, as its documents print it, drawn into the place the document has for it. A draft has none. */
export const Closing = memo(function Closing(props: ClosingProps) {
  const element = useAdoptionElement(props.editor);
  const isAdopted = props.resolution.stage === "adopted" && props.resolution.kind !== "text";
  useEffect(() => {
    // The node hides its element while nothing is known of the adoption; an adopted text then has a line to fill in.
    const isHidden = !isAdopted || props.profile.closing === "none";
    if (element !== null && element.hidden !== isHidden) element.hidden = isHidden;
  });
  if (element === null || !isAdopted || props.profile.closing === "none") return null;
  return createPortal(<ClosingBlock {...props} />, element);
});

function ClosingBlock({ resolution, profile, dialog, onDialog, onEdits }: ClosingProps) {
  const lines = closingLines(resolution, profile);
  return (
    <div className="closing">
      <PageForm
        label={words.adoption}
        side="top"
        isOpen={dialog === "closing"}
        onOpen={(open) => onDialog(open ? "closing" : null)}
        line={
          lines.length === 0 ? (
            <span className="page-line-missing">{words.addAdoption}</span>
          ) : (
            lines.map((line) => <PrintedClosingLine key={`${line.label} ${line.text}`} {...line} />)
          )
        }
      >
        {(onClosing) => (
          <Suspense fallback={null}>
            <LateAdoptionForm {...{ resolution, profile, onEdits, onClosing }} />
            <FirstFieldFocus />
          </Suspense>
        )}
      </PageForm>
      {profile.closing === "plenary-meeting-date" ? <span className="closing-rule" /> : null}
    </div>
  );
}

function PrintedClosingLine({ style, label, text }: ClosingLine) {
  return (
    <span className={`closing-${style}`}>
      {label === "" ? null : <em>{label} </em>}
      {text}
    </span>
  );
}

const keysOfButtons: ReadonlySet<string> = new Set(["Enter", " ", "Tab"]);

/** The closing's button stands inside the text, which would take its keys for writing. */
function keepFromText(event: KeyboardEvent): void {
  if (keysOfButtons.has(event.key)) event.stopPropagation();
}

/** The element Lexical keeps for the closing; what React draws into it is none of the editor's. */
function useAdoptionElement(editor: LexicalEditor): HTMLElement | null {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(
    () =>
      editor.registerMutationListener(AdoptionNode, (changes) => {
        for (const [key, change] of changes) {
          const found = change === "destroyed" ? null : editor.getElementByKey(key);
          if (found !== null) setDOMUnmanaged(found);
          found?.addEventListener("keydown", keepFromText);
          setElement(found);
        }
      }),
    [editor],
  );
  return element;
}
