import type { Klass, LexicalNode } from "lexical";
import { AdoptionNode } from "./nodes/adoption-node.ts";
import { BlockNode } from "./nodes/block-node.ts";
import { MastheadNode } from "./nodes/masthead-node.ts";
import { NoteNode } from "./nodes/note-node.ts";
import { NotesNode } from "./nodes/notes-node.ts";

// Lexical's renderer writes some of these by itself (`__textFormat`, `__dir`): shared, they would be edits nobody made.
const looks = ["__format", "__style", "__indent", "__dir", "__textFormat", "__textStyle"];

/** Properties the collaboration binding must not share. */
export const excludedProperties: Map<Klass<LexicalNode>, Set<string>> = new Map(
  [BlockNode, MastheadNode, AdoptionNode, NotesNode, NoteNode].map((klass) => [klass, new Set(looks)]),
);
