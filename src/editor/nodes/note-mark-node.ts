import {
  type EditorConfig,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type SerializedTextNode,
  type Spread,
  TextNode,
} from "lexical";
import type { ChangeMark } from "#core/resolution/change-mark.ts";
import type { NoteId } from "#core/resolution/resolution.ts";
import { describeChange, readChange, writeChange } from "./change-property.ts";

export type SerializedNoteMark = Spread<{ readonly noteId: string }, SerializedTextNode>;

/** The one character a mark stands for in the shared text: the object replacement character. */
export const noteMarkCharacter = "\uFFFC";

/**
 * The mark of a footnote. It is a token of one character within the text, not an element between two texts: an element
 * would cut the shared text in two, and what another person types behind a new mark at that moment would land before it.
 * Its id never changes; another id is another mark. The number is shown from `data-number`, which is computed.
 */
export class NoteMarkNode extends TextNode {
  __noteId = "";
  /** The open change it belongs to. */
  __change: string | null = null;

  constructor(noteId = "", text = noteMarkCharacter, key?: NodeKey) {
    super(text, key);
    this.__noteId = noteId;
    this.__mode = 1; // token: deleted as a whole, never typed into
  }

  static override getType(): string {
    return "note-mark";
  }

  static override clone(node: NoteMarkNode): NoteMarkNode {
    return new NoteMarkNode(node.__noteId, node.__text, node.__key);
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__change = previous.__change;
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
    if (this.__change !== null) describeChange(dom, this.__change);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    dom.dataset["note"] = this.__noteId;
    if (previous.__change !== this.__change) describeChange(dom, this.__change);
    return super.updateDOM(previous, dom, config);
  }

  getNoteId(): NoteId {
    // Every mark is made with an id; an id from a peer is as good as any.
    return this.getLatest().__noteId as NoteId;
  }

  getChange(): ChangeMark | null {
    return readChange(this.getLatest().__change);
  }

  setChange(change: ChangeMark | null): this {
    const self = this.getWritable();
    self.__change = change === null ? null : writeChange(change);
    return self;
  }

  override isTextEntity(): boolean {
    return true;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

export function $createNoteMarkNode(id: NoteId): NoteMarkNode {
  return new NoteMarkNode(id);
}

export function $isNoteMarkNode(node: LexicalNode | null | undefined): node is NoteMarkNode {
  return node instanceof NoteMarkNode;
}
