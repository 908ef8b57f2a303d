import type { PrintedDocument } from "#formats/layout/printed-document.ts";

/** Some readers take notes in the order of their ids, and the asterisk stands before every number. */
export const asteriskId = 1;

function hasAsterisk(printed: PrintedDocument): boolean {
  return printed.opening.some((line) => line.asteriskNote !== null);
}

export function noteId(printed: PrintedDocument, number: number): number {
  return hasAsterisk(printed) ? number + 1 : number;
}
