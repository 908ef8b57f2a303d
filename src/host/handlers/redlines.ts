import { fail, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import { changeIdsOf } from "#core/resolution/settle-changes.ts";
import { checkResolution } from "#host/check-resolution.ts";
import type { LoadFormats } from "#host/load-formats.ts";
import type { ExportKnowledge } from "#host/prepare-export.ts";
import type { ReadInWorker } from "#host/reading/read-in-worker.ts";
import type { DraftFiles } from "#host/storage/draft-files.ts";
import { cleanDraftName } from "#host/storage/draft-name.ts";
import { mediaTypes } from "./files.ts";

export interface RedlineOptions extends Pick<ExportKnowledge, "profiles" | "context" | "now"> {
  readonly drafts: DraftFiles;
  readonly loadFormats: LoadFormats;
  readonly readInWorker: ReadInWorker;
}

export function answerRedlines(options: RedlineOptions): Pick<Bridge, "exportRedline"> {
  const { drafts, loadFormats, readInWorker, profiles, context, now } = options;
  return {
    exportRedline: async ({ draft, resolution, name, author }) => {
      const checked = checkResolution(resolution, name, context);
      if (!checked.ok) return checked;
      const open = changeIdsOf(checked.value).length;
      if (open > 0) return fail({ kind: "undecided-changes", count: open });
      const read = await drafts.read(draft);
      if (!read.ok) return read;
      const base = read.value.content.attachments[0];
      if (base === undefined)
        return fail({ kind: "cannot-export", detail: "this draft was not begun from a file" });
      const [first] = profiles;
      if (first === undefined) return fail({ kind: "cannot-export", detail: "no house rules are installed" });
      // What compares and what writes Word is loaded when a redline is asked for.
      const { makeRedline } = await import("#host/make-redline.ts");
      const made = await makeRedline(
        { base, draft: checked.value, author, date: now().toISOString(), renumber: false },
        {
          formats: await loadFormats(),
          readInWorker,
          profileOf: (body) => profiles.find(({ id }) => id === body) ?? first,
        },
      );
      if (!made.ok) return made;
      const { bytes, isBaseWritten, left } = made.value;
      const mediaType = mediaTypes["docx"] ?? "application/octet-stream";
      const file = { name: `${cleanDraftName(name)} redline.docx`, bytes, mediaType };
      return succeed({ file, isOfficial: !isBaseWritten, left: left.length });
    },
  };
}
