import {
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type SerializedElementNode,
  type Spread,
} from "lexical";
import type { NoteId } from "#core/resolution/resolution.ts";

export type SerializedNote = Spread<{ readonly noteId: string }, SerializedElementNode>;

/** The text of a footnote, edited in place at the end of the document. */
export class NoteNode extends ElementNode {
  __noteId = "";

  constructor(noteId = "", key?: NodeKey) {
    super(key);
    this.__noteId = noteId;
  }

  static override getType(): string {
    return "note";
  }

  static override clone(node: NoteNode): NoteNode {
    return new NoteNode(node.__noteId, node.__key);
  }

  static override importJSON(json: SerializedNote): NoteNode {
    return new NoteNode().updateFromJSON(json);
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedNote>): this {
    const self = super.updateFromJSON(json).getWritable();
    self.__noteId = json.noteId;
    return self;
  }

  override exportJSON(): SerializedNote {
    return { ...super.exportJSON(), noteId: this.getNoteId() };
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement("p");
    dom.className = "note";
    dom.dataset["note"] = this.__noteId;
    return dom;
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    dom.dataset["note"] = this.__noteId;
    return false;
  }

  getNoteId(): NoteId {
    // Every note node is made with an id; an id from a peer is as good as any.
    return this.getLatest().__noteId as NoteId;
  }

  override canIndent(): boolean {
    return false;
  }

  override collapseAtStart(): boolean {
    return true;
  }
}

export function $createNoteNode(id: NoteId): NoteNode {
  return new NoteNode(id);
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}
