// What the PDF writer asks of whoever sets its pages: a template, and the text as data that cannot run as code.

export interface TypesettingJob {
  /** Typst source; the same for every document. */
  readonly template: string;
  /** JSON, given to the template as the input "data". */
  readonly data: string;
  readonly standard: "ua-1" | "a-2a";
}

/** Gives a file of that standard, or rejects with `CannotTypeset`. */
export type Typesetter = (job: TypesettingJob) => Promise<Uint8Array>;

/** Pages as pictures (SVG), the first of them where there are very many. */
export interface DrawnPages {
  readonly pages: readonly string[];
  readonly total: number;
}

/** Draws the very pages that the typesetter sets, `most` at the most; rejects as it does. */
export type PageDrawer = (job: TypesettingJob, most: number) => Promise<DrawnPages>;

/** Why pages could not be set, in the user's words: one sentence part without a full stop. */
export class CannotTypeset extends Error {
  override readonly name = "CannotTypeset";
}
