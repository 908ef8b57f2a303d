import { type EditorConfig, ElementNode, type LexicalNode, type SerializedElementNode } from "lexical";

/** The footnotes, at the end of the document. */
export class NotesNode extends ElementNode {
  static override getType(): string {
    return "notes";
  }

  static override clone(node: NotesNode): NotesNode {
    return new NotesNode(node.__key);
  }

  static override importJSON(_json: SerializedElementNode): NotesNode {
    return new NotesNode();
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement("section");
    dom.className = "notes";
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** What is deleted or typed across its border stays on its own side. */
  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return true;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $createNotesNode(): NotesNode {
  return new NotesNode();
}

export function $isNotesNode(node: LexicalNode | null | undefined): node is NotesNode {
  return node instanceof NotesNode;
}
