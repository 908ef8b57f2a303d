// Rows to paragraphs, by the room between them, their indents, their ends and their type.
import { endsParagraph } from "#formats/txt/paragraph-ends.ts";
import { parseForeignLabel } from "#formats/txt/typed-label.ts";
import { type Row, textOfRow } from "./gather-rows.ts";
import type { BareFlow } from "./take-notes.ts";

export interface PdfParagraph {
  readonly rows: readonly Row[];
  /** True where room, and not only the end of a line, parts it from what comes before. */
  readonly gap: boolean;
}

/** Where the columns of a file end, and how far apart its lines are. */
interface Measures {
  readonly rights: ReadonlyMap<BareFlow["column"], number>;
  readonly lefts: ReadonlyMap<BareFlow["column"], number>;
  readonly pitches: ReadonlyMap<number, number>;
}

export function gatherParagraphs(flows: readonly BareFlow[]): readonly PdfParagraph[] {
  const measures = measure(flows);
  const paragraphs: { rows: Row[]; gap: boolean }[] = [];
  for (const { column, rows } of flows) {
    const place = new Place(measures, column);
    for (const [at, row] of rows.entries()) {
      const open = paragraphs.at(-1);
      const before = open?.rows.at(-1);
      if (open === undefined || before === undefined) {
        paragraphs.push({ rows: [row], gap: true });
        continue;
      }
      const parting = at === 0 ? place.partsFromPage(open.rows, row) : place.parts(open.rows, before, row);
      if (parting === "none") open.rows.push(row);
      else paragraphs.push({ rows: [row], gap: parting === "gap" });
    }
  }
  return paragraphs;
}

type Parting = "none" | "line" | "gap";

class Place {
  readonly #measures: Measures;
  readonly #left: number;
  readonly #right: number;

  constructor(measures: Measures, column: BareFlow["column"]) {
    this.#measures = measures;
    this.#left = measures.lefts.get(column) ?? 0;
    this.#right = measures.rights.get(column) ?? 0;
  }

  parts(open: readonly Row[], before: Row, row: Row): Parting {
    const pitch = this.#measures.pitches.get(keyOf(row.size)) ?? row.size * 1.2;
    const distance = row.y - before.y;
    if (distance > pitch * 1.25 || distance < 0) return "gap";
    if (differsInType(before, row)) return "gap";
    const text = textOfRow(before);
    // A heading may have a comma at the end of a row.
    const ends = !before.bold && endsParagraph(text);
    // Lines set to the right, or in the middle, end where they do on purpose.
    if (before.x > this.#left + (this.#right - this.#left) * 0.4 && Math.abs(row.x - before.x) > 1)
      return "line";
    if (
      this.#isShort(before, row) &&
      (ends || before.right < this.#right - (this.#right - this.#left) * 0.35)
    )
      return ends ? "gap" : "line";
    if (ends && parseForeignLabel(textOfRow(row)) !== null && !this.#goesOn(open, row)) return "gap";
    const isIndented =
      row.x > this.#left + row.size && Math.abs(row.x - before.x) > 1 && !this.#goesOn(open, row);
    return ends && isIndented ? "gap" : "none";
  }

  /** The first row of a page or column, against the paragraph that was open at the end of the last. */
  partsFromPage(open: readonly Row[], row: Row): Parting {
    const before = open.at(-1);
    if (before === undefined || differsInType(before, row)) return "gap";
    const ends = endsParagraph(textOfRow(before));
    if (!this.#goesOn(open, row) && Math.abs(row.x - this.#left) > 2) return "gap";
    if (ends && (parseForeignLabel(textOfRow(row)) !== null || this.#isShort(before, row))) return "gap";
    return this.#isShort(before, row) && before.right < this.#right - (this.#right - this.#left) * 0.35
      ? "line"
      : "none";
  }

  /** True where the first word of the row would have had room at the end of the row before. */
  #isShort(before: Row, row: Row): boolean {
    const first = row.runs[0];
    if (first === undefined) return false;
    const word = /^\S+/.exec(first.text.trim())?.[0] ?? "";
    const width = ((first.right - first.x) * word.length) / Math.max(1, first.text.trim().length);
    return this.#right - before.right > width + row.size * 0.5;
  }

  /** True where a row begins as the further rows of its paragraph do. */
  #goesOn(open: readonly Row[], row: Row): boolean {
    const [first, second] = open;
    // A first row that is indented has its further rows further left.
    if (first !== undefined && second === undefined && first.x - row.x > row.size) return true;
    if (second !== undefined) return Math.abs(second.x - row.x) < 1.5;
    if (first === undefined) return false;
    const label = first.runs[0];
    const text = first.runs.find((run) => run.x > (label?.right ?? 0) + 2);
    return label !== undefined && parseForeignLabel(`${label.text.trim()} X`) !== null && text !== undefined
      ? Math.abs(text.x - row.x) < 1.5
      : false;
  }
}

function differsInType(before: Row, row: Row): boolean {
  return (
    Math.abs(before.size - row.size) > 0.7 || (before.bold !== row.bold && (before.bold || isFull(before)))
  );
}

/** A row that is bold as a whole after one that is not begins something; a few bold words do not. */
function isFull({ runs }: Row): boolean {
  return runs.some(({ bold }) => !bold);
}

function measure(flows: readonly BareFlow[]): Measures {
  const rights = new Map<BareFlow["column"], number>();
  const lefts = new Map<BareFlow["column"], number>();
  const distances = new Map<number, number[]>();
  for (const column of ["whole", "left", "right"] as const) {
    const rows = flows.filter((flow) => flow.column === column).flatMap((flow) => flow.rows);
    const ends = rows.map(({ right }) => right).sort((one, other) => one - other);
    rights.set(column, ends[Math.floor(ends.length * 0.9)] ?? 0);
    lefts.set(column, commonest(rows.map(({ x }) => Math.round(x))));
  }
  for (const { rows } of flows)
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1];
      if (before === undefined || keyOf(before.size) !== keyOf(row.size) || row.y <= before.y) continue;
      const known = distances.get(keyOf(row.size));
      if (known === undefined) distances.set(keyOf(row.size), [row.y - before.y]);
      else known.push(row.y - before.y);
    }
  return {
    rights,
    lefts,
    pitches: new Map([...distances].map(([key, all]) => [key, pitchOf(all, key / 2)])),
  };
}

/** Most rows follow another of their paragraph; where few do, the type says how far apart they are. */
function pitchOf(distances: readonly number[], size: number): number {
  const sorted = [...distances].sort((one, other) => one - other);
  const low = sorted[Math.floor(sorted.length * 0.2)] ?? size * 1.2;
  return sorted.length < 4 ? Math.min(low, size * 1.3) : low;
}

function keyOf(size: number): number {
  return Math.round(size * 2);
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most = 0;
  let found = 0;
  for (const [value, count] of counts)
    if (count > most) {
      most = count;
      found = value;
    }
  return found;
}
