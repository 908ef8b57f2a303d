// The shared document is right even where the binding stumbled over it: the editor is built anew from it.
import { CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL } from "@lexical/yjs";
import type { LexicalEditor } from "lexical";

/** More failures than this within a minute are no stumble: going on would only hide them. */
const mostRecoveries = 5;
const aMinute = 60_000;

/**
 * For an editor's `onError`: shows again what the shared document holds. Calls `giveUp` with the error where that does
 * not help. The command asks the collaboration plugin, which alone knows its binding, to load everything anew.
 */
export function recoverEditor(giveUp: (error: Error) => void): (error: Error, editor: LexicalEditor) => void {
  let recent: number[] = [];
  let underWay = false;
  return (error, editor) => {
    // One failed update reports more than once.
    if (underWay) return;
    const now = Date.now();
    recent = [...recent.filter((time) => now - time < aMinute), now];
    if (recent.length > mostRecoveries) {
      giveUp(error);
      return;
    }
    underWay = true;
    // Not inside the update that failed.
    queueMicrotask(() => {
      underWay = false;
      if (!editor.dispatchCommand(CLEAR_DIFF_VERSIONS_COMMAND__EXPERIMENTAL, undefined)) giveUp(error);
    });
  };
}
