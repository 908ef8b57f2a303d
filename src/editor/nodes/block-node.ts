import {
  $applyNodeReplacement,
  type EditorConfig,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  ParagraphNode,
  type SerializedParagraphNode,
  type Spread,
} from "lexical";
import type { ChangeMark } from "#core/resolution/change-mark.ts";
import type { BlockId, BlockKind, HeldNumber, Level } from "#core/resolution/resolution.ts";
import { describeChange, readChange, writeChange } from "./change-property.ts";

export type SerializedBlock = Spread<
  { readonly blockId: string; readonly kind: BlockKind; readonly level: Level },
  SerializedParagraphNode
>;

const headings: ReadonlySet<BlockKind> = new Set(["section", "part", "annex", "heading"]);

/** A block of the resolution. Its label is computed elsewhere and never stored here. */
export class BlockNode extends ParagraphNode {
  // Fields that begin with "__" are shared, each last writer wins.
  __kind: BlockKind = "text";
  __level: Level = 0;
  __blockId = "";
  /** The number it was given while numbers are held, as JSON text: a shared property is compared by identity. */
  __held: string | null = null;
  /** The open change by which the whole block is new, or deleted. */
  __change: string | null = null;

  constructor(kind: BlockKind = "text", level: Level = 0, blockId = "", key?: NodeKey) {
    super(key);
    this.__kind = kind;
    this.__level = level;
    this.__blockId = blockId;
  }

  static override getType(): string {
    return "block";
  }

  static override clone(node: BlockNode): BlockNode {
    return new BlockNode(node.__kind, node.__level, node.__blockId, node.__key);
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__held = previous.__held;
    this.__change = previous.__change;
  }

  static override importJSON(json: SerializedBlock): BlockNode {
    return new BlockNode().updateFromJSON(json);
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedBlock>): this {
    return super.updateFromJSON(json).setKind(json.kind, json.level).setBlockId(json.blockId);
  }

  override exportJSON(): SerializedBlock {
    return {
      ...super.exportJSON(),
      blockId: this.getBlockId(),
      kind: this.getKind(),
      level: this.getLevel(),
    };
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement(tagOf(this.__kind));
    dom.className = "block";
    this.describeTo(dom);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    if (tagOf(previous.__kind) !== tagOf(this.__kind)) return true;
    // Typing changes the text inside and leaves the block the same node: an attribute written is a style computed again.
    if (previous !== this && !previous.isSameButForWords(this)) this.describeTo(dom);
    return false;
  }

  private describeTo(dom: HTMLElement): void {
    dom.dataset["kind"] = this.__kind;
    dom.dataset["level"] = String(this.__level);
    dom.dataset["block"] = this.__blockId;
    if (this.__change !== null || dom.dataset["change"] !== undefined) describeChange(dom, this.__change);
  }

  getBlockId(): BlockId {
    // Every block node is made with an id; an id from a peer is as good as any.
    return this.getLatest().__blockId as BlockId;
  }

  setBlockId(id: string): this {
    const self = this.getWritable();
    self.__blockId = id;
    return self;
  }

  getKind(): BlockKind {
    return this.getLatest().__kind;
  }

  getLevel(): Level {
    return this.getLatest().__level;
  }

  setKind(kind: BlockKind, level: Level): this {
    const self = this.getWritable();
    self.__kind = kind;
    self.__level = level;
    return self;
  }

  /** Null for a paragraph that was circulated with its number, and while no numbers are held. */
  getHeldNumber(): HeldNumber | null {
    return parseHeldNumber(this.getLatest().__held);
  }

  setHeldNumber(number: HeldNumber | null): this {
    const self = this.getWritable();
    self.__held = number === null ? null : JSON.stringify(number);
    return self;
  }

  getChange(): ChangeMark | null {
    return readChange(this.getLatest().__change);
  }

  setChange(change: ChangeMark | null): this {
    const self = this.getWritable();
    self.__change = change === null ? null : writeChange(change);
    return self;
  }

  /** Compares these very versions of the node, whatever has become of it since. */
  isSameButForWords(other: BlockNode): boolean {
    return (
      this.__kind === other.__kind &&
      this.__level === other.__level &&
      this.__blockId === other.__blockId &&
      this.__held === other.__held &&
      this.__change === other.__change
    );
  }

  override canIndent(): boolean {
    return false;
  }

  /** A join keeps the block that stays, whatever it is: only the text moves. */
  override collapseAtStart(): boolean {
    return true;
  }
}

export function $createBlockNode(kind: BlockKind, level: Level, id: BlockId): BlockNode {
  return $applyNodeReplacement(new BlockNode(kind, level, id));
}

export function $isBlockNode(node: LexicalNode | null | undefined): node is BlockNode {
  return node instanceof BlockNode;
}

function tagOf(kind: BlockKind): "h1" | "h2" | "p" {
  if (kind === "title") return "h1";
  return headings.has(kind) ? "h2" : "p";
}

/** A peer may send anything: what is no number counts as absent. */
function parseHeldNumber(text: unknown): HeldNumber | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const { label, relation, anchor } = value as Partial<Record<keyof HeldNumber, unknown>>; // each is checked
    const isKnown = relation === "inserted-after" || relation === "alternative-of";
    if (typeof label !== "string" || !isKnown || (anchor !== null && typeof anchor !== "string")) return null;
    return { label, relation, anchor: anchor as BlockId | null }; // an id from a peer is as good as any
  } catch {
    return null;
  }
}
