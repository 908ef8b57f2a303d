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
import { describeChange, readChange, writeChange } from "./change-property.ts";

export type SerializedChange = Spread<{ readonly change: string }, SerializedTextNode>;

/**
 * Words of an open change: inserted or deleted, or the sign of a paragraph's end. A token, as a footnote mark is: nobody
 * types in them, so that no word is taken for that of who proposed them. Accepted, the very same words in the shared text
 * lose their mark, and two who accept at once change nothing twice.
 */
export class ChangedTextNode extends TextNode {
  __change = "";

  constructor(text = "", change = "", key?: NodeKey) {
    super(text, key);
    this.__change = change;
    this.__mode = 1; // token: deleted as a whole, never typed into
  }

  static override getType(): string {
    return "changed";
  }

  static override clone(node: ChangedTextNode): ChangedTextNode {
    return new ChangedTextNode(node.__text, node.__change, node.__key);
  }

  static override importJSON(json: SerializedChange): ChangedTextNode {
    return new ChangedTextNode().updateFromJSON(json);
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedChange>): this {
    const self = super.updateFromJSON(json).getWritable();
    self.__change = json.change;
    return self;
  }

  override exportJSON(): SerializedChange {
    return { ...super.exportJSON(), change: this.getLatest().__change };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.classList.add("change");
    this.describeTo(dom);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    if (previous.__change !== this.__change) this.describeTo(dom);
    return super.updateDOM(previous, dom, config);
  }

  private describeTo(dom: HTMLElement): void {
    describeChange(dom, this.__change);
    const kind = dom.dataset["changeKind"];
    dom.setAttribute("role", kind === "deleted" || kind === "joined" ? "deletion" : "insertion");
  }

  getChange(): ChangeMark | null {
    return readChange(this.getLatest().__change);
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

export function $createChangedTextNode(text: string, change: ChangeMark): ChangedTextNode {
  return new ChangedTextNode(text, writeChange(change));
}

export function $isChangedTextNode(node: LexicalNode | null | undefined): node is ChangedTextNode {
  return node instanceof ChangedTextNode;
}
