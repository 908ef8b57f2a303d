import { describeProblem } from "#bridge/problems.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import { useTell } from "#renderer/design/toast.tsx";
import { useDeliverFile } from "#renderer/dialogs/export/use-deliver-file.ts";
import { ledgerWords } from "#renderer/strings/ledger-words.ts";
import { useHost } from "./host-context.ts";

/** Gives what writes everything the draft cites as a table, and says where it is. */
export function useExportLedger(resolution: Resolution, name: string): (format: "csv" | "docx") => void {
  const { bridge } = useHost();
  const tell = useTell();
  const deliver = useDeliverFile();
  const exportAs = async (format: "csv" | "docx"): Promise<void> => {
    const exported = await bridge.exportLedger({ resolution, format, name });
    const made = exported.ok
      ? await deliver(exported.value)
      : { kind: "failed" as const, reason: describeProblem(exported.problem) };
    if (made.kind === "made") tell({ text: ledgerWords.exported(made.name) });
    if (made.kind === "failed") tell({ text: ledgerWords.notExported(made.reason) });
  };
  return (format) => void exportAs(format);
}
