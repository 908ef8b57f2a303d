import type { Klass, LexicalNode, LexicalNodeReplacement } from "lexical";
import { ParagraphNode } from "lexical";
import { newBlockId } from "#editor/new-id.ts";
import { AdoptionNode } from "./adoption-node.ts";
import { $createBlockNode, BlockNode } from "./block-node.ts";
import { ChangedTextNode } from "./changed-text-node.ts";
import { MastheadNode } from "./masthead-node.ts";
import { NoteMarkNode } from "./note-mark-node.ts";
import { NoteNode } from "./note-node.ts";
import { NotesNode } from "./notes-node.ts";
import { ReferenceNode } from "./reference-node.ts";

/** Every kind of node a document has. Where Lexical would make a paragraph of its own, it makes a block. */
export const resolutionNodes: readonly (Klass<LexicalNode> | LexicalNodeReplacement)[] = [
  BlockNode,
  MastheadNode,
  AdoptionNode,
  NotesNode,
  NoteNode,
  NoteMarkNode,
  ReferenceNode,
  ChangedTextNode,
  {
    replace: ParagraphNode,
    with: () => $createBlockNode("text", 0, newBlockId()),
    withKlass: BlockNode,
  },
];
