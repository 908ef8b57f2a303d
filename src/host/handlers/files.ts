import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Facts } from "#core/instruments/facts.ts";
import { printedLabels } from "#core/numbering/show-numbers.ts";
import type { Profile } from "#core/profile/profile.ts";
import { settleReferences } from "#core/references/settle-references.ts";
import { emptyNegotiation, type Resolution } from "#core/resolution/resolution.ts";
import type { ReadContext } from "#formats/format.ts";
import { CannotTypeset } from "#formats/pdf/typesetter.ts";
import { checkResolution } from "#host/check-resolution.ts";
import { importInWorker } from "#host/import-resolution.ts";
import type { LoadFormats } from "#host/load-formats.ts";
import type { ReadInWorker } from "#host/reading/read-in-worker.ts";
import { cleanDraftName } from "#host/storage/draft-name.ts";

type Files = Pick<Bridge, "importFile" | "listExportFormats" | "exportResolution">;

export const mediaTypes: Readonly<Record<string, string>> = {
  "akn.xml": "application/akn+xml",
  csv: "text/csv; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  pdf: "application/pdf",
  penholder: "application/zip",
  txt: "text/plain; charset=utf-8",
};

export interface FilesOptions {
  readonly loadFormats: LoadFormats;
  readonly readWord: ReadInWorker;
  readonly profiles: readonly Profile[];
  readonly context: ReadContext;
  readonly now: () => Date;
  readonly loadFacts: () => Promise<Facts>;
}

export function answerFiles(options: FilesOptions): Files {
  const { loadFormats, readWord, profiles, context, now, loadFacts } = options;
  return {
    importFile: async ({ name, bytes, changes }) => {
      const asked = { ...context, changes: changes ?? null };
      const read = await importInWorker({ name, bytes }, await loadFormats(), asked, readWord);
      if (!read.ok) return read;
      return succeed({ resolution: read.value.value, messages: read.value.messages });
    },
    listExportFormats: async () =>
      (await loadFormats()).flatMap(({ id, name, extension, write }) =>
        write === undefined ? [] : [{ id, name, extension }],
      ),
    exportResolution: async ({ resolution, format, name }) => {
      const found = (await loadFormats()).find(({ id }) => id === format);
      const write = found?.write;
      if (found === undefined || write === undefined) return fail({ kind: "unknown-format", name: format });
      const checked = checkResolution(resolution, name, context);
      if (!checked.ok) return checked;
      const profile = profiles.find(({ id }) => id === checked.value.body) ?? profiles[0];
      if (profile === undefined)
        return fail({ kind: "cannot-export", detail: "no house rules are installed" });
      const leaving = withoutNegotiation(
        settleReferences(checked.value, printedLabels(checked.value, profile)),
      );
      const written = await tryToWrite(() =>
        write(leaving, { profile, now: now().toISOString(), loadFacts }),
      );
      if (!written.ok) return written;
      return succeed({
        name: `${cleanDraftName(name)}.${found.extension}`,
        bytes: written.value,
        mediaType: mediaTypes[found.extension] ?? "application/octet-stream",
      });
    },
  };
}

/** Comments, proposals and statuses stay in the house; numbers held as circulated are part of the text that goes round. */
function withoutNegotiation(resolution: Resolution): Resolution {
  const { heldNumbers } = resolution.negotiation;
  return { ...resolution, negotiation: { ...emptyNegotiation, heldNumbers } };
}

async function tryToWrite(write: () => Promise<Uint8Array>): Promise<Outcome<Uint8Array>> {
  try {
    return succeed(await write());
  } catch (error) {
    if (error instanceof CannotTypeset) return fail({ kind: "cannot-export", detail: error.message });
    throw error;
  }
}
