import type { Command, CommandId } from "#bridge/commands.ts";

/** Commands a line stands before, where a menu would be too long a list without. */
const opensGroup: ReadonlySet<string> = new Set<CommandId>([
  "save",
  "settings",
  "undo",
  "find",
  "indent",
  "move-up",
  "hold-numbers",
  "insert-footnote",
  "toggle-outline",
  "paragraph-numbers",
  "zoom-in",
  "projector",
  "toggle-theme",
  "show-checks",
  "compare",
  "next-finding",
]);

/** The commands of a menu in groups, in the order of the list. */
export function groupMenu<Each extends Pick<Command, "id">>(
  entries: readonly Each[],
): readonly (readonly Each[])[] {
  const groups: Each[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last === undefined || opensGroup.has(entry.id)) groups.push([entry]);
    else last.push(entry);
  }
  return groups;
}
