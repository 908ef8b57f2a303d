// Tables have no place in a resolution: their text is kept, a row a line where the cells are short, else cell by cell.

interface Row {
  readonly cells: string[][];
}

const longestCell = 240;
const longestRow = 800;

/** Lines as they come, gathered by row while a table is open. */
export class TableRows {
  readonly #rows: Row[] = [];
  readonly #out: (line: string) => void;
  /** How many rows of several cells were written as a line. */
  joined = 0;

  constructor(out: (line: string) => void) {
    this.#out = out;
  }

  get isOpen(): boolean {
    return this.#rows.length > 0;
  }

  openRow(): void {
    // Tables are nested for looks, never so deep; what is deeper is written as it comes.
    if (this.#rows.length < deepest) this.#rows.push({ cells: [] });
  }

  openCell(): void {
    this.#rows.at(-1)?.cells.push([]);
  }

  add(line: string): void {
    const row = this.#rows.at(-1);
    if (row === undefined) this.#out(line);
    else if (row.cells.length === 0) row.cells.push([line]);
    else row.cells.at(-1)?.push(line);
  }

  closeRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    const filled = row.cells.filter((cell) => cell.length > 0);
    const isData =
      filled.length > 1 &&
      filled.every((cell) => cell.length === 1 && (cell[0]?.length ?? 0) <= longestCell) &&
      filled.reduce((length, [text = ""]) => length + text.length, 0) <= longestRow;
    if (isData) {
      this.joined += 1;
      this.add(filled.map(([text]) => text).join(" | "));
    } else for (const cell of filled) for (const line of cell) this.add(line);
  }

  closeAll(): void {
    while (this.#rows.length > 0) this.closeRow();
  }
}

const deepest = 20;
