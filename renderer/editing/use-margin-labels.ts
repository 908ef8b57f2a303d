// Puts labels and note numbers on the page as attributes that the style sheet prints: they are seen, never part of the document.
import { type LexicalEditor, mergeRegister } from "lexical";
import { useEffect } from "react";
import { openingNumber } from "#core/masthead/opening-lines.ts";
import { annexHeadings } from "#core/numbering/annex-headings.ts";
import { showNumbers } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import { createStructureKeeper, type Structure } from "#core/resolution/keep-structure.ts";
import { numberNotes } from "#core/resolution/number-notes.ts";
import type { Block, Resolution } from "#core/resolution/resolution.ts";
import { changesOrder } from "#editor/convert/watch-resolution.ts";
import { BlockNode } from "#editor/nodes/block-node.ts";
import { NoteMarkNode } from "#editor/nodes/note-mark-node.ts";
import { NoteNode } from "#editor/nodes/note-node.ts";
import { type BlockLook, blockLook } from "./block-look.ts";
import { LookDrawer } from "./look-drawer.ts";
import { readNow } from "./read-now.ts";
import { seenBlocksOf } from "./seen-blocks.ts";

export function useMarginLabels(editor: LexicalEditor, profile: Profile): void {
  useEffect(() => drawWhatChanges(editor, profile), [editor, profile]);
}

/** Drawn anew only when elements, marks, order, kinds or the head have changed: a key in a paragraph changes none of these. */
function drawWhatChanges(editor: LexicalEditor, profile: Profile): () => void {
  const keep = createStructureKeeper();
  const looks = new LookDrawer(seenBlocksOf(editor));
  let drawn: Structure | null = null;
  let prefix = "";
  let hasNewElements = true;
  const redraw = (): void => {
    hasNewElements = true;
  };
  const draw = (): void => {
    const root = editor.getRootElement();
    if (root === null) return;
    const resolution = readNow(editor);
    const structure = keep(resolution);
    const titlePrefix = openingNumber(resolution, profile);
    if (!hasNewElements && structure === drawn && prefix === titlePrefix) return;
    hasNewElements = false;
    drawn = structure;
    prefix = titlePrefix;
    looks.draw(listLooks(root, structure, { profile, titlePrefix }));
    drawNoteNumbers(root, resolution);
  };
  draw();
  return mergeRegister(
    editor.registerMutationListener(BlockNode, (changes) => {
      for (const change of changes.values()) if (change === "created") redraw();
    }),
    editor.registerMutationListener(NoteNode, (changes) => {
      for (const change of changes.values()) if (change !== "updated") redraw();
    }),
    editor.registerMutationListener(NoteMarkNode, redraw),
    editor.registerUpdateListener((update) => {
      if (hasNewElements || changesOrder(update)) draw();
      else looks.hold();
    }),
    editor.registerRootListener(() => {
      redraw();
      draw();
    }),
    () => looks.stop(),
  );
}

interface LabelLook {
  readonly profile: Profile;
  readonly titlePrefix: string;
}

function listLooks(
  root: HTMLElement,
  structure: Structure,
  given: LabelLook,
): readonly (readonly [HTMLElement, BlockLook])[] {
  const shown = showNumbers(structure, given.profile);
  const struck = new Set(shown.struck.map(({ before }) => before));
  const sources = {
    titlePrefix: given.titlePrefix,
    annexes: annexHeadings(structure.blocks),
    shown,
    struck,
    last: structure.blocks.at(-1)?.id ?? null,
  };
  // Attributes hold plain text: a block is looked up by the text of its id.
  const blocks = new Map<string, Block>(structure.blocks.map((block) => [block.id, block]));
  const looks: (readonly [HTMLElement, BlockLook])[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(":scope > .block")) {
    const block = blocks.get(element.dataset["block"] ?? "");
    if (block !== undefined) looks.push([element, blockLook(block, sources)]);
  }
  return looks;
}

function drawNoteNumbers(root: HTMLElement, resolution: Resolution): void {
  const numbers = numberNotes(resolution);
  const byName = new Map<string, string>([...numbers].map(([note, number]) => [note, String(number)]));
  for (const element of root.querySelectorAll<HTMLElement>(".note-mark, .note"))
    setNumber(element, byName.get(element.dataset["note"] ?? "") ?? "");
}

/** Notes stand in the order they were made in, and are shown in that of their numbers. */
function setNumber(element: HTMLElement, number: string): void {
  setData(element, "number", number);
  if (element.classList.contains("note") && element.style.order !== number) element.style.order = number;
}

/** Writes only what differs: an attribute written is a style computed again. */
function setData(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}
