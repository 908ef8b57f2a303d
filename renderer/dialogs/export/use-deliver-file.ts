import type { ExportedFile } from "#bridge/answers.ts";
import { describeProblem } from "#bridge/problems.ts";
import { useAbilities, useHost } from "#renderer/app/host-context.ts";
import { downloadFile } from "./download-file.ts";

/** Where a file came to: nowhere where the user changed his mind. */
export type Delivered =
  | { readonly kind: "none" }
  | { readonly kind: "made"; readonly name: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Gives what hands a file to the user: where he says, or among the browser's downloads. */
export function useDeliverFile(): (file: ExportedFile) => Promise<Delivered> {
  const { bridge } = useHost();
  const { nativeDialogs } = useAbilities();
  return async (file) => {
    if (!nativeDialogs) {
      downloadFile(file);
      return { kind: "made", name: file.name };
    }
    const saved = await bridge.saveExportedFile({ name: file.name, bytes: file.bytes });
    if (saved.ok) return { kind: "made", name: saved.value.name };
    if (saved.problem.kind === "cancelled") return { kind: "none" };
    return { kind: "failed", reason: describeProblem(saved.problem) };
  };
}
