// Lists that a window chose to import: kept as text until they are imported or closed, read in slices so that the host goes on answering.
import { setImmediate } from "node:timers/promises";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { RegisterConflict, RegisterTable } from "#bridge/own-register.ts";
import type { Problem } from "#bridge/problems.ts";
import type { ColumnMapping } from "#core/citations/register-list.ts";
import type { Facts, RegisterEntry } from "#core/instruments/facts.ts";
import { type DecodedTable, decodeTable } from "#formats/register/decode-table.ts";
import { findConflict } from "#formats/register/find-conflicts.ts";
import { guessColumns } from "#formats/register/guess-columns.ts";
import { type ReadRegister, RegisterReader } from "#formats/register/read-register.ts";
import { type Delimiter, guessDelimiter, readRows } from "#formats/register/read-rows.ts";
import { guessedFrom } from "#formats/register/read-whole-register.ts";

export const largestList = 20_000_000;
const mostRows = 200_000;
/** Shown as they are, for the columns to be told by. */
const shownRows = 8;
/** A window has one list open; what it forgot to close makes room. */
const mostOpen = 4;
/** In milliseconds. */
const slice = 12;

interface OpenTable {
  readonly name: string;
  readonly text: string;
  readonly delimiter: Delimiter;
  progress: number;
  /** Counts up with each reading: an older one stops. */
  turn: number;
  /** What was read last, with which columns. */
  last: { readonly mapping: string; readonly read: ReadList } | null;
}

/** A list as it would be imported, and where it says other than the register that comes with the program. */
export interface ReadList extends ReadRegister {
  readonly conflicts: readonly RegisterConflict[];
}

export class OpenTables {
  readonly #newId: () => string;
  readonly #tables = new Map<string, OpenTable>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  open({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Outcome<RegisterTable> {
    if (bytes.length > largestList) return fail({ kind: "file-too-large", name, limit: largestList });
    const decoded = decodeTable(bytes);
    if (!decoded.ok) return fail(problemOf(decoded, name));
    const { text } = decoded;
    const delimiter = guessDelimiter(text);
    const rows: (readonly string[])[] = [];
    for (const { cells } of readRows(text, delimiter)) {
      rows.push(cells);
      if (rows.length > guessedFrom) break;
    }
    const [oldest] = this.#tables.keys();
    if (this.#tables.size >= mostOpen && oldest !== undefined) this.close(oldest);
    const table = this.#newId();
    this.#tables.set(table, { name, text, delimiter, progress: 0, turn: 0, last: null });
    return succeed({ table, name, rows: rows.slice(0, shownRows), guess: guessColumns(rows) });
  }

  /** Asked again with the same columns it answers at once; asked with others, or closed, what it was at is cancelled. */
  async read(id: string, mapping: ColumnMapping, facts: Facts): Promise<Outcome<ReadList>> {
    const table = this.#tables.get(id);
    if (table === undefined) return fail({ kind: "cancelled" });
    const asked = JSON.stringify(mapping);
    if (table.last?.mapping === asked) return succeed(table.last.read);
    table.turn += 1;
    const { turn, text, name } = table;
    const mayGoOn = takeTurns(() => table.turn === turn && this.#tables.has(id));
    const reader = new RegisterReader(mapping, facts);
    let count = 0;
    for (const row of readRows(text, table.delimiter)) {
      count += 1;
      if (count > mostRows) return fail({ kind: "too-many-rows", name, limit: mostRows });
      reader.take(row);
      table.progress = row.end / text.length;
      const goesOn = mayGoOn();
      if (goesOn !== true && !(await goesOn)) return fail({ kind: "cancelled" });
    }
    const read = reader.finish();
    const conflicts: RegisterConflict[] = [];
    for (const row of read.entries) {
      const known = findConflict(row.entry, facts.register);
      if (known !== null) conflicts.push({ ...row, known: pick(known) });
      const goesOn = mayGoOn();
      if (goesOn !== true && !(await goesOn)) return fail({ kind: "cancelled" });
    }
    const list = { ...read, conflicts };
    table.last = { mapping: asked, read: list };
    return succeed(list);
  }

  progressOf(id: string): number {
    return this.#tables.get(id)?.progress ?? 1;
  }

  nameOf(id: string): string {
    return this.#tables.get(id)?.name ?? "";
  }

  close(id: string): void {
    this.#tables.delete(id);
  }
}

/** Lets others have the thread once in a while, and answers whether what is being done is still wanted. */
function takeTurns(isWanted: () => boolean): () => boolean | Promise<boolean> {
  let until = performance.now() + slice;
  return () => {
    if (performance.now() < until) return true;
    return setImmediate().then(() => {
      until = performance.now() + slice;
      return isWanted();
    });
  };
}

function pick({ date, title, evidence }: RegisterEntry): RegisterConflict["known"] {
  return { date, title, evidence };
}

function problemOf({ reason }: Extract<DecodedTable, { ok: false }>, name: string): Problem {
  if (reason === "empty") return { kind: "empty-file", name };
  return reason === "workbook" ? { kind: "workbook", name } : { kind: "binary-file", name };
}
