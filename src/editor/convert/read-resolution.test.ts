import { createHeadlessEditor } from "@lexical/headless";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resolution } from "#core/resolution/resolution.ts";
import { resolutionNodes } from "#editor/nodes/resolution-nodes.ts";
import { arbitraryResolution } from "#tests/support/arbitrary-resolution.ts";
import { $readResolution } from "./read-resolution.ts";
import { $writeResolution } from "./write-resolution.ts";

function throughTheEditor(resolution: Resolution): Resolution {
  const editor = createHeadlessEditor({ nodes: resolutionNodes });
  editor.update(() => $writeResolution(resolution), { discrete: true });
  return editor.getEditorState().read($readResolution);
}

describe("$readResolution", () => {
  it("gives back what was written", () => {
    void fc.assert(
      fc.property(arbitraryResolution, (resolution) => {
        expect(throughTheEditor(resolution)).toEqual(resolution);
      }),
      { numRuns: 300 },
    );
  });
});
