// The law of the format: what is written is read back equal but for what it says it cannot carry.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyNegotiation, type Resolution } from "#core/resolution/resolution.ts";
import { carriedByAkn, throughAkn } from "#tests/round-trip/akn-round-trip.ts";
import { contextFor } from "#tests/round-trip/tools.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { writeAkn } from "./write-akn.ts";

/** A text that is no resolution has only headings and text. */
const arbitraryText = arbitraryResolution.map(
  (resolution): Resolution => ({
    ...resolution,
    kind: "text",
    blocks: resolution.blocks.map((block) => ({
      ...block,
      kind: block.kind === "heading" ? "heading" : "text",
      level: 0,
    })),
  }),
);
const anyDocument = fc.oneof(
  { weight: 5, arbitrary: arbitraryResolution },
  { weight: 1, arbitrary: arbitraryText },
);

describe("Akoma Ntoso", () => {
  it("is read back equal to what was written, and nothing is said of it", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const resolution = { ...document, negotiation: emptyNegotiation };
        const context = contextFor(resolution.body);
        const { value, messages } = await throughAkn(resolution, context);
        expect(value).toEqual(carriedByAkn(resolution, context));
        expect(messages).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("is read back equal with all that hangs on paragraphs left at home", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        const context = contextFor(resolution.body);
        const { value } = await throughAkn(resolution, context);
        expect(value).toEqual(carriedByAkn(resolution, context));
      }),
      { numRuns: 200 },
    );
  });

  it("has equal bytes for equal content, whatever the ids", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryResolution, async (resolution) => {
        const context = contextFor(resolution.body);
        const renamed = JSON.parse(JSON.stringify(resolution).replace(/"([bn]\d+)"/g, '"x$1"')) as Resolution; // a copy
        expect(await writeAkn(renamed, context)).toEqual(await writeAkn(resolution, context));
      }),
      { numRuns: 50 },
    );
  });
});
