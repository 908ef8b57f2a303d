// What stands by while somebody writes: offers, hints and handles. None is needed for the first letter, so all of it comes
// once the caret stands and the window is idle.
import type { LexicalEditor } from "lexical";
import { memo } from "react";
import type { StruckNumber } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { CompletionAtCaret } from "./completion/completion-at-caret.tsx";
import { MarginHandle } from "./margin/margin-handle.tsx";
import { NoteBar } from "./notes/note-bar.tsx";
import { StruckNumbers } from "./numbers/struck-numbers.tsx";
import { PasteNotice } from "./paste/paste-notice.tsx";
import { PasteProgress } from "./paste/paste-progress.tsx";
import { ReferenceOfferChip } from "./references/reference-offer.tsx";
import { useReferenceOffer } from "./references/use-reference-offer.ts";
import { SlotHint } from "./slots/slot-hint.tsx";

export interface WritingAidsProps {
  readonly editor: LexicalEditor;
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly struck: readonly StruckNumber[];
}

/** Stands in the page's text, beside what is edited. */
export function WritingAids({ editor, resolution, profile, struck }: WritingAidsProps) {
  return (
    <>
      <StruckNumbers editor={editor} struck={struck} />
      <TextlessAids editor={editor} profile={profile} />
      <CompletionAtCaret {...{ editor, profile, resolution }} />
    </>
  );
}

/** Those that listen for themselves are not drawn again with the text. */
const TextlessAids = memo(function TextlessAids({
  editor,
  profile,
}: Pick<WritingAidsProps, "editor" | "profile">) {
  return (
    <>
      <NoteBar editor={editor} />
      <MarginHandle editor={editor} />
      <SlotHint editor={editor} />
      <ReferenceOfferAtCaret editor={editor} profile={profile} />
      <PasteNotice editor={editor} />
      <PasteProgress editor={editor} />
    </>
  );
});

function ReferenceOfferAtCaret({ editor, profile }: Pick<WritingAidsProps, "editor" | "profile">) {
  return <ReferenceOfferChip state={useReferenceOffer(editor, profile)} />;
}
