// Puts labels and note numbers on the page as attributes that the style sheet prints: they are seen, never part of the document.
import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import { levelStyle, type Profile } from "#core/profile/profile.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { $readResolution } from "#editor/convert/read-resolution.ts";

export function useMarginLabels(editor: LexicalEditor, profile: Profile): void {
  useEffect(() => {
    const draw = (): void => drawLabels(editor, profile);
    draw();
    const stopUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) draw();
    });
    const stopRoot = editor.registerRootListener(draw);
    return () => {
      stopUpdates();
      stopRoot();
    };
  }, [editor, profile]);
}

function drawLabels(editor: LexicalEditor, profile: Profile): void {
  const root = editor.getRootElement();
  if (root === null) return;
  const resolution = editor.getEditorState().read($readResolution);
  drawBlockLabels(root, resolution, profile);
  drawNoteNumbers(root, resolution);
}

function drawBlockLabels(root: HTMLElement, resolution: Resolution, profile: Profile): void {
  const labels = labelBlocks(resolution.blocks, profile);
  const titlePrefix = printedNumber(resolution, profile);
  // Attributes hold plain text: a block is looked up by the text of its id.
  const kinds = new Map<string, Block>(resolution.blocks.map((block) => [block.id, block]));
  for (const element of root.querySelectorAll<HTMLElement>(":scope > .block")) {
    const block = kinds.get(element.dataset["block"] ?? "");
    if (block === undefined) continue;
    const label = labels.get(block.id);
    const hasMargin = block.kind === "preambular" || block.kind === "operative";
    setData(element, "margin", hasMargin ? (label?.name ?? "") : "");
    setData(element, "printed", block.kind === "title" ? titlePrefix : (label?.printed ?? ""));
    setData(element, "numbering", levelStyle(profile, block.level).style);
  }
}

/** "58/32." before the title of an adopted text, "58/__." before that of a draft. */
function printedNumber({ masthead, stage }: Resolution, profile: Profile): string {
  if (profile.numberLine !== "number-title") return "";
  if (masthead.number !== null && stage === "adopted") return `${masthead.number}.`;
  return masthead.session === null ? "" : `${masthead.session.number}/__.`;
}

function drawNoteNumbers(root: HTMLElement, resolution: Resolution): void {
  const numbers = numberNotes(resolution);
  const byName = new Map<string, string>([...numbers].map(([note, number]) => [note, String(number)]));
  for (const element of root.querySelectorAll<HTMLElement>(".note-mark, .note"))
    setData(element, "number", byName.get(element.dataset["note"] ?? "") ?? "");
}

/** Writes only what differs: an attribute written is a style computed again. */
function setData(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}
