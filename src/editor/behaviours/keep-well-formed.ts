// What every document has, whatever is typed: one masthead, one closing block, one place for notes, at least one
// paragraph, an id of its own for each. Runs at the end of local updates only: what a peer sent is never answered with a change.

import { type EditorState, type LexicalEditor, type LexicalNode, RootNode } from "lexical";
import type { BlockId } from "#core/resolution/resolution.ts";
import { $writeBlock } from "#editor/convert/write-resolution.ts";
import { newBlockId } from "#editor/new-id.ts";
import { $createAdoptionNode, $isAdoptionNode, type AdoptionNode } from "#editor/nodes/adoption-node.ts";
import { $isBlockNode, type BlockNode } from "#editor/nodes/block-node.ts";
import { $copyComments } from "#editor/nodes/comment-states.ts";
import { $findMasthead } from "#editor/nodes/find-nodes.ts";
import { $createMastheadNode, $isMastheadNode, type MastheadNode } from "#editor/nodes/masthead-node.ts";
import { $createNotesNode, $isNotesNode } from "#editor/nodes/notes-node.ts";

export function keepWellFormed(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(RootNode, (root) => {
    const before = editor.getEditorState();
    // Lexical copies a node before it changes it: the same root has the same children, and typing stays cheap.
    if (before._nodeMap.get("root") === root) return;
    const children = root.getChildren();
    const had = before.read($findParts);
    // A document that has not arrived yet is none of our business: content made here would stand beside the real one.
    if (!had.loaded && !children.some($isMastheadNode)) return;
    $restoreParts(root, had);
    $mergeNotes(root);
    for (const child of root.getChildren()) $adoptStranger(child);
    $giveFreshIds(root.getChildren().filter($isBlockNode), before);
    $keepOneTitle(root.getChildren().filter($isBlockNode), before);
    $keepOneParagraph(root);
  });
}

interface Parts {
  readonly loaded: boolean;
  readonly masthead: MastheadNode | null;
  readonly adoption: AdoptionNode | null;
}

function $findParts(): Parts {
  const masthead = $findMasthead();
  const adoption = masthead?.getParent()?.getChildren().find($isAdoptionNode) ?? null;
  return { loaded: masthead !== null, masthead, adoption };
}

/** What was deleted by a selection that reached too far comes back as it was. */
function $restoreParts(root: RootNode, had: Parts): void {
  const children = root.getChildren();
  if (!children.some($isMastheadNode)) {
    const masthead = $createMastheadNode();
    if (had.masthead !== null) {
      masthead.setProperties(had.masthead.getProperties());
      $copyComments(had.masthead, masthead);
    }
    const first = root.getFirstChild();
    if (first === null) root.append(masthead);
    else first.insertBefore(masthead, false);
  }
  if (!children.some($isAdoptionNode)) {
    const adoption = $createAdoptionNode();
    if (had.adoption !== null) adoption.setAdoption(had.adoption.getAdoption());
    const notes = root.getChildren().find($isNotesNode);
    if (notes === undefined) root.append(adoption);
    else notes.insertBefore(adoption, false);
  }
  if (!children.some($isNotesNode)) root.append($createNotesNode());
  for (const extra of [
    ...children.filter($isMastheadNode).slice(1),
    ...children.filter($isAdoptionNode).slice(1),
  ]) {
    extra.remove();
  }
}

function $mergeNotes(root: RootNode): void {
  const [first, ...others] = root.getChildren().filter($isNotesNode);
  for (const other of others) {
    first?.append(...other.getChildren());
    other.remove();
  }
}

/** Anything else that stands among the paragraphs becomes one. */
function $adoptStranger(node: LexicalNode): void {
  if ($isBlockNode(node) || $isMastheadNode(node) || $isAdoptionNode(node) || $isNotesNode(node)) return;
  const text = node.getTextContent();
  if (text === "") node.remove();
  else {
    node.replace($writeBlock({ id: newBlockId(), kind: "text", level: 0, spans: [{ kind: "text", text }] }));
  }
}

/** Of two blocks with one id the one that was there before keeps it. */
function $giveFreshIds(blocks: readonly BlockNode[], before: EditorState): void {
  const seen = new Set<BlockId>();
  const isOld = (block: BlockNode): boolean => before._nodeMap.has(block.getKey());
  for (const block of [...blocks.filter(isOld), ...blocks.filter((each) => !isOld(each))]) {
    const id = block.getBlockId();
    if (id === "" || seen.has(id)) block.setBlockId(newBlockId());
    seen.add(block.getBlockId());
  }
}

/** A text has one title: another one, as it comes with a whole text that is pasted, is a heading in it. */
function $keepOneTitle(blocks: readonly BlockNode[], before: EditorState): void {
  const titles = blocks.filter((block) => block.getKind() === "title");
  if (titles.length < 2) return;
  const old = titles.find((block) => {
    const was = before._nodeMap.get(block.getKey());
    return $isBlockNode(was) && was.__kind === "title";
  });
  const kept = old ?? titles[0];
  for (const title of titles) if (!title.is(kept)) title.setKind("heading", 0);
}

function $keepOneParagraph(root: RootNode): void {
  const children = root.getChildren();
  if (children.some($isBlockNode)) return;
  const masthead = children.find($isMastheadNode);
  const kind = masthead?.getProperties().kind === "text" ? "text" : "preambular";
  const block = $writeBlock({ id: newBlockId(), kind, level: 0, spans: [] });
  masthead?.insertAfter(block, false);
  block.select();
}
