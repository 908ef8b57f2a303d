/** Does it once nothing began for so long. Keys only note the time: a timer set anew with each of them has its price too. */
export class Pause {
  readonly #length: number;
  readonly #act: () => void;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(length: number, act: () => void) {
    this.#length = length;
    this.#act = act;
  }

  begin(): void {
    this.#since = performance.now();
    this.#timer ??= setTimeout(this.#look, this.#length);
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #look = (): void => {
    this.#timer = null;
    const left = this.#since + this.#length - performance.now();
    // A timer may come a fraction of a millisecond early.
    if (left >= 1) this.#timer = setTimeout(this.#look, left);
    else this.#act();
  };
}
