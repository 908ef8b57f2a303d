// The window's way of mounting the editor, as README.md of this folder shows it: the real plugin, the real provider.
import { LexicalCollaboration } from "@lexical/react/LexicalCollaborationContext";
import { CollaborationPluginV2__EXPERIMENTAL } from "@lexical/react/LexicalCollaborationPlugin";
import { createLexicalComposerContext, LexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import type { LexicalEditor } from "lexical";
import { act, createElement, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Doc } from "yjs";
import { recoverEditor } from "#collaboration/document/recover-editor.ts";
import {
  createSharedDocument,
  documentVersion,
  encodeSharedDocument,
  readDocumentVersion,
  readOrder,
  rootName,
  writeFirstContent,
} from "#collaboration/document/shared-document.ts";
import { LocalProvider } from "#collaboration/provider/local-provider.ts";
import { type BlockId, emptyResolution, type Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import { applyEdits } from "./apply-edits.ts";
import { allCommands } from "./commands/all-commands.ts";
import { $readResolution } from "./convert/read-resolution.ts";
import { writeSharedResolution } from "./convert/shared-resolution.ts";
import { createResolutionEditor } from "./create-resolution-editor.ts";
import { excludedProperties } from "./excluded-properties.ts";
import { $getBlocks } from "./nodes/find-nodes.ts";
import { followSharedOrder } from "./shared-order.ts";

interface Window {
  readonly editor: LexicalEditor;
  readonly document: Doc;
  readonly provider: LocalProvider;
  readonly kept: Uint8Array[];
  readonly text: () => string;
  readonly page: HTMLElement;
  readonly close: () => Promise<void>;
}

// The id of a text that is written here is as good as any.
const target = "o1" as BlockId;
const draft: Resolution = {
  ...emptyResolution("hrc"),
  blocks: [
    {
      id: target,
      kind: "operative",
      level: 0,
      spans: [
        { kind: "text", text: "Urges", italic: true },
        { kind: "text", text: " ports;" },
      ],
    },
  ],
};

async function openWindow(stored: readonly Uint8Array[], first: Resolution | null): Promise<Window> {
  const document = createSharedDocument();
  const kept: Uint8Array[] = [];
  const provider = new LocalProvider({
    document,
    stored,
    keep: async (update) => void kept.push(update),
    onFailure: (error) => {
      throw error;
    },
  });
  const { editor, dispose } = createResolutionEditor({
    onError: recoverEditor((error) => {
      throw error;
    }),
  });
  const stopFollowing = followSharedOrder(editor, readOrder(document));
  const page = globalThis.document.createElement("div");
  globalThis.document.body.append(page);
  const root = createRoot(page);
  await act(async () => root.render(createElement(Page, { editor, document, provider, first })));
  return {
    editor,
    document,
    provider,
    kept,
    page,
    text: () =>
      editor
        .getEditorState()
        .read($readResolution)
        .blocks.map(({ spans }) => textOf(spans))
        .join("\n"),
    close: async () => {
      await act(async () => root.unmount());
      await provider.destroy();
      stopFollowing();
      dispose();
      page.remove();
    },
  };
}

interface PageProps extends Pick<Window, "editor" | "document" | "provider"> {
  readonly first: Resolution | null;
}

function Page({ editor, document, provider, first }: PageProps) {
  return createElement(
    LexicalCollaboration,
    null,
    createElement(
      LexicalComposerContext,
      { value: [editor, createLexicalComposerContext(null, null)] },
      createElement(ContentEditable, { ariaLabel: "Text" }),
      createElement(Shared, { editor, document, provider, first }),
    ),
  );
}

function Shared({ document, provider, first }: PageProps) {
  // Runs after the plugin's own effects, which connect the provider and so load what was kept.
  useEffect(() => {
    if (first === null) return;
    writeFirstContent(document, first, (empty) =>
      writeSharedResolution(first, { document: empty, rootName }),
    );
  }, [document, first]);
  return createElement(CollaborationPluginV2__EXPERIMENTAL, {
    id: "draft",
    doc: document,
    provider: provider.forLexical(),
    username: "Kenya",
    cursorColor: "#1d4ed8",
    excludedProperties,
    rootName,
  });
}

const append = (window: Window, text: string, at: number): boolean =>
  applyEdits(
    window.editor,
    [{ kind: "replace-text", in: { block: target }, start: at, end: at, text }],
    "command",
  );
const run = (window: Window, id: string): boolean =>
  allCommands.find((command) => command.id === id)?.run(window.editor) ?? false;

describe("a window on a shared document", () => {
  const open: Window[] = [];
  const openHere = async (stored: readonly Uint8Array[], first: Resolution | null): Promise<Window> => {
    const window = await openWindow(stored, first);
    open.push(window);
    return window;
  };
  beforeEach(() => {
    Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  });
  afterEach(async () => {
    for (const window of open.splice(0)) await window.close();
  });

  it("writes the first content, which is kept and cannot be undone", async () => {
    const window = await openHere([], draft);
    expect(window.text()).toBe("Urges ports;");
    expect(window.page.querySelector("p.block")?.textContent).toBe("Urges ports;");
    expect(readDocumentVersion(window.document)).toBe(documentVersion);
    expect(allCommands.find(({ id }) => id === "undo")?.isPossible(window.editor)).toBe(false);
    run(window, "undo");
    expect(window.text()).toBe("Urges ports;");
    await window.provider.flush();
    expect(window.kept.length).toBe(1);
  });

  it("shows what was kept, and does not keep it again", async () => {
    const first = await openHere([], draft);
    append(first, " now", 11);
    await first.provider.flush();
    const second = await openHere(first.kept, draft);
    expect(second.text()).toBe("Urges ports now;");
    await second.provider.flush();
    expect(second.kept).toEqual([]);
    expect(encodeSharedDocument(second.document)).toEqual(encodeSharedDocument(first.document));
  });

  it("undoes and redoes an edit as one step, masthead included", async () => {
    const window = await openHere([], draft);
    const read = (): Resolution => window.editor.getEditorState().read($readResolution);
    const before = read();
    applyEdits(
      window.editor,
      [
        { kind: "replace-text", in: { block: target }, start: 0, end: 5, text: "Invites" },
        { kind: "set-masthead", change: { number: "58/1" } },
        {
          kind: "insert-block",
          after: target,
          block: { id: "o2" as BlockId, kind: "operative", level: 0, spans: [] },
        }, // as above
        { kind: "move-block", block: target, after: "o2" as BlockId }, // as above
      ],
      "fix",
    );
    const after = read();
    expect(after.masthead.number).toBe("58/1");
    expect(window.text()).toBe("\nInvites ports;");
    run(window, "undo");
    expect(read()).toEqual(before);
    run(window, "redo");
    expect(read()).toEqual(after);
  });

  it("takes back what was typed without a pause together, and apart from what came after one", async () => {
    const window = await openHere([], draft);
    const type = (words: string): void => {
      for (const letter of words)
        window.editor.update(() => void $getBlocks()[0]?.selectEnd().insertText(letter), { discrete: true });
    };
    type(" now");
    // Longer than the undo manager waits for more.
    await new Promise((resolve) => setTimeout(resolve, 700));
    type(" and here");
    expect(window.text()).toBe("Urges ports; now and here");
    run(window, "undo");
    expect(window.text()).toBe("Urges ports; now");
    run(window, "undo");
    expect(window.text()).toBe("Urges ports;");
  });

  it("is built anew from the shared document after an error of the editor", async () => {
    const window = await openHere([], draft);
    await act(async () => {
      window.editor.update(
        () => {
          throw new Error("planted");
        },
        { discrete: true },
      );
    });
    expect(window.text()).toBe("Urges ports;");
    append(window, "!", 12);
    expect(window.page.querySelector("p.block")?.textContent).toBe("Urges ports;!");
  });
});
