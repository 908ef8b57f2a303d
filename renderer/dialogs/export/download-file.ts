import type { ExportedFile } from "#bridge/answers.ts";

/** Hands a file to the browser's downloads. */
export function downloadFile(file: ExportedFile): void {
  // A copy in a buffer of its own: what came over the bridge may be a view into a larger one.
  const url = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser has taken the file by the time this runs; the address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
