// Ways to get the name of an instrument wrong, as people do from memory.
import type { Break, NameBreakage } from "./breakage.ts";
import type { NameTarget } from "./find-names.ts";

function onName(name: string, rewrite: (title: string) => string): NameBreakage {
  return {
    name,
    kind: "name",
    apply: ({ title, start, end }: NameTarget): Break | null => {
      const text = rewrite(title);
      return text === title ? null : { start, end, text };
    },
  };
}

export const nameBreakages: readonly NameBreakage[] = [
  onName("capital of a small word", (title) => title.replace(/ against /, " Against ")),
  onName("International left out", (title) => title.replace(/^International /, "")),
  onName("Right for Rights", (title) => title.replace(/\bRights\b/, "Right")),
  onName("another small word", (title) => title.replace(/ on (the )?/, " for $1")),
  onName("words left out of the middle", (title) => title.replace(/ All Forms of/, "")),
  onName("small letters", (title) => title.charAt(0) + title.slice(1).toLowerCase()),
  onName("Woman for Women, Child for Children", (title) =>
    title.replace(/\bWomen\b/, "Woman").replace(/\bthe Child\b/, "Children"),
  ),
];
