// The scripted person at the core alone, without a window: what he sees is what `suggest` answers.
import type { Completion, CompletionQuery, Suggestions } from "#core/completion/completion.ts";
import { keepStanding } from "#core/completion/keep-standing.ts";
import { suggest } from "#core/completion/suggest.ts";
import type { Block, BlockKind, Resolution } from "#core/resolution/resolution.ts";
import { plainSpans, textOf } from "#core/resolution/spans.ts";
import { readCompletionIndex } from "#tests/support/read-completion-index.ts";
import { readFacts } from "#tests/support/read-facts.ts";
import { readProfile } from "#tests/support/read-profile.ts";
import {
  afterAct,
  keysOf,
  lettersPerGlance,
  newTally,
  nextAct,
  seenOf,
  type Tally,
} from "./scripted-person.ts";

/** Blocks in which the window offers something. */
const helped: ReadonlySet<BlockKind> = new Set([
  "preambular",
  "operative",
  "subparagraph",
  "continuation",
  "text",
]);
const typed: ReadonlySet<BlockKind> = new Set([...helped, "title", "heading", "section", "part", "annex"]);

const nothing: Suggestions = { ghost: null, list: [] };

/** Types the text block by block into an empty draft, and counts. */
export function simulatePerson(resolution: Resolution): Tally {
  const tally = newTally();
  const done: Block[] = [];
  for (const block of resolution.blocks) {
    const text = textOf(block.spans).trim();
    if (typed.has(block.kind) && text !== "") {
      if (helped.has(block.kind)) typeBlock(block, text, { ...resolution, blocks: done }, tally);
      else tally.keys += text.length;
      tally.characters += text.length;
      // The key that begins the next paragraph.
      tally.keys += 1;
    }
    done.push({ ...block, spans: plainSpans(text) });
  }
  for (const { spans } of resolution.notes) {
    const text = textOf(spans).trim();
    typeText(text, { ...resolution, blocks: done }, { part: "operative", inNote: true }, tally);
    tally.characters += text.length;
    // The chord that makes a note, and Escape, which leads back to its mark.
    tally.keys += 4;
  }
  return tally;
}

function typeBlock(block: Block, wanted: string, soFar: Resolution, tally: Tally): void {
  const resolution = { ...soFar, blocks: [...soFar.blocks, { ...block, spans: [] }] };
  const part = block.kind === "preambular" ? "preambular" : "operative";
  typeText(wanted, resolution, { part, block: block.id }, tally);
}

function typeText(
  wanted: string,
  resolution: Resolution,
  place: Pick<CompletionQuery, "part" | "block" | "inNote">,
  tally: Tally,
): void {
  const query: Omit<CompletionQuery, "before"> = {
    ...place,
    profile: readProfile(resolution.body),
    facts: readFacts(),
    index: readCompletionIndex(),
    resolution,
  };
  let written = "";
  let shown = "";
  let unseen = 0;
  let hasGivenSpace = false;
  let standing = nothing;
  while (written !== wanted) {
    const suggestions = keepStanding(standing, suggest({ ...query, before: written }), written);
    const seen = seenOf(suggestions, written);
    const ghost = seen.ghost === null ? "" : written + seen.ghost;
    // A grey text one types along with is still the same.
    if (ghost !== "" && ghost !== shown) tally.ghostsShown += 1;
    shown = ghost;
    // Between two glances nothing that is shown is seen; it is counted as shown all the same.
    const glances = unseen === 0;
    const act = nextAct(written, wanted, glances ? seen : { ghost: null, rows: [] });
    unseen = act.kind === "type" ? (unseen + 1) % lettersPerGlance : 0;
    const after = afterAct(written, act, seen, hasGivenSpace);
    tally.keys += keysOf(act);
    // What is taken or erased leaves nothing standing.
    standing = act.kind === "type" ? suggestions : nothing;
    const taken = takenBy(act, suggestions.ghost, suggestions.list);
    if (taken !== null) {
      if (act.kind === "take-ghost") tally.ghostsTaken += 1;
      else tally.rowsTaken += 1;
      tally.saved.set(
        taken.kind,
        (tally.saved.get(taken.kind) ?? 0) + after.length - written.length - keysOf(act),
      );
    }
    hasGivenSpace = taken !== null;
    written = after;
  }
}

function takenBy(
  act: ReturnType<typeof nextAct>,
  ghost: Completion | null,
  list: readonly Completion[],
): Completion | null {
  if (act.kind === "take-ghost") return ghost;
  return act.kind === "take-row" ? (list[act.row] ?? null) : null;
}
