import type { LexicalEditor } from "lexical";
import { useCallback } from "react";
import { labelOf } from "#collaboration/presence/presence.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { mostWaivers } from "#core/resolution/order-waivers.ts";
import type { Waiver } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { useSettings } from "#renderer/app/host-context.ts";
import { useTell } from "#renderer/design/toast.tsx";
import type { FoundTexts } from "#renderer/editing/checking/use-found-texts.ts";
import { readNow } from "#renderer/editing/read-now.ts";
import { checksWords } from "#renderer/strings/checks-words.ts";

export interface Keeping {
  readonly reason: string;
  readonly reach: "here" | "everywhere";
  /** A waiver of other words that this one takes the place of. */
  readonly former?: Waiver;
}

export interface Waivers {
  readonly keep: (finding: Finding, keeping: Keeping) => void;
  readonly takeBack: (waivers: readonly Waiver[]) => void;
}

/** Keeps findings as they are, and takes that back: one undo step each. */
export function useWaivers(editor: LexicalEditor, aim: FoundTexts["aim"]): Waivers {
  const { settings } = useSettings();
  const { person: name, delegation } = settings;
  const tell = useTell();
  const takeBack = useCallback(
    (waivers: readonly Waiver[]): void => {
      const edits = waivers.map((waiver): Edit => ({ kind: "remove-waiver", waiver }));
      applyEdits(editor, edits, "masthead");
    },
    [editor],
  );
  const keep = useCallback(
    (finding: Finding, { reason, reach, former }: Keeping): void => {
      const about = aim(finding, reach);
      if (about === null) return;
      if (readNow(editor).negotiation.waivers.length >= mostWaivers) {
        tell({ text: checksWords.full });
        return;
      }
      const waiver = { ...about, reason, by: labelOf({ name, delegation }), at: new Date().toISOString() };
      const left: readonly Edit[] = former === undefined ? [] : [{ kind: "remove-waiver", waiver: former }];
      applyEdits(editor, [...left, { kind: "add-waiver", waiver }], "masthead");
      tell({
        text: checksWords.keptNow,
        action: { name: checksWords.takeBack, run: () => takeBack([waiver]) },
      });
      editor.focus();
    },
    [editor, aim, name, delegation, tell, takeBack],
  );
  return { keep, takeBack };
}
