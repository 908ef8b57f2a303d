// A page of a PDF as its text stands on it. Whoever opens the file is a parameter: the host has pdf.js.

/** A run of text in one font on one line. Lengths are points; `x` and `y` count from the top left of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Pieces of text that run another way than the lines: stamps, watermarks. */
  readonly turned: readonly string[];
}

export type OpenedPdf =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly because: "locked" | "damaged" | "too-many-pages" | "too-much-text" };

export const mostPages = 2_000;
export const mostItems = 1_000_000;
