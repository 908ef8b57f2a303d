import type {
  EditorConfig,
  LexicalNode,
  LexicalUpdateJSON,
  NodeKey,
  SerializedTextNode,
  Spread,
} from "lexical";
import type { BlockId } from "#core/resolution/resolution.ts";
import { TokenNode } from "./token-node.ts";

export type SerializedReference = Spread<{ readonly target: string }, SerializedTextNode>;

/**
 * A live reference to a paragraph. Its own text is what was last shown; the number of today is shown from `data-shown`,
 * which is computed and never shared.
 */
export class ReferenceNode extends TokenNode {
  __target = "";

  constructor(target = "", text = "", key?: NodeKey) {
    super(text, key);
    this.__target = target;
  }

  static override getType(): string {
    return "reference";
  }

  static override clone(node: ReferenceNode): ReferenceNode {
    return new ReferenceNode(node.__target, node.__text, node.__key);
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
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    dom.dataset["target"] = this.__target;
    return super.updateDOM(previous, dom, config);
  }

  getTarget(): BlockId {
    // Every reference is made with a target; one from a peer is as good as any.
    return this.getLatest().__target as BlockId;
  }
}

export function $createReferenceNode(target: BlockId, text: string): ReferenceNode {
  return new ReferenceNode(target, text);
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}
