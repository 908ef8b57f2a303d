import { expect, it } from "vitest";
import type { Block, BlockId, BlockKind } from "#core/resolution/resolution.ts";
import { annexHeadings } from "./annex-headings.ts";

const textOf = (...kinds: readonly BlockKind[]): readonly Block[] =>
  // ids in this test are numbers
  kinds.map((kind, index) => ({ id: String(index) as BlockId, kind, level: 0, spans: [] }));

it("an annex alone has no number, several have Roman ones, and nothing else has a heading", () => {
  expect([...annexHeadings(textOf("title", "operative"))]).toEqual([]);
  expect([...annexHeadings(textOf("title", "annex", "operative"))]).toEqual([["1", "Annex"]]);
  expect([...annexHeadings(textOf("annex", "text", "annex"))]).toEqual([
    ["0", "Annex I"],
    ["2", "Annex II"],
  ]);
});
