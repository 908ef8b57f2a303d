// A key that was meant for what stood at the caret a moment ago. Who saw a suggestion and presses Tab for it must not find
// that his paragraph has become a subparagraph, because the suggestion had just been taken or had just gone.
import type { Typing } from "./read-typing.ts";

/** What stood at the caret and was not sent away: it went with an answer, with a letter, or because it was taken. */
export interface GoneSuggestions {
  readonly id: Typing["id"];
  readonly wasGhost: boolean;
  /** As of `Event.timeStamp`. */
  readonly at: number;
}

/** As long as it takes to see that it has gone, and to keep the finger from the key. */
const moment = 500;

export interface KeyPress {
  readonly at: number;
  /** The caret's place when it was pressed. */
  readonly typing: Typing | null;
  /** True while an answer is on its way. */
  readonly isAwaiting: boolean;
}

/** Whether a key comes late for what has gone: then it changes nothing. */
export function isLate(gone: GoneSuggestions | null, { at, typing, isAwaiting }: KeyPress): boolean {
  if (gone === null || typing?.id !== gone.id) return false;
  return isAwaiting || at - gone.at < moment;
}
