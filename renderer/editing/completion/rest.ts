/** The time since the last key, and the one thing that waits for it to have been long enough. */
export class Rest {
  #since = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** A key was pressed: what waited is forgotten, and this is done after the key's own frame. */
  begin(act: () => void): void {
    this.#since = performance.now();
    this.wait(0, act);
  }

  isOver(rest: number): boolean {
    return performance.now() >= this.#since + rest;
  }

  wait(rest: number, act: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(act, Math.max(0, this.#since + rest - performance.now()));
  }

  end(): void {
    clearTimeout(this.#waiting);
  }
}
