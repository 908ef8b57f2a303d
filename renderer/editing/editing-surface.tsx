// The page: masthead, text, closing and notes as printed, with what only drafters see around it.
import { CollaborationPluginV2__EXPERIMENTAL } from "@lexical/react/LexicalCollaborationPlugin";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import type { LexicalEditor } from "lexical";
import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { rootName } from "#collaboration/document/shared-document.ts";
import { colourFor, labelOf } from "#collaboration/presence/presence.ts";
import type { ShownNumbers } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Edit } from "#core/resolution/edit.ts";
import { hasNoWords } from "#core/resolution/has-no-words.ts";
import { hasSameFrame } from "#core/resolution/has-same-frame.ts";
import type { BlockId, Resolution } from "#core/resolution/resolution.ts";
import { applyEdits } from "#editor/apply-edits.ts";
import { excludedProperties } from "#editor/excluded-properties.ts";
import { $getBlocks } from "#editor/nodes/find-nodes.ts";
import type { DraftParts } from "#renderer/app/assemble-draft.ts";
import { useAbilities, useSettings } from "#renderer/app/host-context.ts";
import type { OpenDialogName } from "#renderer/app/open-dialog-name.ts";
import { readableDayAndTime } from "#renderer/app/readable-moment.ts";
import { AtRest } from "#renderer/design/at-rest.tsx";
import { editingWords } from "#renderer/strings/editing-words.ts";
import { useChangeColours } from "./changes/use-change-colours.ts";
import type { SettleChange } from "./changes/use-changes.ts";
import { findPlaceElement } from "./find-text-range.ts";
import { keepFocusOnEscape } from "./keep-focus-on-escape.ts";
import { Closing } from "./masthead/closing.tsx";
import { Masthead } from "./masthead/masthead.tsx";
import { showNoteWords } from "./notes/show-note-words.ts";
import { useReferenceNumbers } from "./references/use-reference-numbers.ts";
import { goToFirstSlot, walkSlots } from "./slots/walk-slots.ts";
import { useMarginLabels } from "./use-margin-labels.ts";
import { useTypography } from "./use-typography.ts";
import "./changes/changes.css";
import "./page.css";

const EmptyDraft = lazy(async () => ({ default: (await import("./empty-draft.tsx")).EmptyDraft }));
const LineNumbers = lazy(async () => ({
  default: (await import("#renderer/app/view/line-numbers.tsx")).LineNumbers,
}));
const WritingAids = lazy(async () => ({ default: (await import("./writing-aids.tsx")).WritingAids }));

export interface EditingSurfaceProps {
  readonly parts: DraftParts;
  readonly resolution: Resolution;
  readonly profile: Profile;
  readonly numbers: ShownNumbers;
  readonly current: BlockId | null;
  readonly dialog: OpenDialogName | null;
  readonly onDialog: (dialog: OpenDialogName | null) => void;
}

export function EditingSurface(props: EditingSurfaceProps) {
  const { parts, resolution, profile, numbers, current, dialog, onDialog } = props;
  const { editor } = parts;
  const { settings } = useSettings();
  const { guest } = useAbilities();
  const [cursors, setCursors] = useState<HTMLDivElement | null>(null);
  useMarginLabels(editor, profile);
  useReferenceNumbers(editor, resolution, numbers.labels);
  useTypography(editor);
  useChangeColours(resolution);
  useEffect(() => walkSlots(editor), [editor]);
  useEffect(() => keepFocusOnEscape(editor), [editor]);
  useEffect(() => showNoteWords(editor), [editor]);
  useCurrentMark(editor, current, resolution);
  const onEdits = useCallback(
    (edits: readonly Edit[]) => void applyEdits(editor, edits, "masthead"),
    [editor],
  );
  const onSettle: SettleChange = useCallback(
    async (id, choice) => {
      const { settleChanges } = await import("#editor/settle-changes.ts");
      settleChanges(editor, (change) => (change.id === id ? choice : null));
    },
    [editor],
  );
  const masthead = { resolution: useFrame(resolution), profile, dialog, onDialog, onEdits };
  return (
    <article className="page" data-body={resolution.body} data-paper={profile.paper}>
      <Masthead {...masthead} onSettle={onSettle} asOf={readableDayAndTime(new Date())} />
      <div className="page-text" data-editing-surface="">
        <ContentEditable
          className="text"
          ariaLabel={editingWords.text}
          ariaMultiline
          spellCheck={settings.spelling}
          lang={settings.spellingLanguage === "draft" ? resolution.language : settings.spellingLanguage}
        />
        {hasNoWords(resolution) ? (
          <Suspense fallback={null}>
            <EmptyDraft onTemplates={guest ? null : () => onDialog("templates")} />
          </Suspense>
        ) : null}
        <AtRest fallback={null}>
          <WritingAids {...{ editor, resolution, profile }} struck={numbers.struck} />
        </AtRest>
        <div ref={setCursors} className="cursors" aria-hidden="true" />
        {settings.lineNumbers ? (
          <AtRest fallback={null}>
            <LineNumbers editor={editor} />
          </AtRest>
        ) : null}
      </div>
      <Closing {...masthead} editor={editor} />
      {cursors === null ? null : <Collaboration parts={parts} cursors={cursors} />}
    </article>
  );
}

/** The same value for as long as only paragraphs and notes change. */
function useFrame(resolution: Resolution): Resolution {
  const [kept, setKept] = useState(resolution);
  if (hasSameFrame(kept, resolution)) return kept;
  setKept(resolution);
  return resolution;
}

/** Marks the label of the block the caret is in, and writes only where that is another one. */
function useCurrentMark(editor: LexicalEditor, current: BlockId | null, resolution: Resolution): void {
  const marked = useRef<HTMLElement | null>(null);
  // Looked for again with the text: a paragraph of another kind may have another element.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const root = editor.getRootElement();
    const element =
      root === null || current === null
        ? null
        : findPlaceElement(root, { kind: "block", block: current, start: 0, end: 0 });
    if (element === marked.current) return;
    marked.current?.removeAttribute("data-current");
    element?.setAttribute("data-current", "");
    marked.current = element;
  }, [editor, current, resolution]);
}

interface CollaborationProps {
  readonly parts: DraftParts;
  /** Where the carets of others are drawn: there before the plugin is, which looks for it only once. */
  readonly cursors: HTMLDivElement;
}

/** Puts the caret where writing goes on: the first slot, else the first paragraph without words, else the first paragraph. */
function startWriting(editor: LexicalEditor): void {
  if (goToFirstSlot(editor)) {
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
const Collaboration = memo(function Collaboration({ parts, cursors }: CollaborationProps) {
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
});
