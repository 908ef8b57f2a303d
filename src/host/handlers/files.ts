import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { changeIdsOf } from "#core/resolution/settle-changes.ts";
import type { Format } from "#formats/format.ts";
import { CannotTypeset, type Typesetter } from "#formats/pdf/typesetter.ts";
import { isSheetFormat, type SheetName } from "#formats/sheets/sheet.ts";
import { importResolution } from "#host/import-resolution.ts";
import type { LoadFormats } from "#host/load-formats.ts";
import { type AskedExport, type ExportKnowledge, type Leaving, prepareExport } from "#host/prepare-export.ts";
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

export interface FilesOptions extends ExportKnowledge {
  readonly typeset: Typesetter;
  readonly loadFormats: LoadFormats;
  readonly readInWorker: ReadInWorker;
}

export function answerFiles(options: FilesOptions): Files {
  const { loadFormats, readInWorker, context } = options;
  return {
    importFile: async ({ name, bytes, changes }) => {
      const asked = { ...context, changes: changes ?? null };
      const formats = await loadFormats();
      const read = await importResolution({ name, bytes }, { formats, context: asked, readInWorker });
      if (!read.ok) return read;
      return succeed({ resolution: read.value.value, messages: read.value.messages });
    },
    listExportFormats: async () =>
      (await loadFormats()).flatMap(({ id, name, extension, write }) =>
        write === undefined ? [] : [{ id, name, extension }],
      ),
    exportResolution: async (asked) => {
      const { format, sheet } = asked;
      if (sheet !== undefined) return exportSheet(sheet, asked, options);
      const found = (await loadFormats()).find(({ id }) => id === format);
      const write = found?.write;
      if (found === undefined || write === undefined) return fail({ kind: "unknown-format", name: format });
      const leaving = prepareExport(asked, options);
      if (!leaving.ok) return leaving;
      const written =
        asked.changes === "track"
          ? await exportTracked(asked, options)
          : await tryToTypeset(() => writeLeaving(leaving.value, format, write));
      if (!written.ok) return written;
      return succeed({
        name: `${cleanDraftName(asked.name)}.${found.extension}`,
        bytes: written.value,
        mediaType: mediaTypes[found.extension] ?? "application/octet-stream",
      });
    },
  };
}

/** Word alone has a place for comments. */
async function writeLeaving(
  { resolution, context, comments }: Leaving,
  format: string,
  write: NonNullable<Format["write"]>,
): Promise<Uint8Array> {
  const written = await write(resolution, context);
  if (format !== "docx" || comments.length === 0) return written;
  const { addComments } = await import("#formats/docx/comments/add-comments.ts");
  return addComments(written, resolution, comments);
}

async function exportTracked(asked: AskedExport, options: FilesOptions): Promise<Outcome<Uint8Array>> {
  if (asked.format !== "docx")
    return fail({ kind: "undecided-changes", count: changeIdsOf(asked.resolution).length });
  const { writeTracked } = await import("#host/write-tracked.ts");
  return writeTracked(asked, options);
}

async function exportSheet(
  sheet: SheetName,
  asked: AskedExport,
  options: FilesOptions,
): ReturnType<Bridge["exportResolution"]> {
  const { format } = asked;
  if (!isSheetFormat(format)) return fail({ kind: "unknown-format", name: format });
  const leaving = prepareExport(asked, options);
  if (!leaving.ok) return leaving;
  const { resolution, context } = leaving.value;
  const { writeSheet } = await import("#formats/sheets/write-sheet.ts");
  const written = await tryToTypeset(() =>
    writeSheet({ name: sheet, format }, resolution, context, options.typeset),
  );
  if (!written.ok) return written;
  return succeed({
    name: `${cleanDraftName(asked.name)} ${sheet}.${format}`,
    bytes: written.value,
    mediaType: mediaTypes[format] ?? "application/octet-stream",
  });
}

export async function tryToTypeset<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof CannotTypeset) return fail({ kind: "cannot-export", detail: error.message });
    throw error;
  }
}
