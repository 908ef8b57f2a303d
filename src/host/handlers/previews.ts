import type { ShownExport } from "#bridge/answers.ts";
import { fail, type Outcome, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { Format } from "#formats/format.ts";
import { listLeftOut } from "#formats/list-left-out.ts";
import type { PageDrawer } from "#formats/pdf/typesetter.ts";
import type { SheetName } from "#formats/sheets/sheet.ts";
import type { LoadFormats } from "#host/load-formats.ts";
import { type AskedExport, type ExportKnowledge, type Leaving, prepareExport } from "#host/prepare-export.ts";
import { tryToTypeset } from "./files.ts";

export interface PreviewsOptions extends ExportKnowledge {
  readonly loadFormats: LoadFormats;
  readonly drawPages: PageDrawer;
}

/** More than anyone turns before a file is made; each is some 150 kB. */
const mostPages = 40;
const mostText = 40_000;

export function answerPreviews(options: PreviewsOptions): Pick<Bridge, "previewExport"> {
  return {
    previewExport: async (asked) => {
      const format = (await options.loadFormats()).find(({ id }) => id === asked.format);
      if (format === undefined) return fail({ kind: "unknown-format", name: asked.format });
      const leaving = prepareExport(asked, options);
      if (!leaving.ok) return leaving;
      const open = await withOpen(asked, leaving.value);
      return succeed({
        leftOut: asked.sheet === undefined ? listLeftOut(open, asked.format, asked.print ?? {}) : [],
        shown: await (asked.sheet === undefined
          ? show(format, leaving.value, options.drawPages)
          : showSheet(asked.sheet, leaving.value, options.drawPages)),
      });
    },
  };
}

async function showSheet(
  name: SheetName,
  { resolution, context }: Leaving,
  drawPages: PageDrawer,
): Promise<Outcome<ShownExport>> {
  const { sheetJob } = await import("#formats/sheets/write-sheet.ts");
  const drawn = await tryToTypeset(() => drawPages(sheetJob(name, resolution, context), mostPages));
  return drawn.ok ? succeed({ kind: "pages", ...drawn.value }) : drawn;
}

/** What was accepted, or is carried on, does not stay behind; facts that no line prints cannot be carried on. */
async function withOpen(
  { resolution, changes, comments, format }: AskedExport,
  { context }: Leaving,
): Promise<Resolution> {
  const said = comments === true && format === "docx" ? { comments: [] } : {};
  const { negotiation } = resolution;
  if (changes === undefined || changes === "reject")
    return { ...resolution, negotiation: { ...negotiation, ...said } };
  const mastheadChanges =
    changes === "accept"
      ? []
      : (await import("#host/write-tracked.ts")).unprintedChanges(resolution, context);
  return {
    ...resolution,
    negotiation: { ...negotiation, ...said, proposals: [], proposedNotes: [], mastheadChanges },
  };
}

async function show(
  format: Format,
  { resolution, context }: Leaving,
  drawPages: PageDrawer,
): Promise<Outcome<ShownExport>> {
  if (format.id === "docx" || format.id === "pdf") {
    const { typesettingJob } = await import("#formats/pdf/write-pdf.ts");
    const drawn = await tryToTypeset(() => drawPages(typesettingJob(resolution, context), mostPages));
    return drawn.ok ? succeed({ kind: "pages", ...drawn.value }) : drawn;
  }
  // An archive says nothing to the eye.
  if (format.write === undefined || format.id === "penholder") return succeed({ kind: "nothing" });
  const text = new TextDecoder().decode(await format.write(resolution, context));
  return succeed({ kind: "text", text: text.slice(0, mostText), isWhole: text.length <= mostText });
}
