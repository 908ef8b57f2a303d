import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelBlocks } from "#core/numbering/label-blocks.ts";
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import { createStructureKeeper } from "./keep-structure.ts";

const typed = (resolution: Resolution, where: number): Resolution => ({
  ...resolution,
  blocks: resolution.blocks.map((block, at) =>
    at === where % resolution.blocks.length
      ? { ...block, spans: [...block.spans, { kind: "text", text: "lamp" }] }
      : block,
  ),
});

describe("createStructureKeeper", () => {
  it("keeps the structure while texts change, and labels with it", () => {
    void fc.assert(
      fc.property(arbitraryResolution, fc.nat(40), (resolution, where) => {
        const keep = createStructureKeeper();
        const before = keep(resolution);
        expect(keep(typed(resolution, where))).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it("gives a new structure when a block comes, goes, moves or becomes another", () => {
    const profile = readProfile("hrc");
    void fc.assert(
      fc.property(arbitraryResolution, fc.nat(40), (resolution, where) => {
        const keep = createStructureKeeper();
        keep(resolution);
        const { blocks } = resolution;
        const last = blocks.at(-1);
        if (last === undefined) return;
        // A fresh id for a fresh block.
        const added: Block = { ...last, id: "added" as BlockId };
        const changed = {
          ...resolution,
          blocks: where % 2 === 0 ? [added, ...blocks] : [...blocks.slice(0, -1), added],
        };
        const structure = keep(changed);
        expect(structure.blocks).toBe(changed.blocks);
        expect(labelBlocks(structure.blocks, profile)).toEqual(labelBlocks(changed.blocks, profile));
      }),
      { numRuns: 100 },
    );
  });

  it("gives a new structure when numbers are held or the stage changes", () => {
    void fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        const keep = createStructureKeeper();
        const before = keep(resolution);
        expect(keep({ ...resolution, negotiation: { ...resolution.negotiation } })).not.toBe(before);
        const stage = resolution.stage === "tabled" ? "working" : "tabled";
        expect(keep({ ...resolution, stage }).stage).toBe(stage);
      }),
      { numRuns: 50 },
    );
  });
});
