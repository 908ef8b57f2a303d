/** After the key's own frame, and not between keys that follow one another without a pause: nobody reads there. */
const restBeforeLook = 60;

/** The time since the last key, and the one thing that waits for it to have been long enough. */
export class Rest {
  #since = 0;
  #due = 0;
  #act: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #timerDue = 0;

  /** A key was pressed: what waited is forgotten, and this is done once the keys rest. */
  begin(act: () => void): void {
    this.#since = performance.now();
    this.wait(restBeforeLook, act);
  }

  isOver(rest: number): boolean {
    return performance.now() >= this.#since + rest;
  }

  wait(rest: number, act: () => void): void {
    this.#act = act;
    this.#due = this.#since + rest;
    // A timer that comes too early looks again: setting one anew with each key has its price too.
    if (this.#timer === null || this.#timerDue > this.#due) this.#setTimer();
  }

  end(): void {
    this.#act = null;
  }

  #setTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timerDue = this.#due;
    this.#timer = setTimeout(this.#look, Math.max(0, this.#due - performance.now()));
  }

  readonly #look = (): void => {
    this.#timer = null;
    const act = this.#act;
    // A timer may come a fraction of a millisecond early.
    if (act !== null && this.#due - performance.now() >= 1) this.#setTimer();
    else {
      this.#act = null;
      act?.();
    }
  };
}
