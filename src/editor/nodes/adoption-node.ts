import { type EditorConfig, ElementNode, type LexicalNode, type SerializedElementNode } from "lexical";
import type { Adoption } from "#core/resolution/resolution.ts";

/**
 * The closing block of an adopted text. The node is always there, so that two writers who both adopt do not make two;
 * while `__given` is false the text is not adopted.
 */
export class AdoptionNode extends ElementNode {
  __given = false;
  __date: string | null = null;
  __meeting: string | null = null;
  __result: string | null = null;
  __reference: string | null = null;

  static override getType(): string {
    return "adoption";
  }

  static override clone(node: AdoptionNode): AdoptionNode {
    return new AdoptionNode(node.__key);
  }

  static override importJSON(_json: SerializedElementNode): AdoptionNode {
    return new AdoptionNode();
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__given = previous.__given;
    this.__date = previous.__date;
    this.__meeting = previous.__meeting;
    this.__result = previous.__result;
    this.__reference = previous.__reference;
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = document.createElement("footer");
    dom.className = "adoption";
    dom.contentEditable = "false";
    dom.hidden = !this.__given;
    return dom;
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    dom.hidden = !this.__given;
    return false;
  }

  getAdoption(): Adoption | null {
    const self = this.getLatest();
    if (!self.__given) return null;
    return {
      date: parseJson(self.__date),
      meeting: parseJson(self.__meeting),
      result: parseJson(self.__result),
      reference: parseJson(self.__reference),
    };
  }

  setAdoption(adoption: Adoption | null): this {
    const self = this.getWritable();
    self.__given = adoption !== null;
    self.__date = toJson(adoption?.date);
    self.__meeting = toJson(adoption?.meeting);
    self.__result = toJson(adoption?.result);
    self.__reference = toJson(adoption?.reference);
    return self;
  }
}

export function $createAdoptionNode(): AdoptionNode {
  return new AdoptionNode();
}

export function $isAdoptionNode(node: LexicalNode | null | undefined): node is AdoptionNode {
  return node instanceof AdoptionNode;
}

function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function parseJson<Value>(text: unknown): Value | null {
  if (typeof text !== "string") return null;
  try {
    // Written by `setAdoption` from a value of this type.
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
