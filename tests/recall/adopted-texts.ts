// The adopted texts beside the repository whose citations are broken.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "#formats/txt/read-text.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import type { AdoptedText } from "./measure-recall.ts";

const corpus = join(import.meta.dirname, "..", "..", "..", "shared", "corpus");
const starts = { hrc: "A_HRC_RES_", ga: "A_RES_" } as const;

/** Every text, or every n-th; null where the folder is not there. */
export function readAdoptedTexts(nth = 1): readonly AdoptedText[] | null {
  if (!existsSync(corpus)) return null;
  return (["hrc", "ga"] as const).flatMap((body) => {
    const profile = readProfile(body);
    const files = readdirSync(corpus)
      .filter((file) => file.startsWith(starts[body]))
      .filter((_file, at) => at % nth === 0);
    return files.map((file) => {
      let next = 0;
      const { value } = readText(readFileSync(join(corpus, file), "utf8"), {
        newId: () => `id${++next}`,
        defaultBody: body,
      });
      // As a draft of them would be checked before it is tabled.
      return { file, profile, resolution: { ...value, body, kind: "resolution", stage: "tabled" } };
    });
  });
}
