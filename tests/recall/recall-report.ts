// How many broken citations the checker finds: `npm run recall`, `-- --each N`, `-- --seed N`, `-- --show NAME` for what got through.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readText } from "#formats/txt/read-text.ts";
import { readFactFiles } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { type AdoptedText, allBreakages, measureRecall, readWorld, type Trial } from "./measure-recall.ts";

const corpus = join(import.meta.dirname, "..", "..", "..", "shared", "corpus");
const starts = { hrc: "A_HRC_RES_", ga: "A_RES_" } as const;

function readTexts(): readonly AdoptedText[] {
  return (["hrc", "ga"] as const).flatMap((body) => {
    const profile = readProfile(body);
    return readdirSync(corpus)
      .filter((file) => file.startsWith(starts[body]))
      .map((file) => {
        let next = 0;
        const { value } = readText(readFileSync(join(corpus, file), "utf8"), {
          newId: () => `id${++next}`,
          defaultBody: body,
        });
        return { file, profile, resolution: { ...value, body, kind: "resolution", stage: "tabled" } };
      });
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

function row(name: string, trials: readonly Trial[]): string {
  const found = trials.filter((trial) => trial.found.length > 0);
  const offered = found.filter(({ mended }) => mended !== null);
  const right = offered.filter(({ mended }) => mended === true);
  return `| ${name} | ${trials.length} | ${percent(found.length, trials.length)} | ${percent(right.length, offered.length)} of ${offered.length} |`;
}

const { values } = parseArgs({
  options: { each: { type: "string" }, seed: { type: "string" }, show: { type: "string" } },
});
if (!existsSync(corpus)) console.log("Nothing to measure: the folder of adopted texts is not there.");
else {
  const files = readFactFiles();
  const options = {
    texts: readTexts(),
    files,
    world: readWorld(files.register),
    seed: Number(values.seed ?? 1),
    each: Number(values.each ?? 370),
  };
  const trials = [...measureRecall(options)];
  console.log("| broken so | tried | found | first fix is right |\n|---|---|---|---|");
  for (const { name } of allBreakages) {
    for (const kind of ["form", "known", "unknown"] as const) {
      const own = trials.filter((trial) => trial.breakage === name && trial.class === kind);
      if (own.length > 0) console.log(row(`${name} (${kind})`, own));
    }
  }
  for (const kind of ["form", "known", "unknown"] as const) {
    console.log(
      row(
        `**all ${kind}**`,
        trials.filter((trial) => trial.class === kind),
      ),
    );
  }
  for (const { breakage, found, before, after, file, mended } of trials) {
    if ((values.show === "all" || breakage === values.show) && (found.length === 0 || mended === false)) {
      console.log(
        `${file}: ${before} → ${after}  ${found.map(({ message, fix }) => `${message} [${fix?.title ?? ""}]`).join(" | ")}`,
      );
    }
  }
}
