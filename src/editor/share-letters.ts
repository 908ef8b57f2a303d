// The collaboration binding compares the whole text with the shared one for every key: all paragraphs, all attributes, all
// looks. For letters written into one run of text, or taken out of it, what changed is known: they are given to the shared
// text directly, by the same two calls that the binding would make. Whatever is more than that is left to the binding.
import type { BindingV2 } from "@lexical/yjs";
import {
  $isTextNode,
  COLLABORATION_TAG,
  HISTORIC_TAG,
  type LexicalNode,
  type NodeKey,
  SKIP_COLLAB_TAG,
  TextNode,
  type UpdateListenerPayload,
} from "lexical";

const notTyped = [COLLABORATION_TAG, HISTORIC_TAG, SKIP_COLLAB_TAG];

/** Letters put in or taken out at one place of a text; counted from where the text begins. */
interface Letters {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Gives an update to the shared text where it is no more than letters. Whether it was. */
export function shareLetters(binding: BindingV2, update: UpdateListenerPayload): boolean {
  const leaf = findOnlyLeaf(update);
  if (leaf === null) return false;
  const { was, is } = leaf;
  const { mapping, doc } = binding;
  const shared = mapping.getSharedType(is);
  if (shared === undefined || !("applyDelta" in shared)) return false;
  const nodes = mapping.get(shared) ?? [];
  const index = nodes.findIndex((node) => node.__key === is.__key);
  const start = sizeOf(nodes.slice(0, index));
  // Where the two differ already, the binding sees to it.
  if (index < 0 || nodes[index]?.__text !== was.__text || shared.length !== sizeOf(nodes)) return false;
  const letters = findLetters(was.__text, is.__text, caretIn(update, is));
  if (letters === null) return false;
  const { at, removed, inserted } = letters;
  // The places that Yjs remembers in a text can be one off once what stood at its beginning is gone; each is counted anew.
  if (shared._searchMarker !== null) shared._searchMarker.length = 0;
  doc.transact(() => {
    if (removed > 0) shared.delete(start + at, removed);
    // What is put in behind a letter looks like it.
    if (inserted !== "") shared.insert(start + at, inserted);
  }, binding);
  mapping.set(shared, nodes.with(index, is));
  return true;
}

function sizeOf(nodes: readonly TextNode[]): number {
  return nodes.reduce((size, node) => size + node.__text.length, 0);
}

interface Leaf {
  readonly was: TextNode;
  readonly is: TextNode;
}

/** The one text that changed, where nothing else did and it is but for its letters what it was. */
function findOnlyLeaf(update: UpdateListenerPayload): Leaf | null {
  const { dirtyElements, dirtyLeaves, editorState, normalizedNodes, prevEditorState, tags } = update;
  if (dirtyLeaves.size !== 1 || dirtyElements.size !== 2 || normalizedNodes.size > 0) return null;
  if (notTyped.some((tag) => tags.has(tag))) return null;
  const [key = ""] = dirtyLeaves;
  const was = prevEditorState._nodeMap.get(key);
  const is = editorState._nodeMap.get(key);
  if (!isPlainText(was) || !isPlainText(is) || !isSameButForLetters(was, is)) return null;
  return dirtyElements.has("root") && isSameBlock(was.__parent, update) ? { was, is } : null;
}

/** Marks and references are texts too, and have more to them than letters. */
function isPlainText(node: LexicalNode | undefined): node is TextNode {
  return $isTextNode(node) && node.constructor === TextNode;
}

function isSameButForLetters(was: TextNode, is: TextNode): boolean {
  return (
    was.__parent === is.__parent &&
    was.__prev === is.__prev &&
    was.__next === is.__next &&
    was.__format === is.__format &&
    was.__style === is.__style &&
    was.__mode === is.__mode &&
    was.__detail === is.__detail &&
    was.__state === is.__state
  );
}

/** The root is dirty with every letter, for the text of the page that Lexical keeps in it; what stands in it would be dirty too. */
function isSameBlock(key: NodeKey | null, update: UpdateListenerPayload): boolean {
  const { dirtyElements, editorState, prevEditorState } = update;
  if (key === null || dirtyElements.get(key) !== false) return false;
  return editorState._nodeMap.get(key) === prevEditorState._nodeMap.get(key);
}

function caretIn({ editorState }: UpdateListenerPayload, { __key: key }: TextNode): number | null {
  const points = editorState._selection?.getStartEndPoints() ?? null;
  if (points === null) return null;
  const [start, end] = points;
  return start.key === key && end.key === key && start.offset === end.offset ? start.offset : null;
}

/** Where one and the same letter stands twice, the caret tells which of the two was written: it is behind it. */
function findLetters(was: string, is: string, caret: number | null): Letters | null {
  if (caret === null || is === "") return null;
  const grown = is.length - was.length;
  if (grown === 0) return null;
  const at = grown > 0 ? caret - grown : caret;
  // Before the first letter of a run the look is that of the run before.
  if (at < 1 && grown > 0) return null;
  const removed = Math.max(0, -grown);
  const inserted = grown > 0 ? is.slice(at, caret) : "";
  const isAll = was.slice(0, at) === is.slice(0, at) && was.slice(at + removed) === is.slice(caret);
  return isAll ? { at, removed, inserted } : null;
}
