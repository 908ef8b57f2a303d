// The page: masthead, text, closing and notes as printed, with what only drafters see around it.
import { CollaborationPluginV2__EXPERIMENTAL } from "@lexical/react/LexicalCollaborationPlugin";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import type { LexicalEditor } from "lexical";
import { useEffect, useMemo, useState } from "react";
import { rootName } from "#collaboration/document/shared-document.ts";
import { colourFor, labelOf } from "#collaboration/presence/presence.ts";
import type { Finding } from "#core/lint/finding.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { findSlots } from "#core/slots/find-slots.ts";
import { excludedProperties } from "#editor/excluded-properties.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import type { DraftParts } from "#renderer/app/assemble-draft.ts";
import { useSettings } from "#renderer/app/host-context.ts";
import { editingWords } from "#renderer/strings/editing-words.ts";
import { Closing } from "./closing.tsx";
import { CompletionList } from "./completion/completion-list.tsx";
import { useCompletion } from "./completion/use-completion.ts";
import { findPlaceElement } from "./find-text-range.ts";
import { goToPlace } from "./go-to-place.ts";
import { Masthead } from "./masthead.tsx";
import { SlotHint } from "./slots/slot-hint.tsx";
import { placeOfSlot, walkSlots } from "./slots/walk-slots.ts";
import { useHighlights } from "./use-highlights.ts";
import { useMarginLabels } from "./use-margin-labels.ts";
import { readNow } from "./use-resolution.ts";
import "./page.css";

export interface EditingSurfaceProps {
  readonly parts: DraftParts;
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly findings: readonly Finding[] | null;
  readonly selected: Finding | null;
  readonly current: BlockId | null;
  readonly onEditMasthead: () => void;
}

export function EditingSurface(props: EditingSurfaceProps) {
  const { parts, resolution, profile, findings, selected, current, onEditMasthead } = props;
  const { editor } = parts;
  const [cursors, setCursors] = useState<HTMLDivElement | null>(null);
  useMarginLabels(editor, profile);
  useHighlights(editor, { resolution, findings, selected });
  useEffect(() => walkSlots(editor), [editor]);
  useCurrentMark(editor, current, resolution);
  const completion = useCompletion(editor, profile, resolution);
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
        <div ref={setCursors} className="cursors" aria-hidden="true" />
      </div>
      <Closing editor={editor} adoption={resolution.adoption} />
      <SlotHint editor={editor} />
      <CompletionList editor={editor} state={completion} />
      {cursors === null ? null : <Collaboration parts={parts} cursors={cursors} />}
    </article>
  );
}

/** Marks the label of the block the caret is in. */
function useCurrentMark(editor: LexicalEditor, current: BlockId | null, resolution: Resolution): void {
  useEffect(() => {
    const root = editor.getRootElement();
    if (root === null || current === null || resolution.blocks.length === 0) return;
    const element = findPlaceElement(root, { kind: "block", block: current, start: 0, end: 0 });
    element?.setAttribute("data-current", "");
    return () => element?.removeAttribute("data-current");
  }, [editor, current, resolution]);
}

interface CollaborationProps {
  readonly parts: DraftParts;
  /** Where the carets of others are drawn: there before the plugin is, which looks for it only once. */
  readonly cursors: HTMLDivElement;
}

/** Puts the caret where writing goes on: the first slot, else the first paragraph without words, else the first paragraph. */
function startWriting(editor: LexicalEditor): void {
  const slot = findSlots(readNow(editor))[0];
  if (slot !== undefined) {
    goToPlace(editor, placeOfSlot(slot));
    editor.getRootElement()?.closest(".desk")?.scrollTo({ top: 0 });
    return;
  }
  editor.update(() => {
    const paragraphs = $getBlocks().filter((block) => !["title", "enacting"].includes(block.getKind()));
    const start = paragraphs.find((block) => block.getTextContent().trim() === "") ?? paragraphs[0];
    start?.selectStart();
  });
  editor.focus();
}

/** The carets of others are drawn at pixels: when the lines break anew, the plugin has to draw them again. */
function keepCaretsInPlace(cursors: HTMLElement, { awareness }: DraftParts["provider"]): () => void {
  const text = cursors.parentElement;
  if (text === null) return () => {};
  // Whatever is said of presence makes the plugin draw; saying again what was said changes nothing.
  const observer = new ResizeObserver(() => awareness.setLocalState(awareness.getLocalState()));
  observer.observe(text);
  return () => observer.disconnect();
}

/** Binds editor and shared document: whatever is shown comes from there, and undo is its undo manager's. */
function Collaboration({ parts, cursors }: CollaborationProps) {
  const { settings } = useSettings();
  const { person: name, delegation } = settings;
  const { document, provider, fill } = parts;
  // The same object for as long as it says the same: with a new one the plugin connects anew and forgets the caret.
  const awarenessData = useMemo(() => ({ name, delegation }), [name, delegation]);
  const container = useMemo(() => ({ current: cursors }), [cursors]);
  useEffect(() => keepCaretsInPlace(cursors, provider), [cursors, provider]);
  // Runs after the plugin's own effects, which connect the provider and so load what was kept.
  useEffect(() => {
    fill();
    startWriting(parts.editor);
  }, [fill, parts]);
  return (
    <CollaborationPluginV2__EXPERIMENTAL
      id="draft"
      doc={document}
      provider={provider.forLexical()}
      username={labelOf({ name, delegation })}
      cursorColor={colourFor({ name, delegation })}
      awarenessData={awarenessData}
      cursorsContainerRef={container}
      excludedProperties={excludedProperties}
      rootName={rootName}
    />
  );
}
