// The text of a paragraph while its lines come in, without copying what is there for each new line.
import { joinLines } from "./paragraph-ends.ts";

const tailLength = 60;

export class GrowingText {
  readonly #parts: string[] = [];
  #tail = "";
  #length = 0;

  constructor(text: string) {
    this.add(text);
  }

  /** Adds a line as the next of the same paragraph. */
  add(line: string): void {
    const joined = joinLines(this.#tail.slice(-2), line);
    const last = this.#parts.at(-1);
    const kept = this.#tail.slice(-2).length;
    if (last !== undefined) this.#parts[this.#parts.length - 1] = last.slice(0, last.length - kept);
    this.#parts.push(joined);
    this.#length += joined.length - kept;
    this.#tail = (this.#tail.slice(0, this.#tail.length - kept) + joined).slice(-tailLength);
  }

  /** The last characters. */
  get tail(): string {
    return this.#tail;
  }

  get length(): number {
    return this.#length;
  }

  /** The first characters of the last line added and before: enough to look for a mark. */
  get recent(): string {
    return this.#parts.slice(-40).join("");
  }

  toString(): string {
    return this.#parts.join("");
  }
}
