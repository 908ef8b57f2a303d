import type {
  EditorConfig,
  LexicalNode,
  LexicalUpdateJSON,
  NodeKey,
  SerializedTextNode,
  Spread,
} from "lexical";
import type { ChangeMark } from "#core/resolution/change-mark.ts";
import { writeChange } from "./change-property.ts";
import { TokenNode } from "./token-node.ts";

export type SerializedChange = Spread<{ readonly change: string }, SerializedTextNode>;

/**
 * Words of an open change: inserted or deleted, or the sign of a paragraph's end. A token, as a footnote mark is: nobody
 * types in them, so that no word is taken for that of who proposed them. Accepted, the very same words in the shared text
 * lose their mark, and two who accept at once change nothing twice.
 */
export class ChangedTextNode extends TokenNode {
  constructor(text = "", change = "", key?: NodeKey) {
    super(text, key);
    this.__change = change;
  }

  static override getType(): string {
    return "changed";
  }

  static override clone(node: ChangedTextNode): ChangedTextNode {
    return new ChangedTextNode(node.__text, node.__change ?? "", node.__key);
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
    return { ...super.exportJSON(), change: this.getLatest().__change ?? "" };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.classList.add("change");
    nameRole(dom);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    const isRedrawn = super.updateDOM(previous, dom, config);
    nameRole(dom);
    return isRedrawn;
  }
}

function nameRole(dom: HTMLElement): void {
  const kind = dom.dataset["changeKind"];
  dom.setAttribute("role", kind === "deleted" || kind === "joined" ? "deletion" : "insertion");
}

export function $createChangedTextNode(text: string, change: ChangeMark): ChangedTextNode {
  return new ChangedTextNode(text, writeChange(change));
}

export function $isChangedTextNode(node: LexicalNode | null | undefined): node is ChangedTextNode {
  return node instanceof ChangedTextNode;
}
