// Findings as the command line's JSON and text have them.
import type { KeptFinding } from "#core/lint/apply-waivers.ts";
import type { Finding, Place } from "#core/lint/finding.ts";
import { type Labels, labelBlocks } from "#core/numbering/label-blocks.ts";
import { namePlace } from "#core/numbering/name-place.ts";
import type { Profile } from "#core/profile/profile.ts";
import type { Resolution, Waiver } from "#core/resolution/resolution.ts";
import { textOf } from "#core/resolution/spans.ts";

/** `start` and `end` are UTF-16 offsets into the paragraph's text without label and note marks. */
export interface DescribedPlace {
  readonly paragraph: string | null;
  readonly start: number;
  readonly end: number;
}

export interface DescribedFinding extends DescribedPlace {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly message: string;
  readonly excerpt: string;
  /** `replacement` replaces exactly the range; a fix that is no such replacement is only named. */
  readonly fix: { readonly title: string; readonly replacement: string } | null;
}

/** A finding that somebody kept as it is, and why. */
export interface DescribedWaiver extends DescribedFinding {
  readonly waiver: Pick<Waiver, "reason" | "by" | "at">;
}

/** What is needed to name places of one text. */
export interface Reading {
  readonly resolution: Resolution;
  readonly labels: Labels;
}

export function readingOf(resolution: Resolution, profile: Profile): Reading {
  return { resolution, labels: labelBlocks(resolution.blocks, profile) };
}

export function describePlace(place: Place, { resolution, labels }: Reading): DescribedPlace {
  const paragraph = promisedName(namePlace(place, resolution, labels));
  return "start" in place
    ? { paragraph, start: place.start, end: place.end }
    : { paragraph, start: 0, end: 0 };
}

/** Programs are promised a closed list of names: text that goes on has its paragraph's, the enacting line has none. */
function promisedName(name: string | null): string | null {
  if (name === null || /(^| )ENACTING$/.test(name)) return null;
  return name.replace(/ \(continued\)$/, "");
}

export function describeFinding(finding: Finding, reading: Reading): DescribedFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...describePlace(finding.place, reading),
    excerpt: excerptOf(finding.place, reading.resolution),
    fix: replacementOf(finding),
  };
}

export function describeKept({ finding, waiver }: KeptFinding, reading: Reading): DescribedWaiver {
  const { reason, by, at } = waiver;
  return { ...describeFinding(finding, reading), waiver: { reason, by, at } };
}

/** One line for a reader: place, whose reason, which rule. */
export function formatKept({ paragraph, rule, waiver }: DescribedWaiver): string {
  const reason = `${waiver.reason}${waiver.by === "" ? "" : `, ${waiver.by}`}`;
  return `  ${(paragraph ?? "document").padEnd(10)} kept    ${reason}  (${rule})`;
}

/** One line for a reader: place, severity, message, rule. */
export function formatFinding(finding: DescribedFinding): string {
  const where = finding.paragraph ?? "document";
  const offered = finding.fix === null ? "" : ` [${finding.fix.title}]`;
  return `  ${where.padEnd(10)} ${finding.severity.padEnd(7)} ${finding.message}${offered}  (${finding.rule})`;
}

function excerptOf(place: Place, resolution: Resolution): string {
  if (place.kind === "block") {
    const block = resolution.blocks.find(({ id }) => id === place.block);
    return block === undefined ? "" : textOf(block.spans).slice(place.start, place.end);
  }
  if (place.kind === "note") {
    const note = resolution.notes.find(({ id }) => id === place.note);
    return note === undefined ? "" : textOf(note.spans).slice(place.start, place.end);
  }
  return "";
}

function replacementOf({ fix }: Finding): DescribedFinding["fix"] {
  const [edit, ...others] = fix?.edits ?? [];
  if (fix === null || edit?.kind !== "replace-text" || others.length > 0) return null;
  return { title: fix.title, replacement: edit.text };
}
