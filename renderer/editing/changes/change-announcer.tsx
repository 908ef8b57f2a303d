import type { OpenChange } from "#core/resolution/list-changes.ts";
import { changeWords } from "#renderer/strings/change-words.ts";
import { panelWords } from "#renderer/strings/panel-words.ts";
import type { Changes } from "./use-changes.ts";

/** Says to a screen reader which change a step came to. */
export function ChangeAnnouncer({ changes }: { readonly changes: Changes }) {
  const { current, list } = changes;
  return (
    <div className="visually-hidden" role="status" aria-label={panelWords.changes}>
      {current === null
        ? ""
        : `${changeWords.at(list.indexOf(current) + 1, list.length)}. ${describeOpenChange(current)}`}
    </div>
  );
}

/** "Ghana: takes out “all”, adds “some”". */
export function describeOpenChange({ delegation, does, deleted, inserted }: OpenChange): string {
  const acts = [
    changeWords.does[does],
    does === "moves" || deleted.trim() === "" ? "" : changeWords.removed(deleted.trim()),
    inserted.trim() === "" ? "" : changeWords.added(inserted.trim()),
  ].filter((act) => act !== "");
  return `${delegation === "" ? changeWords.nobody : delegation}: ${acts.join(", ")}`;
}
