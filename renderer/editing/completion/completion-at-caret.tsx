// What is offered at the caret. A component of its own, so that an offer draws itself and not the page around it.
import type { LexicalEditor } from "lexical";
import { memo } from "react";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { CompletionAnnouncement } from "./completion-announcement.tsx";
import { CompletionList } from "./completion-list.tsx";
import { useCompletion } from "./use-completion.ts";

export interface CompletionAtCaretProps {
  readonly editor: LexicalEditor;
  readonly profile: Profile;
  readonly resolution: Resolution;
}

export const CompletionAtCaret = memo(function CompletionAtCaret(props: CompletionAtCaretProps) {
  const { editor, profile, resolution } = props;
  const completion = useCompletion(editor, profile, resolution);
  return (
    <>
      <CompletionList editor={editor} state={completion} />
      <CompletionAnnouncement shown={completion.drawn?.shown ?? null} />
    </>
  );
});
