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
import type { BlockId } from "#core/resolution/resolution.ts";
import { describeChange, readChange, writeChange } from "./change-property.ts";

export type SerializedReference = Spread<{ readonly target: string }, SerializedTextNode>;

/**
 * A live reference to a paragraph. Its own text is what was last shown; the number of today is shown from `data-shown`,
 * which is computed and never shared.
 */
export class ReferenceNode extends TextNode {
  __target = "";
  /** The open change it belongs to. */
  __change: string | null = null;

  constructor(target = "", text = "", key?: NodeKey) {
    super(text, key);
    this.__target = target;
    this.__mode = 1; // token: deleted as a whole, never typed into
  }

  static override getType(): string {
    return "reference";
  }

  static override clone(node: ReferenceNode): ReferenceNode {
    return new ReferenceNode(node.__target, node.__text, node.__key);
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__change = previous.__change;
  }

  static override importJSON(json: SerializedReference): ReferenceNode {
    return new ReferenceNode().updateFromJSON(json);
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedReference>): this {
    const self = super.updateFromJSON(json).getWritable();
    self.__target = json.target;
    return self;
  }

  override exportJSON(): SerializedReference {
    return { ...super.exportJSON(), target: this.getTarget() };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.classList.add("reference");
    dom.dataset["target"] = this.__target;
    if (this.__change !== null) describeChange(dom, this.__change);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    dom.dataset["target"] = this.__target;
    if (previous.__change !== this.__change) describeChange(dom, this.__change);
    return super.updateDOM(previous, dom, config);
  }

  getTarget(): BlockId {
    // Every reference is made with a target; one from a peer is as good as any.
    return this.getLatest().__target as BlockId;
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

export function $createReferenceNode(target: BlockId, text: string): ReferenceNode {
  return new ReferenceNode(target, text);
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}
