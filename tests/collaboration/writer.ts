// One writer at one window: a headless editor with the real nodes and behaviours, bound to a shared document as the
// collaboration plugin binds it.
import { createHeadlessEditor } from "@lexical/headless";
import {
  type BindingV2,
  createBindingV2__EXPERIMENTAL,
  createUndoManager,
  type Provider,
  syncLexicalUpdateToYjsV2__EXPERIMENTAL,
  syncYjsChangesToLexicalV2__EXPERIMENTAL,
  syncYjsStateToLexicalV2__EXPERIMENTAL,
} from "@lexical/yjs";
import {
  COMMAND_PRIORITY_EDITOR,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { Awareness } from "y-protocols/awareness";
import { applyUpdate, type Doc, encodeStateAsUpdate, UndoManager } from "yjs";
import { followCarets } from "#collaboration/document/follow-carets.ts";
import { giveTextsEarly } from "#collaboration/document/give-texts-early.ts";
import { settleCarries } from "#collaboration/document/settle-carries.ts";
import { createSharedDocument, readOrder, rootName } from "#collaboration/document/shared-document.ts";
import { textAnchorsOf } from "#collaboration/document/text-anchors.ts";
import { matchOpener } from "#core/openers/match-opener.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { registerBehaviours } from "#editor/behaviours/register-behaviours.ts";
import { followSharedAnchors, readPlaced } from "#editor/comment-places.ts";
import { readSharedResolution } from "#editor/convert/shared-resolution.ts";
import { excludedProperties } from "#editor/excluded-properties.ts";
import { resolutionNodes } from "#editor/nodes/resolution-nodes.ts";
import { followSharedOrder } from "#editor/shared-order.ts";

/** What the network is to the document: an origin that undo does not track. */
const network = { kind: "network" };

export interface WriterOptions {
  /** Seeded, or a failing run could not be played again. */
  readonly client: number;
  /** Nodes to put in the place of ours: how the harness plants a fault. */
  readonly nodes?: readonly Klass<LexicalNode>[];
}

export class Writer {
  readonly editor: LexicalEditor;
  readonly document: Doc;
  /** Errors of the binding that a reload from the shared document cured. */
  recoveries = 0;
  private readonly binding: BindingV2;
  private readonly provider: Provider;
  private readonly undoManager: UndoManager;
  private readonly sent: Uint8Array[] = [];
  private failed: unknown = null;

  constructor({ client, nodes = [] }: WriterOptions) {
    this.document = createSharedDocument();
    this.document.clientID = client;
    this.provider = providerOf(this.document);
    this.editor = createHeadlessEditor({
      nodes: [...resolutionNodes, ...nodes],
      onError: (error) => {
        this.failed = error;
      },
    });
    this.binding = createBindingV2__EXPERIMENTAL(this.editor, "test", this.document, new Map(), {
      excludedProperties,
      rootName,
    });
    this.undoManager = createUndoManager(this.binding, this.binding.root);
    followSharedOrder(this.editor, readOrder(this.document));
    followSharedAnchors(this.editor, textAnchorsOf(this.document, rootName));
    this.bind();
    giveTextsEarly(this.document);
    settleCarries(this.document, rootName);
    followCarets(this.document, awarenessOf(this.provider), rootName);
    this.document.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== network) this.sent.push(update);
    });
  }

  private bind(): void {
    const { editor, binding, provider, undoManager } = this;
    binding.root.observeDeep((events, transaction) => {
      if (transaction.origin === binding) return;
      // The root's events are of elements and texts: the document holds nothing else.
      const changes = events as Parameters<typeof syncYjsChangesToLexicalV2__EXPERIMENTAL>[2];
      const isUndo = transaction.origin instanceof UndoManager;
      syncYjsChangesToLexicalV2__EXPERIMENTAL(binding, provider, changes, transaction, isUndo);
    });
    editor.registerUpdateListener((update) =>
      syncLexicalUpdateToYjsV2__EXPERIMENTAL(
        binding,
        provider,
        update.prevEditorState,
        update.editorState,
        update.dirtyElements,
        update.dirtyLeaves,
        update.normalizedNodes,
        update.tags,
      ),
    );
    // As the plugin publishes it.
    Reflect.set(editor, Symbol.for("@lexical/yjs/UndoManager"), undoManager);
    const run = (step: () => unknown) => () => {
      step();
      return true;
    };
    editor.registerCommand(
      UNDO_COMMAND,
      run(() => undoManager.undo()),
      COMMAND_PRIORITY_EDITOR,
    );
    editor.registerCommand(
      REDO_COMMAND,
      run(() => undoManager.redo()),
      COMMAND_PRIORITY_EDITOR,
    );
    registerBehaviours(editor, { openers: () => matchOpener });
  }

  /** Runs an action and cures the editor as the window does, where the binding failed. */
  act(action: (editor: LexicalEditor) => void): void {
    action(this.editor);
    this.editor.update(() => {}, { discrete: true });
    this.recover();
  }

  /** Changes made here and not handed over yet. */
  takeSent(): readonly Uint8Array[] {
    return this.sent.splice(0);
  }

  receive(updates: readonly Uint8Array[]): void {
    for (const update of updates) applyUpdate(this.document, update, network);
    this.recover();
  }

  /** What the window shows. */
  read(): Resolution {
    return readPlaced(this.editor);
  }

  /** What a window opened now from this document would show. */
  readAfresh(): Resolution {
    const copy = createSharedDocument();
    applyUpdate(copy, encodeStateAsUpdate(this.document));
    return readSharedResolution({ document: copy, rootName, anchors: textAnchorsOf(copy, rootName) });
  }

  /** A new thought for undo. */
  pause(): void {
    this.undoManager.stopCapturing();
  }

  private recover(): void {
    if (this.failed === null) return;
    this.failed = null;
    this.recoveries += 1;
    syncYjsStateToLexicalV2__EXPERIMENTAL(this.binding, this.provider);
    if (this.failed !== null) throw this.failed;
  }
}

/** The object that `providerOf` put there. */
function awarenessOf(provider: Provider): Awareness {
  return provider.awareness as unknown as Awareness;
}

function providerOf(document: Doc): Provider {
  const awareness = new Awareness(document);
  // The clock of awareness would keep the process alive.
  awareness.destroy();
  awareness.setLocalState({
    anchorPos: null,
    focusPos: null,
    focusing: true,
    name: "",
    color: "",
    awarenessData: {},
  });
  const ignore = (): void => {};
  // Lexical types the awareness state more narrowly than y-protocols does; the object is the same.
  return { awareness, connect: ignore, disconnect: ignore, on: ignore, off: ignore } as unknown as Provider;
}
