import { fail, succeed } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { OwnLayer } from "#core/instruments/own-layer.ts";
import type { LedgerRow } from "#core/ledger/tabulate-ledger.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";
import type { ReadContext } from "#formats/format.ts";
import { readFactTexts } from "#host/assets.ts";
import { checkResolution } from "#host/check-resolution.ts";
import { cleanDraftName } from "#host/storage/draft-name.ts";
import { mediaTypes } from "./files.ts";

export interface LedgerOptions {
  readonly assetsFolder: string;
  readonly profiles: readonly Profile[];
  readonly context: ReadContext;
  /** The user's own entries of the register. */
  readonly readOwn: () => Promise<readonly OwnLayer[]>;
}

export function answerLedger({
  assetsFolder,
  profiles,
  context,
  readOwn,
}: LedgerOptions): Pick<Bridge, "exportLedger"> {
  return {
    exportLedger: async ({ resolution, format, name }) => {
      const checked = checkResolution(resolution, name, context);
      if (!checked.ok) return checked;
      const profile = profiles.find(({ id }) => id === checked.value.body) ?? profiles[0];
      if (profile === undefined)
        return fail({ kind: "cannot-export", detail: "no house rules are installed" });
      // What finds citations is loaded when a ledger is asked for.
      const { listLedgerRows } = await import("#host/list-ledger-rows.ts");
      const known = { texts: await readFactTexts(assetsFolder), own: await readOwn() };
      const rows = listLedgerRows(checked.value, profile, known);
      const bytes = await writers[format](rows, titleOf(checked.value) ?? name);
      const mediaType = mediaTypes[format] ?? "application/octet-stream";
      return succeed({ name: `${cleanDraftName(name)} citations.${format}`, bytes, mediaType });
    },
  };
}

/** What writes Word brings much with it, and is loaded when it is asked for. */
const writers = {
  csv: async (rows: readonly LedgerRow[]) =>
    (await import("#formats/ledger/write-csv.ts")).writeLedgerCsv(rows),
  docx: async (rows: readonly LedgerRow[], title: string) =>
    (await import("#formats/ledger/write-word-table.ts")).writeLedgerTable({ title, rows }),
};

function titleOf({ blocks }: Resolution): string | null {
  const title = blocks.find(({ kind }) => kind === "title");
  return title === undefined ? null : textOf(title.spans);
}
