import type { Completion } from "#core/completion/completion.ts";
import { matchOpener } from "#core/openers/match-opener.ts";
import type { Edit } from "#core/resolution/edit.ts";
import type { Typing } from "./read-typing.ts";

/** What puts a suggestion in the place of what was typed, its opening words in italics and nothing else of it. */
export function completionEdits(typing: Typing, { kind, insert, replaceFrom }: Completion): readonly Edit[] {
  const { in: target, before, part, inNote } = typing;
  const replace: Edit = {
    kind: "replace-text",
    in: target,
    start: replaceFrom,
    end: before.length,
    text: insert,
  };
  if (inNote) return [replace];
  const length = lengthOfOpener(insert, part) ?? (kind === "opener" ? insert.trimEnd().length : 0);
  // What stands behind other words opens nothing.
  if (length === 0 || (kind !== "opener" && replaceFrom > 0)) return [replace];
  const end = replaceFrom + length;
  return [
    replace,
    { kind: "set-italic", in: target, start: replaceFrom, end, italic: true },
    { kind: "set-italic", in: target, start: end, end: replaceFrom + insert.length, italic: false },
  ];
}

/** Of "Decides that" the verb is set in italics; null where no opening words are finished. */
function lengthOfOpener(insert: string, part: Typing["part"]): number | null {
  const opener = matchOpener(insert, part);
  return opener?.known === true ? opener.start + opener.length : null;
}
