import type { Resolution } from "#core/resolution/resolution.ts";
import type { WriteContext } from "#formats/format.ts";
import { layOutResolution } from "#formats/layout/lay-out-resolution.ts";
import type { PrintedBlock, PrintedDocument } from "#formats/layout/printed-document.ts";
import { resolutionTemplate } from "./resolution-template.ts";
import type { Typesetter, TypesettingJob } from "./typesetter.ts";

/** The official layout as a tagged PDF; equal content gives equal bytes. */
export function writePdf(
  resolution: Resolution,
  context: WriteContext,
  typeset: Typesetter,
): Promise<Uint8Array> {
  return typeset(typesettingJob(resolution, context));
}

/** What a typesetter is given to set the text, or to draw its pages. */
export function typesettingJob(resolution: Resolution, context: WriteContext): TypesettingJob {
  const printed = layOutResolution(resolution, context);
  const { pdfStandard: standard = "ua-1", lineNumbers = false } = context.print ?? {};
  const data: TemplateData = {
    ...withHeadingLevels(printed),
    lineNumbers,
    // An archive wants to know of what day a document is; elsewhere no day says when somebody worked.
    documentDate: standard === "a-2a" ? dayOf(resolution, context) : null,
  };
  return { template: resolutionTemplate, data: JSON.stringify(data, withBreaks), standard };
}

/** No text has so much room in a line, and no word is so long without a place where a line could end. */
const blank = /\s{60,}/g;
const endless = /[^ /-]{200,}/g;

/**
 * What nobody can read runs off the page, and beyond 64 kB in one line it brings the compiler down, and the program with it: so
 * lines may end inside. An address that is only followed stays as it is.
 */
function withBreaks(key: string, value: unknown): unknown {
  if (typeof value !== "string" || key === "link") return value;
  return value.replace(blank, " ").replace(endless, (word) => word.replace(/.{80}/gu, "$&\u200b"));
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day that the document bears, or the one on which it is written out. */
function dayOf({ masthead, adoption }: Resolution, { now }: WriteContext): Day {
  const [year = 0, month = 1, day = 1] = (masthead.issued ?? adoption?.date ?? now)
    .slice(0, 10)
    .split("-")
    .map(Number);
  return { year, month, day };
}

type Leveled<Item> = Item & { readonly outline: number };

/** What the template reads: the printed document, each heading with its place in the outline (0 for what is none). */
type TemplateData = Headed & { readonly lineNumbers: boolean; readonly documentDate: Day | null };

type Headed = Omit<PrintedDocument, "blocks" | "annexes" | "opening"> & {
  readonly opening: readonly Leveled<PrintedDocument["opening"][number]>[];
  readonly blocks: readonly Leveled<PrintedBlock>[];
  readonly annexes: readonly Leveled<PrintedBlock>[];
};

/** PDF/UA wants an outline that starts at 1 and skips no level; the first heading is the title or what stands for it. */
function withHeadingLevels(printed: PrintedDocument): Headed {
  let last = 0;
  let base = 1;
  const place = (wanted: number): number => {
    last = Math.min(wanted, last + 1);
    return last;
  };
  const standsForTitle = printed.title === null ? findTitleLine(printed) : -1;
  const opening = printed.opening.map((line, index) => ({
    ...line,
    outline: index === standsForTitle ? place(1) : 0,
  }));
  if (printed.title !== null) last = 1;
  const placeBlock = (block: PrintedBlock): Leveled<PrintedBlock> => {
    // A heading that nobody has written yet is none.
    if (block.label === "" && block.spans.every((span) => span.kind !== "text" || span.text.trim() === ""))
      return { ...block, outline: 0 };
    switch (block.kind) {
      case "title":
        return { ...block, outline: place(1) };
      case "part":
      case "annex":
        base = 2;
        return { ...block, outline: place(2) };
      case "section":
      case "heading":
        return { ...block, outline: place(base + 1) };
      default:
        return { ...block, outline: 0 };
    }
  };
  return {
    ...printed,
    opening,
    blocks: printed.blocks.map(placeBlock),
    annexes: printed.annexes.map(placeBlock),
  };
}

function findTitleLine(printed: PrintedDocument): number {
  const styles = printed.opening.map((line) => line.style);
  for (const style of ["number", "sponsors", "adoption-heading"] as const) {
    const index = styles.indexOf(style);
    if (index >= 0) return index;
  }
  return -1;
}
