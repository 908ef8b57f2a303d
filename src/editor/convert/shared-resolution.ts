// A resolution to and from a shared document without a window: the first content, tests, and tools.
import { createHeadlessEditor } from "@lexical/headless";
import {
  createBindingV2__EXPERIMENTAL,
  type Provider,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
} from "@lexical/yjs";
import type { Doc } from "yjs";
import { emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import {
  $nameCommented,
  followSharedAnchors,
  readPlaced,
  type SharedAnchors,
} from "#editor/comment-places.ts";
import { excludedProperties } from "#editor/excluded-properties.ts";
import { resolutionNodes } from "#editor/nodes/resolution-nodes.ts";
import { $writeResolution } from "./write-resolution.ts";

export interface SharedPlace {
  readonly document: Doc;
  /** The editor's root in the document. */
  readonly rootName: string;
  /** Where comments keep their words by what the document calls them. */
  readonly anchors?: SharedAnchors;
}

/** Writes the first content of an empty document; `writeFirstContent` sees to it that it cannot stand there twice. */
export function writeSharedResolution(resolution: Resolution, place: SharedPlace): void {
  const { editor, binding } = bindHeadless(place);
  editor.registerUpdateListener((update) =>
    syncLexicalUpdateToYjsV2__EXPERIMENTAL(
      binding,
      nobody,
      update.prevEditorState,
      update.editorState,
      update.dirtyElements,
      update.dirtyLeaves,
      update.normalizedNodes,
      update.tags,
    ),
  );
  editor.update(() => $writeResolution(resolution), { discrete: true });
  if (place.anchors === undefined || resolution.negotiation.comments.length === 0) return;
  followSharedAnchors(editor, place.anchors);
  editor.update($nameCommented, { discrete: true });
}

/** What a fresh window would show. */
export function readSharedResolution(place: SharedPlace): Resolution {
  const { editor, binding } = bindHeadless(place);
  if (place.anchors !== undefined) followSharedAnchors(editor, place.anchors);
  if (binding.root.length === 0) return emptyResolution("");
  syncYjsStateToLexicalV2__EXPERIMENTAL(binding, nobody);
  return readPlaced(editor);
}

function bindHeadless({ document, rootName }: SharedPlace) {
  const editor = createHeadlessEditor({
    nodes: resolutionNodes,
    onError: (error) => {
      throw error;
    },
  });
  const binding = createBindingV2__EXPERIMENTAL(editor, "headless", document, new Map(), {
    excludedProperties,
    rootName,
  });
  return { editor, binding };
}

/** A provider without a network and without anybody present. */
const nobody: Provider = {
  awareness: {
    getLocalState: () => null,
    getStates: () => new Map(),
    off: () => {},
    on: () => {},
    setLocalState: () => {},
    setLocalStateField: () => {},
  },
  connect: () => {},
  disconnect: () => {},
  off: () => {},
  on: () => {},
};
