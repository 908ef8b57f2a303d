// What the part of the text being written has said: offices are named in full at first mention in each part.
// Source: adopted texts, which name the High Commissioner in full again where the operative part begins.
import type { Block, BlockId, Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { CompletionQuery } from "./completion.ts";

let last: {
  readonly of: Resolution;
  readonly block: BlockId | undefined;
  readonly part: CompletionQuery["part"];
  readonly text: string;
} | null = null;

/** The paragraphs of the same part before this one: preamble or operative part, and of this section, lettered part or annex alone. */
export function readPartSoFar({ resolution, block, part }: CompletionQuery): string {
  if (resolution === undefined) return "";
  if (last?.of === resolution && last.block === block && last.part === part) return last.text;
  const at = resolution.blocks.findIndex(({ id }) => id === block);
  const before = at === -1 ? resolution.blocks : resolution.blocks.slice(0, at);
  const inPart = before.slice(before.findLastIndex((each) => begins(each, part)) + 1);
  const text = inPart.map(({ spans }) => textOf(spans)).join("\n");
  last = { of: resolution, block, part, text };
  return text;
}

/** True for what another part's text or a heading of parts is. */
function begins({ kind }: Block, part: CompletionQuery["part"]): boolean {
  if (kind === "section" || kind === "part" || kind === "annex" || kind === "title") return true;
  return part === "operative" ? kind === "preambular" : kind === "operative" || kind === "subparagraph";
}
