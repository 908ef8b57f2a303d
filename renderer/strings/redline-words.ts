import { plural } from "./plural.ts";

/** A redline against the file that a draft was begun from. */
export const redlineWords = {
  making: (base: string) => `Tracking the changes in “${base}”…`,
  made: (
    name: string,
    {
      isOfficial,
      left,
      file,
    }: { readonly isOfficial: boolean; readonly left: number; readonly file: string },
  ) =>
    [
      `The redline is in “${name}”. Rejecting all changes gives “${file}” back.`,
      ...(isOfficial ? [] : ["That was no Word file: the text was written as one, and says so."]),
      ...(left === 0
        ? []
        : [`${plural(left, "paragraph differs", "paragraphs differ")} from the draft in look.`]),
    ].join(" "),
  failed: (reason: string) => `There is no redline. ${reason}`,
} as const;
