// The parts of one open draft, made together and ended together.
import type { LexicalEditor } from "lexical";
import type { Doc } from "yjs";
import type { OpenedDraft } from "#bridge/answers.ts";
import type { Bridge } from "#bridge/requests.ts";
import {
  createSharedDocument,
  encodeSharedDocument,
  isStored,
  readOrder,
  rootName,
  writeFirstContent,
} from "#collaboration/document/shared-document.ts";
import { textAnchorsOf } from "#collaboration/document/text-anchors.ts";
import { LocalProvider } from "#collaboration/provider/local-provider.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { followSharedAnchors, readPlaced } from "#editor/comment-places.ts";
import { writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { followSharedOrder } from "#editor/shared-order.ts";
import { createWindowEditor } from "#renderer/editing/create-window-editor.ts";
import { DraftSession, NotKept } from "./session.ts";

export interface DraftParts {
  readonly editor: LexicalEditor;
  readonly document: Doc;
  readonly provider: LocalProvider;
  /** Null in a guest's window: the owner keeps the draft. */
  readonly session: DraftSession | null;
  /** Call once the collaboration plugin is connected. */
  readonly fill: () => void;
  readonly end: () => Promise<void>;
}

export function assembleDraft(opened: OpenedDraft, bridge: Bridge): DraftParts {
  const { editor, dispose } = createWindowEditor(bridge);
  const document = createSharedDocument();
  const stopFollowing = followSharedOrder(editor, readOrder(document));
  followSharedAnchors(editor, textAnchorsOf(document, rootName));
  const session = new DraftSession({
    bridge,
    summary: opened.summary,
    takeSnapshot: () => ({ resolution: readPlaced(editor), shared: encodeSharedDocument(document) }),
  });
  const provider = new LocalProvider({
    document,
    stored: [...(opened.shared === null ? [] : [opened.shared]), ...opened.journal],
    keep: session.keep,
    onFailure: (error) => {
      // The session shows it already, and the provider offers the change again.
      if (!(error instanceof NotKept)) throw error;
    },
  });
  document.on("update", (_update: Uint8Array, origin: unknown) => {
    if (!isStored(origin)) session.noteChange();
  });
  return {
    editor,
    document,
    provider,
    session,
    fill: () => fill(document, opened.resolution),
    end: async () => {
      await provider.flush();
      await session.end();
      await provider.destroy();
      stopFollowing();
      dispose();
    },
  };
}

/** A guest has the same parts, but keeps nothing. */
export function assembleGuest(bridge: Bridge): DraftParts {
  const { editor, dispose } = createWindowEditor(bridge);
  const document = createSharedDocument();
  const stopFollowing = followSharedOrder(editor, readOrder(document));
  followSharedAnchors(editor, textAnchorsOf(document, rootName));
  const provider = new LocalProvider({ document, stored: [], keep: null, onFailure: () => undefined });
  return {
    editor,
    document,
    provider,
    session: null,
    fill: () => undefined,
    end: async () => {
      await provider.destroy();
      stopFollowing();
      dispose();
    },
  };
}

/** Writes the first content, where nobody has: windows that open a new draft at once all write the same. */
function fill(document: Doc, resolution: Resolution): void {
  writeFirstContent(document, resolution, (empty) =>
    writeSharedResolution(resolution, {
      document: empty,
      rootName,
      anchors: textAnchorsOf(empty, rootName),
    }),
  );
}
