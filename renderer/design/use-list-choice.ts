// The keyboard of a list under a line of typing: the focus stays in the line, the arrows walk through the rows.
import { type KeyboardEvent, useId, useState } from "react";

export interface ListChoice {
  readonly id: string;
  /** The row that Enter takes; -1 where there is none. */
  readonly current: number;
  readonly idOf: (row: number) => string;
  /** Back to the first row: what fits is another thing now. */
  readonly restart: () => void;
  /** For the line itself. */
  readonly field: {
    readonly role: "combobox";
    readonly autoComplete: "off";
    readonly "aria-expanded": true;
    readonly "aria-controls": string;
    readonly "aria-activedescendant": string | undefined;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** For a list that is there as long as its line is. */
export function useListChoice<Row>(rows: readonly Row[], onTake: (row: Row) => void): ListChoice {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, rows.length - 1);
  const idOf = (row: number): string => `${id}-${row}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (event.key === "ArrowDown") setChosen(Math.min(current + 1, rows.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(current - 1, 0));
    else if (event.key !== "Enter") return;
    else if (row !== undefined) onTake(row);
    event.preventDefault();
  };
  return {
    id,
    current,
    idOf,
    restart: () => setChosen(0),
    field: {
      role: "combobox",
      autoComplete: "off",
      "aria-expanded": true,
      "aria-controls": id,
      "aria-activedescendant": current < 0 ? undefined : idOf(current),
      onKeyDown,
    },
  };
}
