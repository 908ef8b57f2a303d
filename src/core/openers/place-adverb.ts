// Writes an opener with the adverb that its place in a run asks for.
import type { Opener, OpenerPart } from "./match-opener.ts";
import type { SequenceAdverb } from "./word-scan.ts";

/** The opener's words with this adverb: "Recalling also", "Also recalls", "Having also considered". */
export function placeAdverb(
  opener: Pick<Opener, "bare">,
  adverb: SequenceAdverb | "none",
  part: OpenerPart,
): string {
  const { bare } = opener;
  if (adverb === "none") return bare;
  if (part === "operative") return `${capitalized(adverb)} ${lowered(bare)}`;
  const perfect = /^(Having|Being) /.exec(bare);
  if (perfect !== null) return `${perfect[1]} ${adverb} ${bare.slice(perfect[0].length)}`;
  return `${bare} ${adverb}`;
}

/** What the nth paragraph of a run carries: nothing, also, further, and so on from the start. */
export function adverbInRun(position: number): SequenceAdverb | "none" {
  const cycle = ["none", "also", "further"] as const;
  return cycle[position % 3] ?? "none";
}

function lowered(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
