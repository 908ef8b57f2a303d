// The page: masthead, text, closing and notes as printed, with what only drafters see around it.
import { CollaborationPluginV2__EXPERIMENTAL } from "@lexical/react/LexicalCollaborationPlugin";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { type RefObject, useEffect, useRef } from "react";
import { rootName } from "#collaboration/document/shared-document.ts";
import { colourFor, labelOf } from "#collaboration/presence/presence.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { excludedProperties } from "#editor/excluded-properties.ts";
import type { DraftParts } from "#renderer/app/assemble-draft.ts";
import { useSettings } from "#renderer/app/host-context.ts";
import { editingWords } from "#renderer/strings/editing-words.ts";
import { Closing } from "./closing.tsx";
import { CompletionList } from "./completion/completion-list.tsx";
import { useCompletion } from "./completion/use-completion.ts";
import { Masthead } from "./masthead.tsx";
import { useHighlights } from "./use-highlights.ts";
import { useMarginLabels } from "./use-margin-labels.ts";
import "./page.css";

export interface EditingSurfaceProps {
  readonly parts: DraftParts;
  readonly desk: RefObject<HTMLElement | null>;
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly findings: readonly Finding[] | null;
  readonly selected: Finding | null;
  readonly onEditMasthead: () => void;
}

export function EditingSurface(props: EditingSurfaceProps) {
  const { parts, resolution, profile, findings, selected, onEditMasthead } = props;
  const { editor } = parts;
  const cursors = useRef<HTMLDivElement>(null);
  useMarginLabels(editor, profile);
  useHighlights(editor, findings, selected);
  const completion = useCompletion(editor, profile);
  return (
    <article className="page" data-body={resolution.body}>
      <Masthead resolution={resolution} profile={profile} onEdit={onEditMasthead} />
      <div className="page-text" data-editing-surface="">
        <ContentEditable
          className="text"
          ariaLabel={editingWords.text}
          ariaMultiline
          spellCheck
          lang={resolution.language}
        />
        <div ref={cursors} className="cursors" aria-hidden="true" />
      </div>
      <Closing editor={editor} adoption={resolution.adoption} />
      <CompletionList editor={editor} state={completion} />
      <Collaboration parts={parts} cursors={cursors} />
    </article>
  );
}

interface CollaborationProps {
  readonly parts: DraftParts;
  readonly cursors: RefObject<HTMLDivElement | null>;
}

/** Binds editor and shared document: whatever is shown comes from there, and undo is its undo manager's. */
function Collaboration({ parts, cursors }: CollaborationProps) {
  const { settings } = useSettings();
  const { person: name, delegation } = settings;
  const { document, provider, fill } = parts;
  // Runs after the plugin's own effects, which connect the provider and so load what was kept.
  useEffect(() => fill(), [fill]);
  return (
    <CollaborationPluginV2__EXPERIMENTAL
      id="draft"
      doc={document}
      provider={provider.forLexical()}
      username={labelOf({ name, delegation })}
      cursorColor={colourFor({ name, delegation })}
      awarenessData={{ name, delegation }}
      cursorsContainerRef={cursors}
      excludedProperties={excludedProperties}
      rootName={rootName}
    />
  );
}
