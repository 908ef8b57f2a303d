// A host to be killed: appends to the journal and saves, and prints each word once it was told that it is safe.
import * as Y from "yjs";
import { emptyResolution } from "#core/resolution/resolution.ts";
import { createHost } from "#host/create-host.ts";

const [folder, round] = process.argv.slice(2);
if (folder === undefined || round === undefined) throw new Error("Usage: host-process.ts FOLDER ROUND");
const abilities = {
  shell: "browser",
  guest: false,
  nativeMenu: false,
  nativeDialogs: false,
  version: "0",
} as const;
const created = await createHost({ dataFolder: folder, abilities });
if (!created.ok) throw new Error(created.problem.kind);
const { handlers } = created.value;
const [listed] = await handlers.listDrafts({});
const resolution = emptyResolution("hrc");
if (listed === undefined) await handlers.createDraft({ name: "Draft", resolution });
const draft = (await handlers.listDrafts({}))[0]?.draft ?? "";
const opened = await handlers.openDraft({ draft });
if (!opened.ok) throw new Error(opened.problem.kind);

const document = new Y.Doc();
for (const update of [
  ...(opened.value.shared === null ? [] : [opened.value.shared]),
  ...opened.value.journal,
])
  Y.applyUpdate(document, update);
const text = document.getText("text");
console.log(`kept ${text.toString()}`);

for (let count = 0; ; count += 1) {
  const word = `r${round}w${count}`;
  const before = Y.encodeStateVector(document);
  text.insert(text.length, ` ${word}`);
  const update = Y.encodeStateAsUpdate(document, before);
  const appended = handlers.appendToJournal({ draft, update });
  // Saving goes on at the same time, as it does while somebody types.
  const saved =
    count % 2 === 0
      ? handlers.saveDraft({ draft, resolution, shared: Y.encodeStateAsUpdate(document) })
      : appended;
  const outcomes = await Promise.all([appended, saved]);
  if (outcomes.every(({ ok }) => ok)) console.log(`safe ${word}`);
}
