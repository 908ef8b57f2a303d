// A whole list at once, for those who need not pause: the command line, and tests.
import type { ColumnMapping } from "#core/citations/register-list.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { guessColumns } from "./guess-columns.ts";
import { type ReadRegister, RegisterReader } from "./read-register.ts";
import { guessDelimiter, readRows } from "./read-rows.ts";

/** So many rows are looked at to guess the columns. */
export const guessedFrom = 200;

/** The columns as they are guessed where the caller does not say. */
export function readWholeRegister(text: string, facts: Facts, mapping?: ColumnMapping): ReadRegister {
  const delimiter = guessDelimiter(text);
  const reader = new RegisterReader(mapping ?? guessColumns(firstRows(text, delimiter)), facts);
  for (const row of readRows(text, delimiter)) reader.take(row);
  return reader.finish();
}

function firstRows(text: string, delimiter: Parameters<typeof readRows>[1]): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const { cells } of readRows(text, delimiter)) {
    rows.push(cells);
    if (rows.length > guessedFrom) break;
  }
  return rows;
}
