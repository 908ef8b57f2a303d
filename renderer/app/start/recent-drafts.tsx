import { useCallback, useEffect, useState } from "react";
import type { DraftSummary } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { readableMoment } from "#renderer/app/readable-moment.ts";
import { Button } from "#renderer/design/button.tsx";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { Menu } from "#renderer/design/menu.tsx";
import { useTell } from "#renderer/design/toast.tsx";
import { recentWords } from "#renderer/strings/recent-words.ts";
import { startWords } from "#renderer/strings/start-words.ts";
import { RenameDialog } from "./rename-dialog.tsx";

const shownAtFirst = 8;

/** The drafts of this computer, last saved first; each to be opened, renamed or deleted. */
export function RecentDrafts({ onOpen }: { readonly onOpen: (draft: string) => void }) {
  const { drafts, rename, remove } = useDrafts();
  const [renaming, setRenaming] = useState<DraftSummary | null>(null);
  const [areAllShown, setAllShown] = useState(false);
  const shown = areAllShown ? (drafts ?? []) : (drafts ?? []).slice(0, shownAtFirst);
  return (
    <section aria-labelledby="recent-title">
      <h2 className="section-title" id="recent-title">
        {startWords.recent}
      </h2>
      {drafts?.length === 0 ? (
        <EmptyState title={recentWords.empty}>{recentWords.emptyText}</EmptyState>
      ) : null}
      <ul className="recent-list">
        {shown.map((draft) => (
          <li key={draft.draft} className="recent-row">
            <button
              type="button"
              className="recent-item"
              title={draft.location}
              onClick={() => onOpen(draft.draft)}
            >
              <span className="recent-name">{draft.name}</span>
              <span className="recent-when">{readableMoment(new Date(draft.saved))}</span>
              <span className="recent-title">{draft.title}</span>
            </button>
            <Menu
              trigger={
                <button type="button" className="icon-button" aria-label={recentWords.more(draft.name)}>
                  <span aria-hidden="true">⋯</span>
                </button>
              }
              entries={[
                { id: "open", name: recentWords.open, onSelect: () => onOpen(draft.draft) },
                { id: "rename", name: recentWords.rename, onSelect: () => setRenaming(draft) },
                {
                  id: "remove",
                  name: recentWords.remove,
                  separatorBefore: true,
                  onSelect: () => void remove(draft),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      {drafts !== null && drafts.length > shown.length ? (
        <Button look="quiet" size="small" onClick={() => setAllShown(true)}>
          {recentWords.showAll(drafts.length)}
        </Button>
      ) : null}
      {renaming === null ? null : (
        <RenameDialog
          name={renaming.name}
          onRename={(name) => rename(renaming, name)}
          onClose={() => setRenaming(null)}
        />
      )}
    </section>
  );
}

function useDrafts() {
  const { bridge } = useHost();
  const tell = useTell();
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null);
  const list = useCallback(() => bridge.listDrafts({}).then(setDrafts), [bridge]);
  useEffect(() => void list(), [list]);
  const rename = async ({ draft }: DraftSummary, name: string): Promise<string | null> => {
    const outcome = await bridge.renameDraft({ draft, name });
    await list();
    return outcome.ok ? null : describeProblem(outcome.problem);
  };
  const restore = async ({ draft, name }: DraftSummary): Promise<void> => {
    const outcome = await bridge.restoreDraft({ draft });
    await list();
    tell({ text: outcome.ok ? recentWords.restored(name) : describeProblem(outcome.problem) });
  };
  const remove = async (summary: DraftSummary): Promise<void> => {
    const outcome = await bridge.deleteDraft({ draft: summary.draft });
    await list();
    if (!outcome.ok) return tell({ text: describeProblem(outcome.problem) });
    tell({
      text: recentWords.removed(summary.name),
      action: { name: recentWords.undo, run: () => void restore(summary) },
    });
  };
  return { drafts, rename, remove };
}
