// The organ is the subject of the one sentence a resolution is (drafting manual, II C).
import { bodyDivisions } from "#core/lint/body-divisions.ts";
import type { Observation, Rule, Subject } from "#core/lint/rule.ts";
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";

export const enactingLinePresent: Rule = {
  id: "enacting-line-present",
  group: "structure",
  severity: "error",
  check,
};

function* check({ resolution, profile }: Subject): Iterable<Observation> {
  // The profile has the line in English only.
  if (resolution.language !== "en" || isExtract(resolution)) return;
  const divisions = bodyDivisions(resolution);
  const hasOwn = divisions.map(({ blocks }) => blocks.some(({ kind }) => kind === "enacting"));
  // A line before the first part serves them all.
  if (hasOwn[0] === true) return;
  for (const [index, { blocks }] of divisions.entries()) {
    const first = blocks.findIndex(({ kind }) => kind === "preambular" || kind === "operative");
    const before = blocks[first];
    if (hasOwn[index] === true || before === undefined) continue;
    const words = `${profile.enactingFormula},`;
    yield {
      message: `Unexpected start without the organ, expected “${words}” before the first paragraph.`,
      place: { kind: "block", block: before.id, start: 0, end: 0 },
      fix: {
        title: `Insert “${words}”`,
        edits: [
          {
            kind: "insert-block",
            after: idBefore(resolution.blocks, before),
            block: lineFor(before, profile.enactingFormula),
          },
        ],
        safe: true,
      },
    };
  }
}

/** One paragraph alone, copied or kept as a template, is no resolution that lacks its first line. */
function isExtract({ stage, blocks }: Resolution): boolean {
  const paragraphs = blocks.filter(({ kind }) => kind === "preambular" || kind === "operative");
  return stage === "working" && paragraphs.length < 2 && !blocks.some(({ kind }) => kind === "title");
}

function idBefore(blocks: readonly Block[], block: Block): BlockId | null {
  return blocks[blocks.indexOf(block) - 1]?.id ?? null;
}

/** The organ is italic, the comma roman. The id follows from the paragraph, so that one fix makes one line. */
function lineFor(block: Block, formula: string): Block {
  return {
    id: `enacting-${block.id}` as BlockId, // no other block is named so
    kind: "enacting",
    level: 0,
    spans: [
      { kind: "text", text: formula, italic: true },
      { kind: "text", text: "," },
    ],
  };
}
