// Fields while a story is read: what they do stands before what they show, over several runs and even paragraphs.
import type { WordField } from "./word-document.ts";

interface OpenField {
  instruction: string;
  showsResult: boolean;
}

const absolute = /^(?:https?|mailto|ftp):/i;
const longestInstruction = 4_000;

export class FieldStack {
  readonly #open: OpenField[] = [];
  /** Fields that are in the part which says what they do. */
  #instructing = 0;

  /** True inside an instruction, whose words are no text. */
  get isInstruction(): boolean {
    return this.#instructing > 0;
  }

  /** The reference whose result is being read. */
  get field(): WordField | null {
    return referenceOf(this.#open.at(-1)?.instruction ?? "");
  }

  get link(): string | null {
    for (const { instruction } of this.#open.slice(-3)) {
      const address = /^\s*HYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1];
      if (address !== undefined && absolute.test(address)) return address;
    }
    return null;
  }

  /** A field whose instruction is known at once. */
  open(instruction: string): void {
    this.#open.push({ instruction: instruction.slice(0, longestInstruction), showsResult: true });
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed?.showsResult === false) this.#instructing -= 1;
  }

  /** "begin", "separate" or "end". */
  mark(type: string): void {
    if (type === "begin") {
      this.#open.push({ instruction: "", showsResult: false });
      this.#instructing += 1;
    } else if (type === "end") this.close();
    else if (type === "separate") {
      const field = this.#open.at(-1);
      if (field === undefined || field.showsResult) return;
      field.showsResult = true;
      this.#instructing -= 1;
    }
  }

  /** No instruction goes on in the next paragraph: one without an end would swallow the text behind it. */
  endParagraph(): void {
    while (this.#instructing > 0) this.close();
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && field.instruction.length < longestInstruction) field.instruction += text;
  }
}

function referenceOf(instruction: string): WordField | null {
  const [, kind, bookmark] = /^\s*(REF|NOTEREF)\s+(\S{1,60})/.exec(instruction) ?? [];
  if (bookmark === undefined) return null;
  return { kind: kind === "REF" ? "REF" : "NOTEREF", bookmark };
}
