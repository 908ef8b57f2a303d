// Trials as a table: what was found, and whether the first fix offered was the right one.
import { allBreakages, type Class, type Trial } from "./measure-recall.ts";

const classWords: Readonly<Record<Class, string>> = {
  form: "written as no citation is",
  name: "an instrument misnamed",
  known: "wrong, its truth in the register",
  outside: "wrong, its truth outside the register",
  apart: "nobody could tell",
};
const classes = Object.keys(classWords) as readonly Class[]; // its keys are just these

export interface Counts {
  readonly tried: number;
  readonly found: number;
  readonly offered: number;
  readonly right: number;
}

export function countTrials(trials: readonly Trial[]): Counts {
  const found = trials.filter((trial) => trial.found.length > 0);
  const offered = found.filter(({ mended }) => mended !== null);
  return {
    tried: trials.length,
    found: found.length,
    offered: offered.length,
    right: offered.filter(({ mended }) => mended === true).length,
  };
}

/** The table of classes, then that of every way to break, then why some cannot be told. */
export function summarizeRecall(trials: readonly Trial[]): string {
  const byClass = classes.map((name) =>
    row(
      classWords[name],
      trials.filter((each) => each.class === name),
    ),
  );
  const byBreakage = allBreakages.flatMap(({ name }) =>
    classes.flatMap((kind) => {
      const own = trials.filter((each) => each.breakage === name && each.class === kind);
      return own.length === 0 ? [] : [row(`${name} | ${kind}`, own)];
    }),
  );
  const apart = trials.filter((each) => each.class === "apart");
  const reasons = [...new Set(apart.map(({ reason }) => reason))].sort();
  return [
    "| class | tried | found | fix offered | and right |\n|---|---|---|---|---|",
    ...byClass,
    "\n| broken so | class | tried | found | fix offered | and right |\n|---|---|---|---|---|---|",
    ...byBreakage,
    "\n| nobody could tell, because it | tried | found all the same | fix offered | and right |\n|---|---|---|---|---|",
    ...reasons.map((reason) =>
      row(
        reason,
        apart.filter((each) => each.reason === reason),
      ),
    ),
  ].join("\n");
}

function row(name: string, trials: readonly Trial[]): string {
  const { tried, found, offered, right } = countTrials(trials);
  return `| ${name} | ${tried} | ${percent(found, tried)} | ${offered} | ${percent(right, offered)} |`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
