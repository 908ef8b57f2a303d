// A delegation's own table of meanings as its file; and a step of a ladder as a line that people write.
import { shownOpening, tableOpening } from "./compare-openers.ts";
import { type Ladder, type Meanings, standardMeanings } from "./standard-meanings.ts";

/** Only what is the delegation's own: what the program's table says stays the program's to better. Null where that is nothing. */
export function formatMeanings(meanings: Meanings): string | null {
  const own = Object.entries(meanings).filter(
    // The fields of both are the same.
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(standardMeanings[field as keyof Meanings]),
  );
  return own.length === 0 ? null : `${JSON.stringify(Object.fromEntries(own), null, 2)}\n`;
}

/** "requests = asks, urges": equals with a sign between, others of the step with a comma. */
export function formatStep(step: Ladder["steps"][number]): string {
  return step.map((entry) => entry.split("|").map(shownOpening).join(" = ")).join(", ");
}

export function parseStep(line: string): Ladder["steps"][number] {
  return line
    .split(",")
    .map((entry) =>
      entry
        .split("=")
        .map(tableOpening)
        .filter((opening) => opening !== "")
        .join("|"),
    )
    .filter((entry) => entry !== "");
}
