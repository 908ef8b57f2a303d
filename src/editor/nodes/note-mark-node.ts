import type {
  EditorConfig,
  LexicalNode,
  LexicalUpdateJSON,
  NodeKey,
  SerializedTextNode,
  Spread,
} from "lexical";
import type { NoteId } from "#core/resolution/resolution.ts";
import { TokenNode } from "./token-node.ts";

export type SerializedNoteMark = Spread<{ readonly noteId: string }, SerializedTextNode>;

/** The one character a mark stands for in the shared text: the object replacement character. */
export const noteMarkCharacter = "\uFFFC";

/**
 * The mark of a footnote. It is a token of one character within the text, not an element between two texts: an element
 * would cut the shared text in two, and what another person types behind a new mark at that moment would land before it.
 * Its id never changes; another id is another mark. The number is shown from `data-number`, which is computed.
 */
export class NoteMarkNode extends TokenNode {
  __noteId = "";

  constructor(noteId = "", text = noteMarkCharacter, key?: NodeKey) {
    super(text, key);
    this.__noteId = noteId;
  }

  static override getType(): string {
    return "note-mark";
  }

  static override clone(node: NoteMarkNode): NoteMarkNode {
    return new NoteMarkNode(node.__noteId, node.__text, node.__key);
  }

  static override importJSON(json: SerializedNoteMark): NoteMarkNode {
    return new NoteMarkNode().updateFromJSON(json);
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedNoteMark>): this {
    const self = super.updateFromJSON(json).getWritable();
    self.__noteId = json.noteId;
    return self;
  }

  override exportJSON(): SerializedNoteMark {
    return { ...super.exportJSON(), noteId: this.getNoteId() };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.classList.add("note-mark");
    dom.dataset["note"] = this.__noteId;
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    dom.dataset["note"] = this.__noteId;
    return super.updateDOM(previous, dom, config);
  }

  getNoteId(): NoteId {
    // Every mark is made with an id; an id from a peer is as good as any.
    return this.getLatest().__noteId as NoteId;
  }
}

export function $createNoteMarkNode(id: NoteId): NoteMarkNode {
  return new NoteMarkNode(id);
}

export function $isNoteMarkNode(node: LexicalNode | null | undefined): node is NoteMarkNode {
  return node instanceof NoteMarkNode;
}
