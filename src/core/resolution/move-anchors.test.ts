import { describe, expect, it } from "vitest";
import { joinAnchors } from "./move-anchors.ts";
import { type Block, type BlockId, emptyResolution, type Resolution, type Span } from "./resolution.ts";

// Ids that are written here are as good as any.
const first = "b1" as BlockId;
const second = "b2" as BlockId;
const third = "b3" as BlockId;
const block = (id: BlockId, ...spans: Span[]): Block => ({ id, kind: "operative", level: 0, spans });
const reference = (target: BlockId): Span => ({ kind: "reference", target, text: "2" });

const resolution: Resolution = {
  ...emptyResolution("hrc"),
  blocks: [
    block(first, { kind: "text", text: "Urges ports;" }),
    block(second, { kind: "text", text: "Calls for lamps;" }),
    block(third, { kind: "text", text: "Recalls " }, reference(second)),
  ],
};

describe("joinAnchors", () => {
  const joined = { from: second, to: first, offset: 12 };

  it("leads references to the paragraph that stays, and leaves every other paragraph the same value", () => {
    const { blocks } = joinAnchors(resolution, joined);
    expect(blocks[2]?.spans[1]).toEqual(reference(first));
    expect(blocks[0]).toBe(resolution.blocks[0]);
    expect(blocks[1]).toBe(resolution.blocks[1]);
  });

  it("leaves every list the same value where nothing hangs on the paragraph that goes", () => {
    const after = joinAnchors(resolution, { from: third, to: second, offset: 16 });
    expect(after.blocks).toBe(resolution.blocks);
    const { proposals, comments, statuses, heldNumbers } = resolution.negotiation;
    expect(after.negotiation.proposals).toBe(proposals);
    expect(after.negotiation.comments).toBe(comments);
    expect(after.negotiation.statuses).toBe(statuses);
    expect(after.negotiation.heldNumbers).toBe(heldNumbers);
  });

  it("hands a status over to nobody and forgets it", () => {
    const held: Resolution = {
      ...resolution,
      negotiation: { ...resolution.negotiation, statuses: { [second]: "agreed", [first]: "open" } },
    };
    expect(joinAnchors(held, joined).negotiation.statuses).toEqual({ [first]: "open" });
  });
});
