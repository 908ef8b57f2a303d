import { useEffect, useState } from "react";
import type { DraftSummary } from "#bridge/answers.ts";
import { useHost } from "#renderer/app/host-context.ts";
import { readableMoment } from "#renderer/app/readable-moment.ts";
import { startWords } from "#renderer/strings/start-words.ts";

/** The drafts of this computer, last saved first. */
export function RecentDrafts({ onOpen }: { readonly onOpen: (draft: string) => void }) {
  const { bridge } = useHost();
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null);
  useEffect(() => {
    void bridge.listDrafts({}).then(setDrafts);
  }, [bridge]);
  return (
    <section aria-labelledby="recent-title">
      <h2 className="section-title" id="recent-title">
        {startWords.recent}
      </h2>
      {drafts?.length === 0 ? <p className="start-empty">{startWords.noRecent}</p> : null}
      <ul className="recent-list">
        {(drafts ?? []).slice(0, 12).map((draft) => (
          <li key={draft.draft}>
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
          </li>
        ))}
      </ul>
    </section>
  );
}
