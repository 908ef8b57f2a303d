// A text made into a template: what belongs to this one draft stays behind.
import {
  type Block,
  emptyMasthead,
  emptyNegotiation,
  type Note,
  type Resolution,
} from "#core/resolution/resolution.ts";
import { noteMarksOf } from "#core/resolution/spans.ts";

/**
 * The text with its agenda item and its slots, without symbol, number, dates, sponsors, version, adoption and all that
 * was negotiated. With `only`, those blocks alone and the notes marked in them.
 */
export function makeTemplate(
  resolution: Resolution,
  only: { readonly blocks: readonly Block[]; readonly notes: readonly Note[] } | null,
): Resolution {
  const blocks = only?.blocks ?? resolution.blocks;
  const marked = new Set(blocks.flatMap(({ spans }) => noteMarksOf(spans).map(({ note }) => note)));
  const { agendaItem, committee } = resolution.masthead;
  return {
    ...resolution,
    stage: "working",
    masthead: only === null ? { ...emptyMasthead, agendaItem, committee } : emptyMasthead,
    blocks,
    notes: (only?.notes ?? resolution.notes).filter(({ id }) => marked.has(id)),
    adoption: null,
    negotiation: emptyNegotiation,
  };
}
