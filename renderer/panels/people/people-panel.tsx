import type { SharedSession } from "#bridge/answers.ts";
import { Avatar } from "#renderer/design/avatar.tsx";
import { Button } from "#renderer/design/button.tsx";
import { EmptyState } from "#renderer/design/empty-state.tsx";
import { CopyLink } from "#renderer/dialogs/share/copy-link.tsx";
import { panelWords } from "#renderer/strings/panel-words.ts";
import type { Person } from "./person.ts";

export interface PeoplePanelProps {
  readonly people: readonly Person[];
  /** Null while the draft is not shared from here: a guest has no link to give. */
  readonly shared: SharedSession | null;
  readonly onShare: (() => void) | null;
  readonly onStop: (() => void) | null;
}

/** Who is here, and the link for others. */
export function PeoplePanel({ people, shared, onShare, onStop }: PeoplePanelProps) {
  return (
    <div className="card-list">
      <section aria-label={panelWords.online}>
        <ul>
          {people.map((person) => (
            <li key={person.id} className="person-row">
              <Avatar initials={person.initials} label={person.name} color={person.color} />
              <div>
                {person.isYou ? panelWords.you(person.name) : person.name}
                {person.delegation === "" ? null : <small>{person.delegation}</small>}
              </div>
            </li>
          ))}
        </ul>
      </section>
      {shared === null ? null : <CopyLink link={shared.link} />}
      {onStop === null ? null : <Button onClick={onStop}>{panelWords.stopSharing}</Button>}
      {onShare === null ? null : (
        <EmptyState
          title={panelWords.peopleAlone}
          actions={
            <Button size="small" onClick={onShare}>
              {panelWords.share}
            </Button>
          }
        >
          {panelWords.peopleHow}
        </EmptyState>
      )}
    </div>
  );
}
