import type { LexicalEditor } from "lexical";
import type { Finding } from "#core/lint/finding.ts";
import type { Labels } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import { Button } from "#renderer/design/button.tsx";
import { Notice } from "#renderer/design/notice.tsx";
import { numberingWords } from "#renderer/strings/numbering-words.ts";
import { plainPlaceName } from "#renderer/strings/place-words.ts";
import { type SequenceSources, useSequenceOffers } from "./use-sequence-offers.ts";

export interface SequenceNoticeProps extends SequenceSources {
  readonly editor: LexicalEditor;
  readonly labels: Labels;
  readonly onFix: (findings: readonly Finding[]) => void;
}

/** Offers the also and further that a moved paragraph and its neighbours now want. */
export function SequenceNotice({ editor, labels, onFix, ...sources }: SequenceNoticeProps) {
  const { resolution } = sources;
  const { offers, dismiss } = useSequenceOffers(editor, sources);
  if (offers.length === 0) return null;
  const accept = (): void => {
    onFix(offers);
    dismiss();
  };
  const changes = offers.map((finding) => {
    const edit = finding.fix?.edits[0];
    const words = edit?.kind === "replace-text" ? edit.text : "";
    return numberingWords.sequenceChange(
      plainPlaceName(namePlace(finding.place, resolution, labels) ?? ""),
      words,
    );
  });
  return (
    <Notice
      tone="idle"
      actions={
        <>
          <Button size="small" onClick={accept}>
            {numberingWords.sequenceAccept}
          </Button>
          <Button size="small" look="quiet" onClick={dismiss}>
            {numberingWords.sequenceDismiss}
          </Button>
        </>
      }
    >
      {numberingWords.sequence(offers.length)} <strong>{changes.join(", ")}</strong>
    </Notice>
  );
}
