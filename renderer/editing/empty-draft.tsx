import { Button } from "#renderer/design/button.tsx";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { editingWords } from "#renderer/strings/editing-words.ts";
import "./empty-draft.css";

/** On a page without a word: how it is filled, and how it was. A guest has no templates. */
export function EmptyDraft({ onTemplates }: { readonly onTemplates: (() => void) | null }) {
  return (
    <div className="empty-draft">
      <EmptyState
        title={editingWords.empty}
        actions={
          onTemplates === null ? undefined : (
            <Button size="small" onClick={onTemplates}>
              {editingWords.emptyTemplates}
            </Button>
          )
        }
      >
        {editingWords.emptyHint}
      </EmptyState>
    </div>
  );
}
