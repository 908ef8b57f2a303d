import { type EditorConfig, type NodeKey, TextNode } from "lexical";
import type { ChangeMark } from "#core/resolution/change-mark.ts";
import { describeChange, readChange, writeChange } from "./change-property.ts";

/** Characters that are deleted as a whole and never typed into, and may belong to an open change. */
export abstract class TokenNode extends TextNode {
  __change: string | null = null;

  constructor(text = "", key?: NodeKey) {
    super(text, key);
    this.__mode = 1; // token
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__change = previous.__change;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    if (this.__change !== null) describeChange(dom, this.__change);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    if (previous.__change !== this.__change) describeChange(dom, this.__change);
    return super.updateDOM(previous, dom, config);
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
