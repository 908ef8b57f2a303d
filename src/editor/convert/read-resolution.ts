// Reads the value that everything else is computed from. The editor's state is what is shared; this is derived.

import { foldChanges } from "#core/resolution/fold-changes.ts";
import type { MarkedBlock, MarkedText } from "#core/resolution/marked-text.ts";
import {
  emptyMasthead,
  emptyNegotiation,
  emptyResolution,
  type Note,
  type Resolution,
} from "#core/resolution/resolution.ts";
import type { BlockNode } from "#editor/nodes/block-node.ts";
import { $findAdoption, $findMasthead, $getBlocks, $getNotes } from "#editor/nodes/find-nodes.ts";
import type { DocumentProperties } from "#editor/nodes/masthead-node.ts";
import type { NoteNode } from "#editor/nodes/note-node.ts";
import { $readHeldNumbers } from "./held-numbers.ts";
import { $readMarkedSpans } from "./read-spans.ts";

/** Legal only inside a read or an update. */
export function $readResolution(): Resolution {
  return resolutionOf($readDocument(), $readMarkedText());
}

/** The text as it is on the page, with the changes that are open in it. */
function $readMarkedText(): MarkedText {
  return { blocks: $getBlocks().map($readBlock), notes: $getNotes().map($readNote) };
}

export type Frame = Omit<Resolution, "blocks" | "notes">;

function resolutionOf(frame: Frame, marked: MarkedText): Resolution {
  const { blocks, notes, proposals, proposedNotes } = foldChanges(marked);
  if (proposals.length === 0) return { ...frame, blocks, notes };
  return { ...frame, blocks, notes, negotiation: { ...frame.negotiation, proposals, proposedNotes } };
}

/** All but the blocks and notes, and the changes that are open in them. */
export function $readDocument(): Frame {
  const properties: DocumentProperties = $findMasthead()?.getProperties() ?? {
    ...emptyResolution(""),
    ...emptyMasthead,
    ...emptyNegotiation,
  };
  const { body, kind, stage, language, ...others } = properties;
  const { comments, statuses, heldNumbers, waivers, ownRules, mastheadChanges, ...masthead } = others;
  const adoption = $findAdoption()?.getAdoption() ?? null;
  const negotiation = {
    proposals: [],
    proposedNotes: [],
    mastheadChanges,
    comments,
    statuses,
    heldNumbers: $readHeldNumbers(heldNumbers),
    waivers,
    ownRules,
  };
  return { body, kind, stage, language, masthead, adoption, negotiation };
}

export function $readBlock(node: BlockNode): MarkedBlock {
  const change = node.getChange();
  const block = { id: node.getBlockId(), kind: node.getKind(), level: node.getLevel() };
  return { ...block, spans: $readMarkedSpans(node), ...(change !== null && { change }) };
}

export function $readNote(node: NoteNode): Note {
  return { id: node.getNoteId(), spans: $readMarkedSpans(node) };
}
