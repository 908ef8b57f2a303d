// What can stand on either side of a comparison, and how it is read.
import type { VersionSummary } from "#bridge/answers.ts";
import type { Outcome } from "#bridge/outcome.ts";
import type { Bridge } from "#bridge/requests.ts";
import type { Resolution } from "#core/resolution/resolution.ts";
import type { ChosenFile } from "#renderer/dialogs/open/chosen-file.ts";
import { compareWords } from "#renderer/strings/compare-words.ts";

export type Source =
  | { readonly kind: "draft" }
  /** The file that the draft was begun from. */
  | { readonly kind: "base"; readonly name: string }
  | { readonly kind: "version"; readonly version: VersionSummary }
  | { readonly kind: "file"; readonly id: number; readonly file: ChosenFile };

/** What becomes of changes that others tracked in a file. */
export type Settled = "accept" | "reject";

export interface ReadSource {
  readonly resolution: Resolution;
  /** What was made of its tracked changes; null where it has none. */
  readonly settled: Settled | null;
}

export function keyOfSource(source: Source): string {
  switch (source.kind) {
    case "draft":
    case "base":
      return source.kind;
    case "version":
      return `version ${source.version.version}`;
    case "file":
      return `file ${source.id}`;
  }
}

export function nameOfSource(source: Source): string {
  switch (source.kind) {
    case "draft":
      return compareWords.thisDraft;
    case "base":
      return compareWords.baseNamed(source.name);
    case "version":
      return compareWords.versionNamed(source.version.name, new Date(source.version.saved));
    case "file":
      return `“${source.file.name}”`;
  }
}

/** Null for the draft, which the window has. */
export async function readSource(
  source: Source,
  {
    bridge,
    draft,
    settled,
  }: { readonly bridge: Bridge; readonly draft: string; readonly settled: Settled | null },
): Promise<Outcome<ReadSource> | null> {
  switch (source.kind) {
    case "draft":
      return null;
    case "version": {
      const opened = await bridge.openVersion({ draft, version: source.version.version });
      return opened.ok ? { ok: true, value: { resolution: opened.value, settled: null } } : opened;
    }
    case "base": {
      const opened = await bridge.openBase({ draft });
      return opened.ok ? readFile(opened.value, { bridge, settled }) : opened;
    }
    case "file":
      return readFile(source.file, { bridge, settled });
  }
}

/** What somebody sent back with changes is compared as he wants it to be, unless it is asked otherwise. */
async function readFile(
  file: ChosenFile,
  { bridge, settled }: { readonly bridge: Bridge; readonly settled: Settled | null },
): Promise<Outcome<ReadSource>> {
  const outcome = await bridge.importFile({ ...file, ...(settled === null ? {} : { changes: settled }) });
  if (outcome.ok) return { ok: true, value: { resolution: outcome.value.resolution, settled } };
  if (outcome.problem.kind === "open-changes") return readFile(file, { bridge, settled: "accept" });
  return outcome;
}
