// A draft of so many paragraphs, in words of our own: what reading and writing files are measured on.
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";
import { hrcDraft } from "#tests/round-trip/sample-resolutions.ts";

export function draftOf(paragraphs: number): Resolution {
  const blocks = Array.from({ length: paragraphs }, (_, at): Block => {
    const kind = at < paragraphs / 3 ? "preambular" : at % 4 === 0 ? "operative" : "subparagraph";
    const words = `towns of the north to count and to paint lamp ${at} of the street, and to say in a report of not more than two pages what each of them costs, who lit it, and where the oil comes from;`;
    return {
      id: `b${at}` as BlockId, // the brand is given where ids are made
      kind,
      level: kind === "subparagraph" ? 1 : 0,
      spans: [
        { kind: "text", text: kind === "preambular" ? "Recalling" : "Requests", italic: true },
        { kind: "text", text: ` ${words}` },
      ],
    };
  });
  const opening = hrcDraft.blocks.filter(({ kind }) => kind === "title" || kind === "enacting");
  return { ...hrcDraft, blocks: [...opening, ...blocks], notes: [] };
}
