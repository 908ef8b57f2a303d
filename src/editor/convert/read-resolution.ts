// Reads the value that everything else is computed from. The editor's state is what is shared; this is derived.
import {
  type Block,
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
import { $readSpans } from "./read-spans.ts";

/** Legal only inside a read or an update. */
export function $readResolution(): Resolution {
  return {
    ...$readDocument(),
    blocks: $getBlocks().map($readBlock),
    notes: $getNotes().map($readNote),
  };
}

/** All but the blocks and notes. */
export function $readDocument(): Omit<Resolution, "blocks" | "notes"> {
  const properties: DocumentProperties = $findMasthead()?.getProperties() ?? {
    ...emptyResolution(""),
    ...emptyMasthead,
    ...emptyNegotiation,
  };
  const {
    body,
    kind,
    stage,
    language,
    proposals,
    comments,
    statuses,
    heldNumbers,
    waivers,
    ownRules,
    ...masthead
  } = properties;
  const adoption = $findAdoption()?.getAdoption() ?? null;
  const negotiation = {
    proposals,
    comments,
    statuses,
    heldNumbers: $readHeldNumbers(heldNumbers),
    waivers,
    ownRules,
  };
  return { body, kind, stage, language, masthead, adoption, negotiation };
}

export function $readBlock(node: BlockNode): Block {
  return { id: node.getBlockId(), kind: node.getKind(), level: node.getLevel(), spans: $readSpans(node) };
}

export function $readNote(node: NoteNode): Note {
  return { id: node.getNoteId(), spans: $readSpans(node) };
}
