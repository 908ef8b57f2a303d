// A draft without a shared state may be opened by two windows before either has written: nothing doubles, in no template.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applyUpdate, type Doc } from "yjs";
import type { OpenedDraft } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";
import {
  applyStored,
  createSharedDocument,
  encodeSharedDocument,
  rootName,
  writeFirstContent,
} from "#collaboration/document/shared-document.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { readSharedResolution, writeSharedResolution } from "#editor/convert/shared-resolution.ts";
import { createHost, type Host } from "#host/create-host.ts";

const folder = mkdtempSync(join(tmpdir(), "penholder-first-content-"));
let host: Host;
beforeAll(async () => {
  const abilities = { shell: "browser", guest: false, nativeMenu: false, nativeDialogs: false } as const;
  host = given(await createHost({ dataFolder: folder, abilities: { ...abilities, version: "0" } }));
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

it("stands once in a draft of each template that two windows open at once", async () => {
  const templates = await host.handlers.listTemplates({});
  expect(templates.length).toBeGreaterThan(0);
  // Every template is written to the disk, in earnest, five times: what waits for it waits together.
  await Promise.all(templates.map(async ({ id }) => await openInTwoWindows(id)));
}, 120_000);

async function openInTwoWindows(template: string): Promise<void> {
  const { handlers } = host;
  const { resolution } = given(await handlers.openTemplate({ template }));
  const { draft } = given(await handlers.createDraft({ name: template, resolution }));
  const opened = [await handlers.openDraft({ draft }), await handlers.openDraft({ draft })];
  const windows = opened.map(fill);
  for (const window of windows)
    given(await handlers.appendToJournal({ draft, update: encodeSharedDocument(window) }));
  // A third window finds both in the journal; one that saves and one that saves after it find each other's state.
  const third = fill(await handlers.openDraft({ draft }));
  const wanted = readNow(windows[0]);
  expect([template, readNow(third)]).toEqual([template, wanted]);
  for (const window of windows) {
    const shared = encodeSharedDocument(window);
    given(await handlers.saveDraft({ draft, resolution: readNow(window), shared }));
  }
  expect([template, readNow(fill(await handlers.openDraft({ draft })))]).toEqual([template, wanted]);
}

/** What a window does with a draft it has opened. */
function fill(answer: Outcome<OpenedDraft>): Doc {
  const { shared, journal, resolution } = given(answer);
  const document = createSharedDocument();
  applyStored(document, [...(shared === null ? [] : [shared]), ...journal]);
  writeFirstContent(document, resolution, (empty) =>
    writeSharedResolution(resolution, { document: empty, rootName }),
  );
  return document;
}

function readNow(window: Doc | undefined): Resolution {
  const document = createSharedDocument();
  if (window !== undefined) applyUpdate(document, encodeSharedDocument(window));
  return readSharedResolution({ document, rootName });
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value;
}
