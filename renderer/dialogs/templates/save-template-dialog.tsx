import type { LexicalEditor } from "lexical";
import { $getSelection, $isRangeSelection } from "lexical";
import { useState } from "react";
import { describeProblem } from "#bridge/problems.ts";
import type { Block, Note } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { makeTemplate } from "#core/templates/make-template.ts";
import { $readExcerpt } from "#editor/behaviours/read-excerpt.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { Segmented } from "#renderer/design/segmented.tsx";
import { useTell } from "#renderer/design/toast.tsx";
import { readNow } from "#renderer/editing/read-now.ts";
import { templateWords } from "#renderer/strings/template-words.ts";
import { TemplateForm, type TemplateNames } from "./template-form.tsx";

export interface SaveTemplateDialogProps {
  readonly editor: LexicalEditor;
  /** The name of the draft, which the template is called at first. */
  readonly name: string;
  readonly onClose: () => void;
}

type What = "whole" | "selection";
type Excerpt = { readonly blocks: readonly Block[]; readonly notes: readonly Note[] };

/** Saves the text, or what of it is selected, among the user's own templates. */
export function SaveTemplateDialog({ editor, name, onClose }: SaveTemplateDialogProps) {
  const { bridge } = useHost();
  const tell = useTell();
  // What was selected when the dialog opened: the page keeps it, but the fields take the focus.
  const [selected] = useState(() => editor.getEditorState().read($readSelected));
  const [what, setWhat] = useState<What>(selected === null ? "whole" : "selection");
  const save = async (names: TemplateNames): Promise<string | null> => {
    const isWhole = what === "whole" || selected === null;
    const outcome = await bridge.saveOwnTemplate({
      ...names,
      kind: isWhole ? "resolution" : "paragraph",
      resolution: makeTemplate(readNow(editor), isWhole ? null : selected),
    });
    if (!outcome.ok) return describeProblem(outcome.problem);
    tell({ text: templateWords.saved(outcome.value.title) });
    return null;
  };
  return (
    <TemplateForm
      title={templateWords.saveTitle}
      names={{ title: name, description: "" }}
      nameHint={templateWords.nameHint}
      onSave={save}
      onClose={onClose}
    >
      {selected === null ? null : (
        <Segmented
          label={templateWords.what}
          value={what}
          choices={[
            { value: "selection", name: templateWords.selection },
            { value: "whole", name: templateWords.whole },
          ]}
          onChoose={(value) => setWhat(value === "whole" ? "whole" : "selection")}
        />
      )}
      <p className="template-keeps">{templateWords.keeps}</p>
    </TemplateForm>
  );
}

/** The selected paragraphs; null where nothing with words is selected, or only what a head is made of. */
function $readSelected(): Excerpt | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const { blocks, notes } = $readExcerpt(selection);
  const words = blocks.filter(
    ({ kind, spans }) => kind !== "title" && kind !== "enacting" && textOf(spans).trim() !== "",
  );
  // A slot that waits to be filled is selected too, but nobody selected it.
  const isSlot = words.length === 1 && /^\{[^{}]*\}$/.test(textOf(words[0]?.spans ?? []));
  return words.length === 0 || isSlot ? null : { blocks: words, notes };
}
