import { COLLABORATION_TAG, HISTORIC_TAG, type UpdateListenerPayload } from "lexical";

const others = [COLLABORATION_TAG, HISTORIC_TAG, "command", "fix", "completion", "paste", "masthead"];

/** Whether words came from the keys of this person, not from others, undo or a command. */
export function isTyping({
  dirtyLeaves,
  tags,
}: Pick<UpdateListenerPayload, "dirtyLeaves" | "tags">): boolean {
  return dirtyLeaves.size > 0 && isFromKeys(tags);
}

/** Keys that write, and those that shape what is written: Enter, Tab, Backspace. */
export function isFromKeys(tags: UpdateListenerPayload["tags"]): boolean {
  return !others.some((tag) => tags.has(tag));
}
