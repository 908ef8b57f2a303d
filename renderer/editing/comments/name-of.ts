import { labelOf } from "#collaboration/presence/presence.ts";
import type { Remark } from "#core/resolution/remark.ts";
import { commentWords } from "#renderer/strings/comment-words.ts";

/** "Ghana (Ama)", or what of it is known. */
export function nameOf({ author, delegation }: Remark): string {
  return author === "" && delegation === "" ? commentWords.somebody : labelOf({ name: author, delegation });
}
